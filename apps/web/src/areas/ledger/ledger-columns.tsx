import type { CommitmentSummary } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { type Text, useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { LampMark, ReasonText } from '#parts/lamp.tsx'
import { Meter } from '#parts/meter.tsx'
import type { Column } from '#parts/table/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { useDay, useMay } from '#shell/session.tsx'
import { domainWords, useStateWord } from './words.ts'

/**
 * The columns of the ledger; what is kept for the record only has no lamp, no reason and no share, and a
 * ledger that came with a 折子 alone has no text to lead to: an empty column would only narrow the reasons.
 */
export function useColumns(rows: readonly CommitmentSummary[], record: boolean): readonly Column<CommitmentSummary>[] {
  const text = useText()
  const units = useUnits()
  const stateWord = useStateWord()
  const { isPast } = useDay()
  const mayRead = useMay('documents.read')
  const lead = (row: CommitmentSummary) => (row.leadUnitId ? units.nameOf(row.leadUnitId) : text('ledger.noLead'))
  return [
    {
      id: 'number',
      head: text('ledger.number'),
      width: '8.5rem',
      sortable: true,
      phone: 'top',
      cell: (row) => <span className="dim nowrap">{row.number ?? text('ledger.noNumber')}</span>,
    },
    ...(record ? [] : lampColumns(text)),
    {
      id: 'title',
      head: text('ledger.title'),
      width: '20%',
      names: true,
      cell: (row) => (
        <Link className="quiet" to={`/ledger/${row.id}`}>
          {row.title}
        </Link>
      ),
    },
    ...(record ? [] : whyColumns(text)),
    {
      id: 'domain',
      head: text('ledger.domain'),
      width: '5.25rem',
      cell: (row) => text(domainWords[row.domain]),
      phone: 'hide',
    },
    { id: 'lead', head: text('ledger.lead'), width: '8.75rem', cell: lead },
    {
      id: 'due',
      head: text('ledger.due'),
      num: true,
      width: '5rem',
      sortable: true,
      cell: (row) => (row.due ? <DateText date={row.due} /> : <span className="dim">{text('ledger.noDue')}</span>),
    },
    ...(record ? [] : shareColumns(text)),
    {
      id: 'state',
      head: text(isPast ? 'ledger.stateThen' : 'ledger.state'),
      width: '6.5rem',
      cell: (row) => <span className="nowrap lg-state">{stateWord(row.state)}</span>,
    },
    ...(mayRead && rows.some((row) => row.firstSpan) ? sourceColumns(text) : []),
  ]
}

const lampColumns = (text: Text): readonly Column<CommitmentSummary>[] => [
  {
    id: 'lamp',
    head: text('ledger.lamp'),
    width: '4rem',
    sortable: true,
    phone: 'top',
    cell: (row) => row.lamp && <LampMark colour={row.lamp.colour} />,
  },
]

const whyColumns = (text: Text): readonly Column<CommitmentSummary>[] => [
  {
    id: 'why',
    head: text('ledger.why'),
    phone: 'line',
    cell: (row) =>
      row.lamp && (
        <span className="mid" title={text('parts.rule', { rule: row.lamp.rule })}>
          <ReasonText reasons={row.lamp.reasons.slice(0, 2)} />
        </span>
      ),
  },
]

/** 进度: what the lead unit last signed. On a phone it is on the task's own page. */
const shareColumns = (text: Text): readonly Column<CommitmentSummary>[] => [
  {
    id: 'share',
    head: text('ledger.share'),
    num: true,
    width: '6rem',
    phone: 'hide',
    cell: (row) => (row.percent === null ? <span className="dim">—</span> : <Meter done={row.percent / 100} />),
  },
]

/** 原文: the place of the first sentence, which leads to it. */
const sourceColumns = (text: Text): readonly Column<CommitmentSummary>[] => [
  {
    id: 'source',
    head: text('ledger.sourceText'),
    num: true,
    width: '6rem',
    phone: 'hide',
    cell: ({ firstSpan: span }) =>
      span && (
        <Link className="quiet dim nowrap" to={`/documents/${span.documentId}`} search={{ row: span.position }}>
          {`${span.start}—${span.end}`}
        </Link>
      ),
  },
]
