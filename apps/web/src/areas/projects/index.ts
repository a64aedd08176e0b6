import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'
import { BlockersSearch } from './blockers-search.ts'
import { ProjectsSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/projects',
  validateSearch: ProjectsSearch,
  component: lazyRouteComponent(() => import('./projects-page.tsx'), 'ProjectsPage'),
})
const blockers = createRoute({
  getParentRoute: () => frameRoute,
  path: '/projects/blockers',
  validateSearch: BlockersSearch,
  component: lazyRouteComponent(() => import('./blockers-page.tsx'), 'BlockersPage'),
})
const fundsGaps = createRoute({
  getParentRoute: () => frameRoute,
  path: '/projects/funds-gaps',
  component: lazyRouteComponent(() => import('./funds-gaps-page.tsx'), 'FundsGapsPage'),
})
const takeOver = createRoute({
  getParentRoute: () => frameRoute,
  path: '/projects/import',
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
})
const fresh = createRoute({
  getParentRoute: () => frameRoute,
  path: '/projects/new',
  component: lazyRouteComponent(() => import('./new-page.tsx'), 'NewPage'),
})
const one = createRoute({
  getParentRoute: () => frameRoute,
  path: '/projects/$id',
  component: lazyRouteComponent(() => import('./project-page.tsx'), 'ProjectPage'),
})
const edit = createRoute({
  getParentRoute: () => frameRoute,
  path: '/projects/$id/edit',
  component: lazyRouteComponent(() => import('./edit-page.tsx'), 'EditPage'),
})

export const projectsArea: Area = {
  nav: { label: 'shell.projects', to: '/projects', also: ['/policies', '/signings'], word: 'ledger.read' },
  routes: [list, blockers, fundsGaps, takeOver, fresh, one, edit],
}
