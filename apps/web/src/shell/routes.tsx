import { createRootRoute, createRoute, lazyRouteComponent, Outlet, retainSearchParams } from '@tanstack/react-router'
import { z } from 'zod'
import { Guard } from './guard.tsx'
import { navigation } from './navigation.ts'
import { BrokenPage, LoadingPage, MissingPage } from './pages.tsx'

const PastDay = z.object({
  /** The past day that is looked at, on every page. A malformed one is dropped: the page shows today. */
  on: z.iso.date().optional().catch(undefined),
})

export const rootRoute = createRootRoute({
  validateSearch: (search) => PastDay.parse(search),
  search: { middlewares: [retainSearchParams<z.output<typeof PastDay>>(['on'])] },
  component: Outlet,
})

/** The parent of every area's routes: the frame for signed-in readers. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: () => <Guard nav={navigation()} />,
  errorComponent: BrokenPage,
  pendingComponent: LoadingPage,
})

/** Any other address: within the frame, so that nobody learns without signing in which pages there are. */
export const missingRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: MissingPage })

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({
    to: z.string().optional().catch(undefined),
    /** The code with which single sign-on came back. */
    problem: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignInPage'),
})
