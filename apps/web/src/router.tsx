import { createRouter } from '@tanstack/react-router'
import { partsRoute } from '#areas/parts/index.ts'
import { areas } from '#areas/registry.ts'
import { setNavigation } from '#shell/navigation.ts'
import { LoadingPage } from '#shell/pages.tsx'
import { frameRoute, missingRoute, rootRoute, signInRoute } from '#shell/routes.tsx'

export function createAppRouter() {
  setNavigation(
    areas.flatMap((area) => (area.nav ? [area.nav] : [])),
    areas.flatMap((area) => area.places ?? []),
  )
  const routeTree = rootRoute.addChildren([
    frameRoute.addChildren([...areas.flatMap((area) => area.routes), partsRoute, missingRoute]),
    signInRoute,
  ])
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: LoadingPage,
  })
}
