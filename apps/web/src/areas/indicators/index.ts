import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'
import { IndicatorsSearch } from './search.ts'

const matrix = createRoute({
  getParentRoute: () => frameRoute,
  path: '/indicators',
  validateSearch: IndicatorsSearch,
  component: lazyRouteComponent(() => import('./indicators-page.tsx'), 'IndicatorsPage'),
})
const one = createRoute({
  getParentRoute: () => frameRoute,
  path: '/indicators/$id',
  component: lazyRouteComponent(() => import('./indicator-page.tsx'), 'IndicatorPage'),
})

export const indicatorsArea: Area = {
  nav: { label: 'shell.indicators', to: '/indicators', word: 'indicators.read' },
  routes: [matrix, one],
}
