import { useLocation, useNavigate } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { type Command, useCommands } from '#parts/palette/commands.tsx'
import type { NavItem } from './area.ts'
import { setTheme, setWall, useLook } from './look.ts'
import { furtherPlaces } from './navigation.ts'
import { listRecent } from './recent.ts'
import { useSession } from './session.tsx'

/** What the palette offers on every page: the places of the navigation and the looks. */
export function useShellCommands(nav: readonly NavItem[]): void {
  const text = useText()
  const navigate = useNavigate()
  const look = useLook()
  const session = useSession()
  const more = furtherPlaces().filter(({ word }) => word === undefined || session.words.has(word))
  const places: readonly Command[] = [...nav, ...more].map((item) => ({
    id: `go ${item.to}`,
    verb: 'go',
    label: text(item.label),
    run: () => void navigate({ to: item.to }),
  }))
  const here = useLocation({ select: (location) => location.pathname })
  const recent = listRecent(session)
    .filter((place) => place.path !== here)
    .map(
      (place): Command => ({
        id: place.path,
        verb: 'go',
        label: place.title,
        group: text('shell.recent'),
        run: () => void navigate({ to: place.path }),
      }),
    )
  useCommands([
    ...recent,
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
