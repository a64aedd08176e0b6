import { type Board, boardEndpoints } from '@lantu/bulletins/contract'
import { PlainDate } from '@lantu/kernel/time'
import { useEndpoint } from '#api/index.ts'
import { printPeriod, useLanguage, useText } from '#language/index.ts'
import { ErrorState } from '#parts/error-state.tsx'
import { WaitingRoom } from '#parts/loading.tsx'
import { useDay, useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { DueSoon } from './due-soon.tsx'
import { IndicatorLines } from './indicator-lines.tsx'
import { LateTable } from './late-table.tsx'
import { LeaderSheet } from './leader-sheet.tsx'
import { LoopFlow } from './loop-flow.tsx'
import { NeedsDecision } from './needs-decision.tsx'
import { OffList } from './off-list.tsx'
import { OpenMatters } from './open-matters.tsx'
import { ownFirst } from './own-first.ts'
import { PublishedBoard } from './published-board.tsx'
import { Waiting } from './waiting.tsx'
import { YearLine } from './year-line.tsx'

export function BoardPage() {
  const day = useDay()
  const on = PlainDate.safeParse(day.on)
  const read = useEndpoint(boardEndpoints.get, { query: on.success ? { asOf: on.data } : {} })
  useBoardSheet(read.data)
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={read.again} />
  if (!read.data) return <WaitingRoom rows={12} />
  return hasBegun(read.data) ? <Overview board={read.data} /> : <PublishedBoard board={read.data} />
}

/** Tasks or judged targets are there; a district of published figures only has neither, and nothing is invented for it. */
const hasBegun = (board: Board): boolean =>
  Object.values(board.lamps).some((count) => count > 0) || board.indicators.some((line) => line.judgement !== null)

function useBoardSheet(board: Board | undefined) {
  const text = useText()
  const { language } = useLanguage()
  const block = board?.titleBlock
  const edition = block?.dataEdition
  useSheet({
    title: text('shell.board'),
    snapshot: block?.at,
    dataAsOf: edition?.period,
    dataVersion: edition
      ? `${printPeriod(edition.period, language, { thisYear: Number(board?.asOf.slice(0, 4)) })} ${edition.edition}`
      : undefined,
    rules: block && Object.values(block.rules).map(shortVersion).join(' · '),
  })
}

/** An engine's version names the data it learned from behind a plus; the title block has room for the number only. */
const shortVersion = (version: string): string => (/^\d/.test(version) ? `v${version.split('+')[0]}` : version)

function Overview(props: { board: Board }) {
  const text = useText()
  const board = ownFirst(props.board, useSession())
  const leads = useSession().roles.some(({ role }) => role === 'districtLeader' || role === 'deputyLeader')
  return (
    <>
      <h1 className="vh">{text('board.title')}</h1>
      <div className="board">
        <YearLine board={board} />
        <div className="bd">
          <OffList board={board} />
          <div className="bd-b">
            <IndicatorLines board={board} />
            <LoopFlow loop={board.loop} />
          </div>
          <div className="bd-c">
            {leads && <NeedsDecision board={board} most={board.waiting.total > 2 ? 3 : 5} />}
            {!board.past && <Waiting waiting={board.waiting} />}
            {!leads && <NeedsDecision board={board} most={3} />}
            <DueSoon board={board} />
          </div>
        </div>
        <div className="bd-more">
          <LateTable board={board} />
          <OpenMatters board={board} />
        </div>
        <KeyHints waiting={board.waiting.rows.length} />
      </div>
      <LeaderSheet board={board} />
    </>
  )
}

function KeyHints(props: { waiting: number }) {
  const text = useText()
  const hints: readonly (readonly [readonly string[], string])[] = [
    [['/'], text('shell.find')],
    [['J', 'K'], text('board.keysMove')],
    [['Enter'], text('parts.keyOpen')],
    ...(props.waiting > 0 ? [[['1'], text('board.keysWaiting')] as const] : []),
    [['W'], text('parts.keyWall')],
    [['D'], text('parts.keyTheme')],
    [['?'], text('parts.keyMap')],
  ]
  return (
    <p className="bd-keys note">
      {hints.map(([keys, label]) => (
        <span key={label}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {label}
        </span>
      ))}
    </p>
  )
}
