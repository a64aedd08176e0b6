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

const draws = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matters/draws',
  component: lazyRouteComponent(() => import('./draws-page.tsx'), 'DrawsPage'),
})
const oneDraw = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matters/draws/$drawId',
  component: lazyRouteComponent(() => import('./draw-page.tsx'), 'DrawPage'),
})

export const mattersArea: Area = {
  nav: { label: 'shell.matters', to: '/matters', phone: true, word: 'matters.read' },
  places: [{ label: 'sampling.title', to: '/matters/draws', word: 'matters.seeSampling' }],
  routes: [list, draws, oneDraw, one],
}
