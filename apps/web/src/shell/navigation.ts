import type { NavItem } from './area.ts'

let items: readonly NavItem[] = []
let further: readonly NavItem[] = []

/** Set once, when the router is built from the registry of areas: the shell itself knows no area. */
export const setNavigation = (nav: readonly NavItem[], places: readonly NavItem[]): void => {
  items = nav
  further = places
}

export const navigation = (): readonly NavItem[] => items

/** Places that only the palette offers. */
export const furtherPlaces = (): readonly NavItem[] => further
