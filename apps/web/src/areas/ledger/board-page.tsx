import { PlainDate } from '@lantu/kernel/time'
import { type BoardDetail, BoardId, boardEndpoints } from '@lantu/ledger/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint, useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { MissingPage } from '#shell/pages.tsx'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { BoardCount } from './board-count.tsx'
import { BoardMembers } from './board-members.tsx'
import { BoardSuggestions } from './board-suggestions.tsx'
import './boards.css'
import { RenameBoardDialog } from './rename-board-dialog.tsx'

/** One board: how far it has come, by slice and column, what stands on it and the sentence it comes from. */
export function BoardPage() {
  const { boardId } = useParams({ strict: false })
  const id = BoardId.safeParse(boardId)
  return id.success ? <Loaded key={boardId} id={id.data} /> : <MissingPage />
}

function Loaded({ id }: { id: BoardId }) {
  const text = useText()
  const { on } = useDay()
  const query = on ? { asOf: PlainDate.parse(on) } : {}
  const found = useEndpoint(boardEndpoints.get, { params: { boardId: id }, query })
  useSheet({ title: found.data?.name ?? text('boards.title'), rules: undefined })
  if (found.error) return <ErrorState error={found.error} onRetry={found.again} />
  if (!found.data) return <LoadingState rows={8} />
  return <BoardOf board={found.data} version={found.version ?? found.data.version} />
}

function BoardOf({ board, version }: { board: BoardDetail; version: number }) {
  const text = useText()
  const { isPast, shown } = useDay()
  const mayDefine = useMay('boards.title') && !isPast && board.closedOn === null
  const mayRead = useMay('documents.read')
  const [renaming, setRenaming] = useState(false)
  const close = useMutate(boardEndpoints.close)
  const end = () =>
    void close
      .run({ params: { boardId: board.id }, body: { on: PlainDate.parse(shown) } }, { version })
      .catch(() => undefined)
  const { source } = board
  return (
    <>
      <PageTitle
        kicker={
          <>
            <Link className="quiet" to="/ledger/boards">
              {text('boards.title')}
            </Link>
            {` · ${text(board.kind === 'plan' ? 'boards.plan' : 'boards.campaign')}`}
            {board.fromYear !== null && ` · ${board.fromYear}—${board.toYear}`}
            {board.closedOn !== null && ` · ${text('boards.closedOn', { day: board.closedOn })}`}
          </>
        }
        title={board.name}
        sub={<BoardCount board={board.id} count={board.count} />}
      >
        <div className="buttons">
          {mayDefine && <Button onPress={() => setRenaming(true)}>{text('boards.rename')}</Button>}
          {mayDefine && (
            <Button kind="ink" busy={close.running} onPress={end}>
              {text('boards.close')}
            </Button>
          )}
        </div>
      </PageTitle>
      {close.error && <ErrorState error={close.error} />}
      {source && mayRead && (
        <p className="note">
          <Link to={`/documents/${source.documentId}`} search={{ row: source.position }}>
            {text('boards.source')}
          </Link>
        </p>
      )}
      {board.below.length > 0 && (
        <Section title={text('boards.below')} note={text('boards.belowNote')}>
          {board.below.map((one) => (
            <div key={one.id} className="bd-row">
              <Link className="quiet" to={`/ledger/boards/${one.id}`}>
                {one.name}
              </Link>
              <BoardCount board={one.id} count={one.count} />
            </div>
          ))}
        </Section>
      )}
      {board.slices.length > 0 && (
        <Section title={text('boards.slices')} note={text('boards.slicesNote')}>
          {board.slices.map(({ slice, count }) => (
            <div key={slice} className="bd-row">
              <span>{text('boards.year', { year: String(slice) })}</span>
              <BoardCount board={board.id} slice={slice} count={count} />
            </div>
          ))}
        </Section>
      )}
      <BoardMembers board={board} mayChange={mayDefine} />
      {mayDefine && <BoardSuggestions board={board} />}
      {renaming && <RenameBoardDialog board={board} version={version} onClose={() => setRenaming(false)} />}
    </>
  )
}
