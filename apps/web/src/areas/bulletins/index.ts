import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Area } from '#shell/area.ts'
import { frameRoute } from '#shell/routes.tsx'
import { BulletinsSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/bulletins',
  validateSearch: BulletinsSearch,
  component: lazyRouteComponent(() => import('./bulletins-page.tsx'), 'BulletinsPage'),
})
const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: '/bulletins/$id',
  component: lazyRouteComponent(() => import('./bulletin-page.tsx'), 'BulletinPage'),
})

export const bulletinsArea: Area = {
  nav: { label: 'shell.bulletins', to: '/bulletins', word: 'bulletins.read' },
  routes: [list, detail],
}
