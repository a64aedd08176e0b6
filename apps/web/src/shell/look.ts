import { useSyncExternalStore } from 'react'

/** Light or dark, and wall mode: kept on the root element for the style sheets and remembered in this browser. */
export type Theme = 'system' | 'light' | 'dark'
export interface Look {
  readonly theme: Theme
  readonly dark: boolean
  readonly wall: boolean
}

const themeMemory = 'lantu.theme'
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

let look: Look = { ...readTheme(), wall: new URLSearchParams(location.search).get('mode') === 'wall' }

function readTheme(): { theme: Theme; dark: boolean } {
  const asked = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem(themeMemory)
  const theme = asked === 'light' || asked === 'dark' ? asked : 'system'
  return { theme, dark: theme === 'dark' || (theme === 'system' && prefersDark.matches) }
}

/** Puts the look on the page; called once before the first render so that nothing flashes. */
export function applyLook(): void {
  document.documentElement.dataset['theme'] = look.dark ? 'dark' : 'light'
  document.documentElement.dataset['mode'] = look.wall ? 'wall' : 'desk'
}

function change(next: Look): void {
  look = next
  applyLook()
  for (const listener of listeners) listener()
}

prefersDark.addEventListener('change', () => {
  if (look.theme === 'system') change({ ...look, dark: prefersDark.matches })
})

export function setTheme(theme: Theme): void {
  localStorage.setItem(themeMemory, theme)
  change({ ...look, theme, dark: theme === 'dark' || (theme === 'system' && prefersDark.matches) })
}

export const setWall = (wall: boolean): void => change({ ...look, wall })

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLook = (): Look => useSyncExternalStore(subscribe, () => look)
