import { UnitId } from '@lantu/kernel'
import { addDays, PlainDate, weekdayOf } from '@lantu/kernel/time'
import { useText } from '#language/index.ts'
import { useDay, useSession } from '#shell/session.tsx'
import type { LedgerSearch } from './search.ts'

interface View {
  readonly id: string
  readonly label: string
  readonly search: LedgerSearch
}

/** Ready views, each only an address: it can be kept as a bookmark and sent to others. */
export function LedgerViews(props: { search: LedgerSearch; onSearch: (search: LedgerSearch) => void }) {
  const text = useText()
  const session = useSession()
  const { shown } = useDay()
  const day = PlainDate.parse(shown)
  const unit = UnitId.safeParse(session.roles[0]?.unit).data
  const leads = session.roles.some(({ role }) => role === 'handler' || role === 'signer' || role === 'coHandler')
  const sunday = addDays(day, 7 - weekdayOf(day))
  const views: readonly View[] = [
    { id: 'all', label: text('ledger.viewAll'), search: {} },
    ...(leads && unit ? [{ id: 'mine', label: text('ledger.viewMine'), search: { unit } }] : []),
    { id: 'week', label: text('ledger.viewWeek'), search: { dueFrom: day, dueTo: sunday, sort: 'due' } },
    { id: 'late', label: text('ledger.viewLate'), search: { dueTo: addDays(day, -1), state: 'handling', sort: 'due' } },
    { id: 'reported', label: text('ledger.viewReported'), search: { state: 'reported' } },
    { id: 'record', label: text('ledger.viewRecord'), search: { record: true, sort: 'updated' } },
  ]
  const key = (search: LedgerSearch) =>
    JSON.stringify(
      Object.entries(search)
        .filter(([, value]) => value !== undefined)
        .toSorted(),
    )
  const now = key(props.search)
  return (
    <nav className="tabs" aria-label={text('ledger.views')}>
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          aria-current={key(view.search) === now || undefined}
          onClick={() => props.onSearch(view.search)}
        >
          {view.label}
        </button>
      ))}
    </nav>
  )
}
