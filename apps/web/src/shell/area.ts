import type { AnyRoute } from '@tanstack/react-router'
import type { TextKey } from '#language/index.ts'

/** A place in the navigation. */
export interface NavItem {
  readonly label: TextKey
  readonly to: string
  /** Other addresses whose pages belong to this place, as tabs of it. */
  readonly also?: readonly string[]
  /** Stands in the bar at the foot of a phone as well; at most five, more do not fit. */
  readonly phone?: boolean
  /** Without this access word the reader does not see it. */
  readonly word?: string
}

/** One business area of the web: its place in the navigation and its routes. */
export interface Area {
  readonly nav?: NavItem
  /** Further places, which the palette offers and the navigation leaves out. */
  readonly places?: readonly NavItem[]
  /** Shown inside the frame to signed-in readers. Pages are lazy: `component: lazyRouteComponent(() => import(…), 'LedgerPage')`. */
  readonly routes: readonly AnyRoute[]
}
