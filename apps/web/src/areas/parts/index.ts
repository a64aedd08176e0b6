import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { openRoute } from '#shell/routes.tsx'

/** The living catalogue of parts and states; open to anyone, all of it made up. */
export const partsRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/parts',
  component: lazyRouteComponent(() => import('./parts-page.tsx'), 'PartsPage'),
})
