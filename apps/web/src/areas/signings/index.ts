import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'
import { SigningSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/signings',
  validateSearch: SigningSearch,
  component: lazyRouteComponent(() => import('./signings-page.tsx'), 'SigningsPage'),
})
const takeOver = createRoute({
  getParentRoute: () => frameRoute,
  path: '/signings/import',
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
})
const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: '/signings/$id',
  component: lazyRouteComponent(() => import('./signing-page.tsx'), 'SigningPage'),
})

export const signingsArea: Area = { routes: [list, takeOver, detail] }
