import type { IndicatorDetail, Target } from '@lantu/indicators/contract'
import { useText } from '#language/index.ts'
import { Cite } from '#parts/cite.tsx'
import { DateText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { Figure } from '#parts/figure.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import type { SourceList } from './sources.ts'
import { targetKindWords, unitOfTarget } from './words.ts'

/** Targets old and new side by side, each with the document that set it. */
export function Targets(props: { detail: IndicatorDetail; sources: SourceList }) {
  const text = useText()
  const { detail, sources } = props
  if (detail.targets.length === 0) {
    return <EmptyState title={text('indicators.noTarget')}>{text('indicators.noTargetNote')}</EmptyState>
  }
  // On a past day a revision that came later is not in the list, and the target was then still in force.
  const isSuperseded = (row: Target) => detail.targets.some((other) => other.id === row.supersededBy)
  const columns: readonly Column<Target>[] = [
    {
      id: 'wording',
      head: text('indicators.target'),
      names: true,
      cell: (row) => (
        <span className={isSuperseded(row) ? 'in-old' : undefined}>
          {text('indicators.ofYear', { year: String(row.year) })} {row.wording}{' '}
          {isSuperseded(row) ? <Tag>{text('indicators.superseded')}</Tag> : null}
          {row.supersedes && !isSuperseded(row) ? <Tag tone="blue">{text('indicators.revised')}</Tag> : null}
        </span>
      ),
    },
    { id: 'kind', head: text('indicators.kind'), cell: (row) => text(targetKindWords[row.kind]) },
    {
      id: 'half',
      head: text('indicators.half'),
      num: true,
      cell: (row) => <Figure value={row.halfValue} unit={unitOfTarget(row.kind, detail.unit)} />,
    },
    {
      id: 'instrument',
      head: text('indicators.setBy'),
      phone: 'line',
      cell: (row) => {
        const cite = sources.find(row.instrument)
        return (
          <span className="mid">
            {row.authority}
            {cite && <Cite {...cite} />}
          </span>
        )
      },
    },
    { id: 'from', head: text('indicators.effectiveOn'), cell: (row) => <DateText date={row.effectiveOn} year /> },
  ]
  return (
    <Table
      label={text('indicators.targets')}
      rows={detail.targets.toSorted((a, b) => b.year - a.year || b.effectiveOn.localeCompare(a.effectiveOn))}
      columns={columns}
      keyOf={(row) => row.id}
      keys={false}
    />
  )
}
