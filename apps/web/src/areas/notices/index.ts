import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
})

/** No place in the navigation: the head shows how many are unread and leads here. */
export const noticesArea: Area = { routes: [list] }
