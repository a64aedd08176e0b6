import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'
import { MattersSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matters',
  validateSearch: MattersSearch,
  component: lazyRouteComponent(() => import('./matters-page.tsx'), 'MattersPage'),
})
const one = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matters/$matterId',
  component: lazyRouteComponent(() => import('./matter-page.tsx'), 'MatterPage'),
})

export const mattersArea: Area = {
  nav: { label: 'shell.matters', to: '/matters', phone: true, word: 'matters.read' },
  routes: [list, one],
}
