import type { Board, BoardIndicator } from '@lantu/bulletins/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { PeriodText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { Figure } from '#parts/figure.tsx'
import { Section } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { useMay } from '#shell/session.tsx'
import { YearLine } from './year-line.tsx'

/** A district without tasks and targets: its published figures with their periods and sources, nothing judged or invented. */
export function PublishedBoard(props: { board: Board }) {
  const { board } = props
  const text = useText()
  const navigate = useNavigate()
  const columns = useColumns()
  const lines = board.indicators.filter((line) => line.latest !== null || line.city !== null)
  return (
    <>
      <h1 className="vh">{text('board.title')}</h1>
      <YearLine board={board} />
      <div className="bd-published">
        <FirstSteps name={board.titleBlock.district.name} />
        {lines.length > 0 && (
          <Section title={text('board.published')} note={text('board.publishedNote')}>
            <Table
              label={text('board.published')}
              rows={lines}
              columns={columns}
              keyOf={(line) => line.id}
              onOpen={(line) => void navigate({ to: line.href })}
              dense
            />
          </Section>
        )}
      </div>
    </>
  )
}

function FirstSteps(props: { name: string }) {
  const text = useText()
  const mayRegister = useMay('documents.register')
  return (
    <EmptyState
      title={text('board.startTitle', { name: props.name })}
      actions={
        <>
          {mayRegister && (
            <Link className="btn btn-main" to="/documents/new">
              {text('board.registerDocument')}
            </Link>
          )}
          <Link className="btn" to="/documents">
            {text('board.readDocuments')}
          </Link>
          <Link className="btn btn-plain" to="/indicators">
            {text('board.readIndicators')}
          </Link>
        </>
      }
    >
      {text('board.startNote')}
    </EmptyState>
  )
}

type Figures = BoardIndicator['latest']

function useColumns(): readonly Column<BoardIndicator>[] {
  const text = useText()
  const of = (pick: (line: BoardIndicator) => Figures, id: string, head: string): Column<BoardIndicator>[] => [
    {
      id: `${id}-period`,
      head,
      phone: 'hide',
      cell: (line) => {
        const figure = pick(line)
        return figure ? <PeriodText period={figure.period} year /> : '—'
      },
    },
    {
      id: `${id}-value`,
      head: text('board.colValue'),
      num: true,
      cell: (line) => <Figure value={pick(line)?.value ?? null} unit={line.unit} decimals={line.decimals} />,
    },
    {
      id: `${id}-growth`,
      head: text('board.colGrowth'),
      num: true,
      cell: (line) => <Figure value={pick(line)?.growth ?? null} unit="percent" sign />,
    },
  ]
  return [
    {
      id: 'name',
      head: text('board.colIndicator'),
      names: true,
      cell: (line) => (
        <Link className="quiet" to={line.href}>
          {line.name}
        </Link>
      ),
    },
    ...of((line) => line.latest, 'own', text('board.colOwn')),
    ...of((line) => line.city, 'city', text('board.colCityWide')),
    {
      id: 'source',
      head: text('board.colSource'),
      phone: 'line',
      cell: (line) => (line.latest ?? line.city)?.source ?? '—',
    },
  ]
}
