import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'
import { PolicySearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/policies',
  validateSearch: PolicySearch,
  component: lazyRouteComponent(() => import('./policies-page.tsx'), 'PoliciesPage'),
})
const takeOver = createRoute({
  getParentRoute: () => frameRoute,
  path: '/policies/import',
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
})
const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: '/policies/$id',
  component: lazyRouteComponent(() => import('./policy-page.tsx'), 'PolicyPage'),
})

export const policiesArea: Area = { routes: [list, takeOver, detail] }
