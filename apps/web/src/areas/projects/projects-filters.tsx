import { PersonId, UnitId } from '@lantu/kernel'
import { FlagCode, type ProjectCounts, ProjectKind, ProjectSort, Stage } from '@lantu/ledger/contract'
import { useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { Chips } from '#parts/chips.tsx'
import { Find } from '#parts/filters/find.tsx'
import { Pick } from '#parts/filters/pick.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'
import { useLeaders } from '../documents/use-leaders.ts'
import { isFiltered, ProjectsSearch } from './search.ts'
import { flagWords, kindWords, stageWords } from './words.ts'

interface FilterProps {
  readonly search: ProjectsSearch
  readonly onSearch: (search: ProjectsSearch) => void
  /** What the other filters leave, by stage and by flag; undefined while it is coming. */
  readonly counts: ProjectCounts | undefined
}

/** Stage and flag with their counts, then unit, leader, kind, order, words. Every choice goes into the address. */
export function ProjectsFilters({ search, onSearch, counts }: FilterProps) {
  const text = useText()
  const units = useUnits()
  const leaders = useLeaders(useDay().on)
  const set = (change: ProjectsSearch) => onSearch({ ...search, ...change })
  return (
    <search aria-label={text('projects.filters')}>
      <StageChips search={search} onSearch={set} counts={counts} />
      <FlagChips search={search} onSearch={set} counts={counts} />
      <div className="filters">
        <Pick
          label={text('projects.unit')}
          value={search.unit ?? search.lead ?? ''}
          onChange={(value) => set({ unit: UnitId.safeParse(value).data, lead: undefined })}
        >
          <option value="">{text('projects.allUnits')}</option>
          {units.options.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.label}
            </option>
          ))}
        </Pick>
        <Pick
          label={text('projects.leader')}
          value={search.leader ?? ''}
          onChange={(value) => set({ leader: PersonId.safeParse(value).data })}
        >
          <option value="">{text('projects.all')}</option>
          {leaders.map((leader) => (
            <option key={leader.id} value={leader.id}>
              {leader.label}
            </option>
          ))}
        </Pick>
        <Pick
          label={text('projects.kind')}
          value={search.kind ?? ''}
          onChange={(value) => set({ kind: ProjectKind.safeParse(value).data })}
        >
          <option value="">{text('projects.all')}</option>
          {ProjectKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {text(kindWords[kind])}
            </option>
          ))}
        </Pick>
        <Pick
          label={text('projects.order')}
          value={search.sort ?? 'flags'}
          onChange={(value) => set({ sort: value === 'flags' ? undefined : ProjectSort.parse(value) })}
        >
          {ProjectSort.options.map((sort) => (
            <option key={sort} value={sort}>
              {text(sortWords[sort])}
            </option>
          ))}
        </Pick>
        <Find
          label={text('projects.find')}
          placeholder={text('projects.findPlaceholder')}
          q={search.q ?? ''}
          onFind={(q) => set({ q: q === '' ? undefined : q })}
        />
        {isFiltered(search) && (
          <LinkButton onPress={() => onSearch(search.sort ? { sort: search.sort } : {})}>
            {text('projects.clearFilters')}
          </LinkButton>
        )}
      </div>
    </search>
  )
}

const sortWords = { flags: 'projects.sortFlags', total: 'projects.sortTotal', name: 'projects.sortName' } as const

/** The stages in their order, so that the counts read as a funnel. */
function StageChips({ search, onSearch, counts }: FilterProps) {
  const text = useText()
  const countOf = (stage: Stage | null) => counts && (counts.stages.find((one) => one.stage === stage)?.count ?? 0)
  return (
    <div className="pj-chips">
      <span className="lab">{text('projects.stage')}</span>
      <Chips
        label={text('projects.byStage')}
        chips={[
          ...Stage.options.map((id) => ({ id, label: text(stageWords[id]), count: countOf(id) })),
          { id: 'none', label: text('projects.stageNone'), count: countOf(null) },
        ]}
        on={new Set(search.stage ? [search.stage] : [])}
        onChange={(on) => onSearch({ stage: ProjectsSearch.parse({ stage: [...on].at(-1) }).stage })}
      />
    </div>
  )
}

function FlagChips({ search, onSearch, counts }: FilterProps) {
  const text = useText()
  const countOf = (flag: FlagCode) => counts && (counts.flags.find((one) => one.flag === flag)?.count ?? 0)
  return (
    <div className="pj-chips">
      <span className="lab">{text('projects.off')}</span>
      <Chips
        label={text('projects.byFlag')}
        chips={[
          { id: 'any', label: text('projects.flagAny'), count: counts?.flagged },
          ...FlagCode.options.map((id) => ({ id, label: text(flagWords[id]), count: countOf(id) })),
        ]}
        on={new Set(search.flag ? [search.flag] : [])}
        onChange={(on) => onSearch({ flag: ProjectsSearch.parse({ flag: [...on].at(-1) }).flag })}
      />
    </div>
  )
}
