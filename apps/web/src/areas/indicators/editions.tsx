import type { IndicatorDetail, Observation } from '@lantu/indicators/contract'
import { periodTo } from '@lantu/kernel/time'
import { useState } from 'react'
import { useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { DateText, PeriodText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { Figure } from '#parts/figure.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { ownSeries } from './pace-of.ts'
import type { SourceList } from './sources.ts'
import { standingWords } from './words.ts'

const shownFirst = 12

/** 数据版本: every figure of every edition, the newest period first; none is ever overwritten. */
export function Editions(props: { detail: IndicatorDetail; sources: SourceList }) {
  const text = useText()
  const [all, setAll] = useState(false)
  const { detail, sources } = props
  const rows = (ownSeries(detail)?.observations ?? []).toSorted(
    (a, b) =>
      periodTo(b.period).localeCompare(periodTo(a.period)) ||
      a.period.localeCompare(b.period) ||
      b.publishedOn.localeCompare(a.publishedOn),
  )
  if (rows.length === 0)
    return <EmptyState title={text('indicators.noFigures')}>{text('indicators.noFiguresNote')}</EmptyState>
  const columns: readonly Column<Observation>[] = [
    {
      id: 'period',
      head: text('indicators.period'),
      names: true,
      cell: (row) => <PeriodText period={row.period} year />,
    },
    { id: 'edition', head: text('indicators.edition'), cell: (row) => row.edition },
    {
      id: 'value',
      head: text('indicators.value'),
      num: true,
      cell: (row) => {
        const cite = sources.find(row.source)
        return (
          <Figure
            value={row.value}
            unit={detail.unit}
            decimals={detail.decimals}
            {...(cite && row.value !== null && { cite })}
          />
        )
      },
    },
    {
      id: 'growth',
      head: text('indicators.growth'),
      num: true,
      cell: (row) => (
        <span title={row.growthBasis ?? undefined}>
          <Figure value={row.growth} unit="percent" decimals={1} sign />
        </span>
      ),
    },
    { id: 'published', head: text('indicators.publishedOn'), cell: (row) => <DateText date={row.publishedOn} year /> },
    {
      id: 'standing',
      head: text('indicators.standing'),
      phone: 'hide',
      cell: (row) => <span className="mid">{text(standingWords[row.standing])}</span>,
    },
  ]
  return (
    <>
      <Table
        label={text('indicators.editions')}
        rows={all ? rows : rows.slice(0, shownFirst)}
        columns={columns}
        keyOf={(row) => `${row.period} ${row.edition} ${row.publishedOn}`}
        keys={false}
        dense
      />
      {rows.length > shownFirst && (
        <p className="note">
          <LinkButton onPress={() => setAll(!all)}>
            {all ? text('indicators.showFewer') : text('indicators.showAllFigures', { n: rows.length })}
          </LinkButton>
        </p>
      )}
    </>
  )
}
