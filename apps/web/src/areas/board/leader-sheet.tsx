import type { Board, BoardIndicator } from '@lantu/bulletins/contract'
import { type TextKey, useText } from '#language/index.ts'
import { DateText, PeriodText } from '#parts/date-text.tsx'
import { Figure } from '#parts/figure.tsx'
import { LampMark, ReasonText } from '#parts/lamp.tsx'
import { Section } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { DueText } from './due-text.tsx'
import { whyOff } from './headline.ts'
import { useStateName } from './use-state-name.ts'

const printedLate = 10

/** The leader's page, for paper only: one A4 with the indicators, at most ten late items, open instructions and decisions. */
export function LeaderSheet(props: { board: Board }) {
  const { board } = props
  const text = useText()
  const withTarget = board.indicators.filter((line) => line.target !== null || line.latest !== null)
  return (
    <div className="leader">
      <p className="leader-t">{text('board.leaderTitle', { district: board.titleBlock.district.name })}</p>
      <Table
        label={text('board.leaderTitle', { district: board.titleBlock.district.name })}
        rows={withTarget.slice(0, 14)}
        columns={useColumns()}
        keyOf={(line) => line.id}
        keys={false}
        dense
      />
      <div className="leader-two">
        <Late board={board} />
        <div>
          <Open title={text('board.instructions')} none={text('board.instructionsNone')} matters={board.instructions} />
          <Open title={text('board.decisions')} none={text('board.decisionsNone')} matters={board.decisions} />
          <Decide board={board} />
        </div>
      </div>
    </div>
  )
}

function useColumns(): readonly Column<BoardIndicator>[] {
  const text = useText()
  const column = (id: string, head: TextKey, cell: Column<BoardIndicator>['cell']): Column<BoardIndicator> => ({
    id,
    head: text(head),
    num: true,
    cell,
  })
  return [
    { id: 'name', head: text('board.colIndicator'), names: true, cell: (line) => line.name },
    column('year', 'board.colYearTarget', (line) => line.target?.wording ?? '—'),
    column('half', 'board.colHalf', (line) => (
      <Figure value={line.target?.half ?? null} unit={line.target?.kind === 'growth' ? 'percent' : line.unit} />
    )),
    column('latest', 'board.colLatest', (line) => <Published line={line} figure={line.latest} />),
    column('gap', 'board.colGap', (line) => <Figure value={line.gap} sign />),
    column('city', 'board.colCity', (line) => <Published line={line} figure={line.city} />),
    column('peers', 'board.colPeers', (line) => <Peers line={line} />),
    {
      id: 'judgement',
      head: text('board.colJudgement'),
      cell: (line) => <Judgement line={line} />,
    },
  ]
}

function Published(props: { line: BoardIndicator; figure: BoardIndicator['latest'] }) {
  const { figure, line } = props
  if (!figure) return <>—</>
  return (
    <>
      <PeriodText period={figure.period} />{' '}
      {figure.value !== null && <Figure value={figure.value} unit={line.unit} decimals={line.decimals} />}
      {figure.value !== null && figure.growth !== null && '，'}
      {figure.growth !== null && <Figure value={figure.growth} unit="percent" sign />}
    </>
  )
}

/** Districts of the same kind that published the same period; the country and the city are no peers. */
function Peers(props: { line: BoardIndicator }) {
  const { line } = props
  const peers = line.peers.filter((peer) => !peer.areaCode.endsWith('0000') && peer.period === line.latest?.period)
  if (peers.length === 0) return <>—</>
  return peers.slice(0, 3).map((peer, index) => (
    <span key={peer.areaCode}>
      {index > 0 && '；'}
      {peer.areaName} <Figure value={peer.growth} unit="percent" sign />
    </span>
  ))
}

function Judgement(props: { line: BoardIndicator }) {
  const text = useText()
  const { judgement } = props.line
  if (!judgement) return <>{text('parts.noEstimate')}</>
  return (
    <>
      <LampMark colour={judgement.lamp} />{' '}
      <ReasonText reasons={judgement.reasons.filter((reason) => reason.code.startsWith('lamp.')).slice(0, 1)} />
    </>
  )
}

function Late(props: { board: Board }) {
  const { late } = props.board
  const text = useText()
  return (
    <Section title={text('board.late')} note={text('board.count', { count: late.total })}>
      <ol className="leader-l">
        {late.rows.slice(0, printedLate).map((row) => (
          <li key={row.id}>
            <LampMark colour={row.lamp} />
            <span>
              <b>{row.title}</b>
              {'　'}
              <ReasonText reasons={whyOff(row).slice(0, 1)} />
              {'　'}
              {row.owner?.name ?? text('board.ownerUnclear')}
              {row.number && `　${row.number}`}
            </span>
          </li>
        ))}
      </ol>
      {late.rows.length === 0 && <p className="note">{text('board.lateNone')}</p>}
    </Section>
  )
}

function Open(props: { title: string; none: string; matters: Board['instructions'] }) {
  const text = useText()
  const state = useStateName()
  const { total, rows } = props.matters
  return (
    <Section title={props.title} note={total > 0 ? text('board.count', { count: total }) : undefined}>
      {rows.length === 0 && <p className="note">{props.none}</p>}
      <ol className="leader-l">
        {rows.slice(0, 4).map((row) => (
          <li key={row.id}>
            <span className="nowrap">{row.nextDue ? <DueText at={row.nextDue} /> : '—'}</span>
            <span>
              <b>{row.title ?? row.number}</b>
              {'　'}
              {state(row.state)}
              {'　'}
              {row.owner?.name ?? text('board.ownerUnclear')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Decide(props: { board: Board }) {
  const text = useText()
  const { total, rows } = props.board.needsDecision
  if (total === 0) return null
  return (
    <Section title={text('board.decide')} note={text('board.count', { count: total })}>
      <ol className="leader-l">
        {rows.slice(0, 5).map((row) => (
          <li key={`${row.kind} ${row.href}`}>
            <span className="nowrap">{row.since ? <DateText date={row.since} /> : '—'}</span>
            <span>
              <b>{row.words ?? row.title}</b>
              {'　'}
              {row.owner?.name ?? text('board.ownerUnclear')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
