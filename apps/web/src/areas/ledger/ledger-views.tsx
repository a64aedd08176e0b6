import { UnitId } from '@lantu/kernel'
import {
  commitmentEndpoints,
  type ListCounts,
  OfficerList,
  type SavedView,
  viewEndpoints,
} from '@lantu/ledger/contract'
import { useEffect, useRef, useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { type TextKey, useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { useKey } from '#parts/keys.tsx'
import { useDay, useSession } from '#shell/session.tsx'
import { SaveViewDialog } from './saved-views.tsx'
import { isFiltered, type LedgerSearch } from './search.ts'

interface View {
  readonly id: string
  readonly label: string
  readonly search: LedgerSearch
  readonly count?: number | undefined
  readonly kept?: SavedView
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

/** Ready and kept views, each only an address: it can be kept as a bookmark and sent to others. The lists are about today only. */
export function LedgerViews(props: { search: LedgerSearch; onSearch: (search: LedgerSearch) => void }) {
  const text = useText()
  const { isPast } = useDay()
  const { data: counts } = useEndpoint(commitmentEndpoints.lists, {}, { enabled: !isPast })
  const { data: kept } = useEndpoint(viewEndpoints.list, {})
  const [saving, setSaving] = useState(false)
  const views = useViews({ counts: isPast ? undefined : counts, kept: kept?.rows ?? [] })
  const now = keyOf(props.search)
  const own = views.find((view) => view.kept?.mine && keyOf(view.search) === now)?.kept
  useDefaultView({ ...props, kept: kept?.rows })
  const maySave = own !== undefined || isFiltered(props.search) || props.search.sort !== undefined
  useKey({
    key: 'v',
    label: text('ledger.viewKeep'),
    group: text('shell.ledger'),
    run: () => setSaving(maySave),
  })
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
            {view.kept && !view.kept.mine && <span className="tab-n">{text('ledger.viewShared')}</span>}
            {view.count !== undefined && <span className="tab-n">{view.count}</span>}
          </button>
        ))}
      </nav>
      {(list || maySave) && (
        <p className="note">
          {list && text(listWords[list].note)}
          {maySave && (
            <LinkButton onPress={() => setSaving(true)}>
              {text(own ? 'ledger.viewChange' : 'ledger.viewKeep')}
            </LinkButton>
          )}
        </p>
      )}
      {saving && <SaveViewDialog search={props.search} view={own} onClose={() => setSaving(false)} />}
    </>
  )
}

/** The reader's default view is shown once, when the page is opened without an address of its own. */
function useDefaultView(given: {
  search: LedgerSearch
  onSearch: (search: LedgerSearch) => void
  kept: readonly SavedView[] | undefined
}): void {
  const { search, onSearch, kept } = given
  const looked = useRef(keyOf(search) !== keyOf({}))
  useEffect(() => {
    if (looked.current || kept === undefined) return
    looked.current = true
    const first = kept.find((view) => view.isDefault)
    if (first && keyOf(search) === keyOf({})) onSearch(first.address)
  }, [kept, search, onSearch])
}

function useViews(given: { counts: ListCounts | undefined; kept: readonly SavedView[] }): readonly View[] {
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
          count: given.counts?.[list],
        }))),
    ...given.kept.map((view) => ({ id: view.id, label: view.name, search: view.address, kept: view })),
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
