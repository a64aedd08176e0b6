import { Link } from '@tanstack/react-router'
import { type TextKey, useText } from '#language/index.ts'
import { useSession } from '#shell/session.tsx'

const places: readonly { readonly to: string; readonly label: TextKey; readonly word?: string }[] = [
  { to: '/settings', label: 'settings.account' },
  { to: '/settings/units', label: 'settings.units', word: 'identity.read' },
  { to: '/settings/people', label: 'settings.people', word: 'identity.seePeople' },
  { to: '/settings/asks', label: 'settings.asks', word: 'asks.read' },
  { to: '/settings/mail', label: 'mail.title', word: 'ledger.mail' },
  { to: '/settings/columns', label: 'sheets.setsTitle', word: 'ledger.columnSets' },
  { to: '/settings/words', label: 'words.title', word: 'documents.readWords' },
]

/** The pages of the settings; those the reader may not see are left out. */
export function SettingsNav() {
  const text = useText()
  const { words } = useSession()
  return (
    <nav className="tabs" aria-label={text('shell.settings')}>
      {places
        .filter((place) => place.word === undefined || words.has(place.word))
        .map((place) => (
          <Link
            key={place.to}
            to={place.to}
            activeOptions={{ exact: place.to === '/settings', includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {text(place.label)}
          </Link>
        ))}
    </nav>
  )
}
