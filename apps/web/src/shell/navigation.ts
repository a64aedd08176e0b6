import type { NavItem } from './area.ts'

let items: readonly NavItem[] = []

/** Set once, when the router is built from the registry of areas: the shell itself knows no area. */
export const setNavigation = (nav: readonly NavItem[]): void => {
  items = nav
}

export const navigation = (): readonly NavItem[] => items
