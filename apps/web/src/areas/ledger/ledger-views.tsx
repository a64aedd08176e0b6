import { UnitId } from '@lantu/kernel'
import { commitmentEndpoints, type ListCounts, OfficerList } from '@lantu/ledger/contract'
import { useEndpoint } from '#api/index.ts'
import { type TextKey, useText } from '#language/index.ts'
import { useDay, useSession } from '#shell/session.tsx'
import type { LedgerSearch } from './search.ts'

interface View {
  readonly id: string
  readonly label: string
  readonly search: LedgerSearch
  readonly count?: number | undefined
}

/** The officers' lists by name, in the order in which a day is begun, and what each holds. */
const listWords: Readonly<Record<OfficerList, { readonly name: TextKey; readonly note: TextKey }>> = {
  waitingForMe: { name: 'ledger.listWaiting', note: 'ledger.listWaitingNote' },
  behind: { name: 'ledger.listBehind', note: 'ledger.listBehindNote' },
  dueSoon: { name: 'ledger.listDueSoon', note: 'ledger.listDueSoonNote' },
  needsDecision: { name: 'ledger.listDecision', note: 'ledger.listDecisionNote' },
  blockedAcrossUnits: { name: 'ledger.listBlocked', note: 'ledger.listBlockedNote' },
  neverUpdated: { name: 'ledger.listNever', note: 'ledger.listNeverNote' },
  untouched: { name: 'ledger.listUntouched', note: 'ledger.listUntouchedNote' },
}
const lists = Object.keys(listWords).map((list) => OfficerList.parse(list))

/** Ready views, each only an address: it can be kept as a bookmark and sent to others. The lists are about today only. */
export function LedgerViews(props: { search: LedgerSearch; onSearch: (search: LedgerSearch) => void }) {
  const text = useText()
  const { isPast } = useDay()
  const { data: counts } = useEndpoint(commitmentEndpoints.lists, {}, { enabled: !isPast })
  const views = useViews(isPast ? undefined : counts)
  const now = keyOf(props.search)
  const { list } = props.search
  return (
    <>
      <nav className="tabs" aria-label={text('ledger.views')}>
        {views.map((view) => (
          <button
            key={view.id}
            type="button"
            aria-current={keyOf(view.search) === now || undefined}
            onClick={() => props.onSearch(view.search)}
          >
            {view.label}
            {view.count !== undefined && <span className="tab-n">{view.count}</span>}
          </button>
        ))}
      </nav>
      {list && <p className="note">{text(listWords[list].note)}</p>}
    </>
  )
}

function useViews(counts: ListCounts | undefined): readonly View[] {
  const text = useText()
  const session = useSession()
  const { isPast } = useDay()
  const unit = UnitId.safeParse(session.roles[0]?.unit).data
  const leads = session.roles.some(({ role }) => role === 'handler' || role === 'signer' || role === 'coHandler')
  return [
    { id: 'all', label: text('ledger.viewAll'), search: {} },
    ...(leads && unit ? [{ id: 'mine', label: text('ledger.viewMine'), search: { unit } }] : []),
    ...(isPast
      ? []
      : lists.map((list) => ({
          id: list,
          label: text(listWords[list].name),
          search: { list },
          count: counts?.[list],
        }))),
    { id: 'reported', label: text('ledger.viewReported'), search: { state: 'reported' } },
    { id: 'record', label: text('ledger.viewRecord'), search: { record: true, sort: 'updated' } },
  ]
}

const keyOf = (search: LedgerSearch): string =>
  JSON.stringify(
    Object.entries(search)
      .filter(([, value]) => value !== undefined)
      .toSorted(),
  )
