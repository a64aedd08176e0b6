import { LampColour, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { BoardId, boardEndpoints, type CommitmentCounts } from '@lantu/ledger/contract'
import { useEndpoint } from '#api/index.ts'
import { printDate, useLanguage, useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { Chips } from '#parts/chips.tsx'
import { Find } from '#parts/filters/find.tsx'
import { Pick } from '#parts/filters/pick.tsx'
import { LampMark } from '#parts/lamp.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'
import { countOf } from './count-of.ts'
import { dueSpans } from './periods.ts'
import { isFiltered, LedgerSearch } from './search.ts'
import { domains, domainWords, stateWords } from './words.ts'

interface Props {
  readonly search: LedgerSearch
  readonly onSearch: (search: LedgerSearch) => void
}

interface FilterProps extends Props {
  /** What the other filters leave, by lamp and state; undefined while it is coming. */
  readonly counts: CommitmentCounts | undefined
}

/** Lamp, lead, domain, state, last day, words. Every choice goes into the address. */
export function LedgerFilters({ search, onSearch, counts }: FilterProps) {
  const text = useText()
  const units = useUnits()
  const set = (change: LedgerSearch) => onSearch({ ...search, ...change })
  const { lamp, state: chosen } = search
  return (
    <search className="filters" aria-label={text('ledger.filters')}>
      <Chips
        label={text('ledger.byLamp')}
        chips={LampColour.options.map((id) => ({
          id,
          label: <LampMark colour={id} />,
          count: counts && countOf(counts, { lamp: id, state: chosen }),
        }))}
        on={new Set(search.lamp ? [search.lamp] : [])}
        onChange={(on) => set({ lamp: LampColour.safeParse([...on].at(-1)).data })}
      />
      <Pick
        label={text('ledger.lead')}
        value={search.lead ?? ''}
        onChange={(value) => set({ lead: UnitId.safeParse(value).data, unit: undefined })}
      >
        <option value="">{text('ledger.allUnits', { n: units.options.length })}</option>
        {units.options.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.label}
          </option>
        ))}
      </Pick>
      <Pick
        label={text('ledger.domain')}
        value={search.domain ?? ''}
        onChange={(value) => set({ domain: LedgerSearch.parse({ domain: value }).domain })}
      >
        <option value="">{text('ledger.all')}</option>
        {domains.map((domain) => (
          <option key={domain} value={domain}>
            {text(domainWords[domain])}
          </option>
        ))}
      </Pick>
      <Pick
        label={text('ledger.state')}
        value={search.state ?? ''}
        onChange={(value) => set({ state: value === '' ? undefined : value })}
      >
        <option value="">{text('ledger.all')}</option>
        {Object.entries(stateWords).map(([state, word]) => (
          <option key={state} value={state}>
            {text(word)}
            {counts && ` ${countOf(counts, { lamp, state })}`}
          </option>
        ))}
      </Pick>
      <BoardPick search={search} onSearch={set} />
      <DuePick search={search} onSearch={set} />
      <Find
        label={text('ledger.find')}
        placeholder={text('ledger.findPlaceholder')}
        q={search.q ?? ''}
        onFind={(q) => set({ q: q === '' ? undefined : q })}
      />
      {isFiltered(search) && (
        <LinkButton onPress={() => onSearch(search.sort ? { sort: search.sort } : {})}>
          {text('ledger.clearFilters')}
        </LinkButton>
      )}
    </search>
  )
}

/** The board it stands on; a slice or a column of it comes from the board's own page and goes with another choice. */
function BoardPick({ search, onSearch }: Props) {
  const text = useText()
  const { on } = useDay()
  const { data } = useEndpoint(boardEndpoints.list, { query: on ? { asOf: PlainDate.parse(on) } : {} })
  if (!data || data.rows.length === 0) return null
  const { slice, column } = search
  return (
    <Pick
      label={text('boards.one')}
      value={search.board ?? ''}
      onChange={(value) => onSearch({ board: BoardId.safeParse(value).data, slice: undefined, column: undefined })}
    >
      <option value="">{text('ledger.all')}</option>
      {data.rows.map((board) => (
        <option key={board.id} value={board.id}>
          {[
            board.name,
            board.id === search.board && slice ? slice : '',
            board.id === search.board && column ? board.columns[column - 1] : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </Pick>
  )
}

/** The last day, by the stretches that are asked for; a stretch of one's own from the address is shown as it is. */
function DuePick({ search, onSearch }: Props) {
  const text = useText()
  const { language } = useLanguage()
  const { shown } = useDay()
  const spans = dueSpans(PlainDate.parse(shown))
  const { dueFrom, dueTo } = search
  const own = [dueFrom, dueTo].map((date) => (date ? printDate(date, language, {}) : '')).join('—')
  const value =
    dueFrom === undefined && dueTo === undefined
      ? ''
      : (spans.find((span) => span.dueFrom === dueFrom && span.dueTo === dueTo)?.id ?? 'own')
  return (
    <Pick
      label={text('ledger.due')}
      value={value}
      onChange={(id) => {
        const span = spans.find((one) => one.id === id)
        onSearch({ dueFrom: span?.dueFrom, dueTo: span?.dueTo })
      }}
    >
      <option value="">{text('ledger.dueAny')}</option>
      {spans.map((span) => (
        <option key={span.id} value={span.id}>
          {text(dueWords[span.id])}
        </option>
      ))}
      {value === 'own' && <option value="own">{own}</option>}
    </Pick>
  )
}

const dueWords = {
  past: 'ledger.duePast',
  week: 'ledger.dueWeek',
  month: 'ledger.dueMonth',
  quarter: 'ledger.dueQuarter',
} as const
