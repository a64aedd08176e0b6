import { type IndicatorRow, indicatorEndpoints, type Link as LinkCode } from '@lantu/indicators/contract'
import { LampColour } from '@lantu/kernel'
import { periodTo } from '@lantu/kernel/time'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Chips } from '#parts/chips.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { useKey } from '#parts/keys.tsx'
import { LampMark } from '#parts/lamp.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { ScrollX } from '#parts/scroll-x.tsx'
import { PageTitle } from '#parts/section.tsx'
import { Table } from '#parts/table/index.ts'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { ImportDialog } from './import-dialog.tsx'
import './indicators.css'
import { type MatrixRow, matrixColumns } from './matrix-columns.tsx'
import { IndicatorsSearch } from './search.ts'
import { TargetDialog } from './target-dialog.tsx'
import { linkOrder, linkWords } from './words.ts'

/** 指标矩阵: every indicator with its newest figure, target and outlook, family by family. */
export function IndicatorsPage() {
  const text = useText()
  const day = useDay()
  const [open, setOpen] = useState<'import' | 'target' | null>(null)
  const mayImport = useMay('indicators.import')
  const maySet = useMay('indicators.target')
  const read = useEndpoint(indicatorEndpoints.list, { query: { limit: 200, ...(day.on && { asOf: day.on }) } })
  const all = read.data?.rows ?? []
  useSheet({ title: text('shell.indicators'), ...sheetOf(all) })
  useKey(
    mayImport
      ? { key: 'i', label: text('indicators.import'), group: text('shell.indicators'), run: () => setOpen('import') }
      : null,
  )
  return (
    <>
      <PageTitle title={text('indicators.title')} sub={text('indicators.sub')}>
        <div className="row">
          {mayImport && !day.isPast && (
            <Button kind="main" keys="I" onPress={() => setOpen('import')}>
              {text('indicators.import')}
            </Button>
          )}
          {maySet && !day.isPast && <Button onPress={() => setOpen('target')}>{text('indicators.setTarget')}</Button>}
        </div>
      </PageTitle>
      {read.loading && <LoadingState rows={9} />}
      {read.error && <ErrorState error={read.error} onRetry={read.again} />}
      {read.data && all.length === 0 && (
        <EmptyState
          title={text('indicators.emptyTitle')}
          actions={
            mayImport && (
              <Button kind="main" onPress={() => setOpen('import')}>
                {text('indicators.import')}
              </Button>
            )
          }
        >
          {text('indicators.emptyNote')}
        </EmptyState>
      )}
      {all.length > 0 && <Matrix all={all} />}
      {open === 'import' && <ImportDialog onClose={() => setOpen(null)} />}
      {open === 'target' && <TargetDialog rows={all} onClose={() => setOpen(null)} />}
    </>
  )
}

function Matrix(props: { all: readonly IndicatorRow[] }) {
  const text = useText()
  const navigate = useNavigate()
  const search = IndicatorsSearch.parse(useSearch({ strict: false }))
  const links = new Set<string>(search.link)
  const lamps = new Set<string>(search.lamp)
  const lampOf = (row: IndicatorRow) => row.assessment?.lamp.colour
  const shown = props.all.filter(
    (row) => (links.size === 0 || links.has(row.link ?? '')) && (lamps.size === 0 || lamps.has(lampOf(row) ?? '')),
  )
  const show = (next: { link?: ReadonlySet<string>; lamp?: ReadonlySet<string> }) => {
    const parsed = IndicatorsSearch.parse({ link: [...(next.link ?? links)], lamp: [...(next.lamp ?? lamps)] })
    void navigate({
      to: '/indicators',
      replace: true,
      search: {
        link: parsed.link?.length ? parsed.link : undefined,
        lamp: parsed.lamp?.length ? parsed.lamp : undefined,
      },
    })
  }
  const count = (of: (row: IndicatorRow) => boolean) => props.all.filter(of).length
  const presentLinks = linkOrder.filter((link) => props.all.some((row) => row.link === link))
  const presentLamps = LampColour.options.filter((lamp) => props.all.some((row) => lampOf(row) === lamp))
  return (
    <>
      <div className="filters">
        <Chips
          label={text('indicators.byLink')}
          on={links}
          onChange={(link) => show({ link })}
          chips={presentLinks.map((link) => ({
            id: link,
            label: text(linkWords[link]),
            count: count((row) => row.link === link),
          }))}
        />
        <Chips
          label={text('indicators.byLamp')}
          on={lamps}
          onChange={(lamp) => show({ lamp })}
          chips={presentLamps.map((lamp) => ({
            id: lamp,
            label: <LampMark colour={lamp} />,
            count: count((row) => lampOf(row) === lamp),
          }))}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={text('indicators.noneTitle')}
          actions={
            <Button onPress={() => show({ link: new Set(), lamp: new Set() })}>{text('indicators.showAll')}</Button>
          }
        >
          {text('indicators.noneNote')}
        </EmptyState>
      ) : (
        <>
          <ScrollX label={text('indicators.title')}>
            <div className="matrix">
              <Table
                label={text('indicators.title')}
                rows={grouped(shown)}
                columns={matrixColumns(text)}
                keyOf={({ row }) => row.id}
                nameOf={({ row }) => row.name}
                onOpen={({ row }) => void navigate({ to: '/indicators/$id', params: { id: row.id } })}
              />
            </div>
          </ScrollX>
          <p className="note">{text('indicators.foot', { n: shown.length })}</p>
        </>
      )}
    </>
  )
}

function grouped(rows: readonly IndicatorRow[]): readonly MatrixRow[] {
  const rank = (link: LinkCode | null) => (link === null ? linkOrder.length : linkOrder.indexOf(link))
  const sorted = rows.toSorted((a, b) => rank(a.link) - rank(b.link) || a.code.localeCompare(b.code))
  return sorted.map((row, index) => ({ row, first: index === 0 || sorted[index - 1]?.link !== row.link }))
}

/** The newest figures and the rule versions, for the date line and the title block. */
function sheetOf(rows: readonly IndicatorRow[]) {
  const latest = rows.flatMap((row) => (row.latest ? [row.latest] : []))
  const newest = latest.toSorted((a, b) => periodTo(b.period).localeCompare(periodTo(a.period)))[0]
  const rules = [...new Set(rows.flatMap((row) => (row.assessment ? [row.assessment.lamp.rule] : [])))]
  return {
    ...(newest && { dataAsOf: newest.period, dataVersion: newest.edition }),
    ...(rules.length > 0 && { rules: rules.join(' · ') }),
  }
}
