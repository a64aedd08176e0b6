import { useNavigate } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { type Command, useCommands } from '#parts/palette/commands.tsx'
import type { NavItem } from './area.ts'
import { setTheme, setWall, useLook } from './look.ts'

/** What the palette offers on every page: the places of the navigation and the looks. */
export function useShellCommands(nav: readonly NavItem[]): void {
  const text = useText()
  const navigate = useNavigate()
  const look = useLook()
  const places: readonly Command[] = nav.map((item) => ({
    id: `go ${item.to}`,
    verb: 'go',
    label: text(item.label),
    run: () => void navigate({ to: item.to }),
  }))
  useCommands([
    ...places,
    {
      id: 'theme',
      verb: 'do',
      label: text('parts.keyTheme'),
      note: text(look.dark ? 'shell.themeDark' : 'shell.themeLight'),
      keys: 'D',
      run: () => setTheme(look.dark ? 'light' : 'dark'),
    },
    {
      id: 'wall',
      verb: 'do',
      label: text(look.wall ? 'shell.wallOff' : 'shell.wallOn'),
      keys: 'W',
      run: () => setWall(!look.wall),
    },
  ])
}
