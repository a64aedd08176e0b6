import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '#shell/routes.tsx'

/** The living catalogue of parts and states: all of it made up, so it stands in fictional districts only. */
export const partsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/parts',
  component: lazyRouteComponent(() => import('./parts-page.tsx'), 'PartsPage'),
})
