import { PlainDate } from '@lantu/kernel/time'
import { type BoardView, boardEndpoints } from '@lantu/ledger/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { BoardCount } from './board-count.tsx'
import './boards.css'
import { NewBoardDialog } from './new-board-dialog.tsx'

/** 专项看板: every campaign and plan with how far it has come, those below another under it. */
export function BoardsPage() {
  const text = useText()
  const navigate = useNavigate()
  const { on, isPast } = useDay()
  const found = useEndpoint(boardEndpoints.list, { query: on ? { asOf: PlainDate.parse(on) } : {} })
  const [making, setMaking] = useState(false)
  const mayMake = useMay('boards.title') && !isPast
  useSheet({ title: text('boards.title'), rules: undefined })
  const boards = found.data?.rows ?? []
  const make = mayMake && (
    <Button kind="main" onPress={() => setMaking(true)}>
      {text('boards.new')}
    </Button>
  )
  return (
    <>
      <PageTitle kicker={text('shell.ledger')} title={text('boards.title')} sub={text('boards.sub')}>
        <div className="buttons">{boards.length > 0 && make}</div>
      </PageTitle>
      {found.error && <ErrorState error={found.error} onRetry={found.again} />}
      {found.loading && <LoadingState rows={6} />}
      {found.data && boards.length === 0 && (
        <EmptyState title={text('boards.none')} actions={make}>
          {text(mayMake ? 'boards.noneNote' : 'boards.noneReader')}
        </EmptyState>
      )}
      {boards.length > 0 && (
        <ul className="bd-list">
          {inOrder(boards).map((board) => (
            <li key={board.id} className={board.parentId === null ? undefined : 'bd-below'}>
              <span>
                <Link className="quiet bd-name" to={`/ledger/boards/${board.id}`}>
                  {board.name}
                </Link>
                {board.fromYear !== null && <span className="note"> {`${board.fromYear}—${board.toYear}`}</span>}
                {board.closedOn !== null && <span className="note"> {text('boards.closed')}</span>}
              </span>
              <BoardCount board={board.id} count={board.count} />
            </li>
          ))}
        </ul>
      )}
      {making && (
        <NewBoardDialog
          boards={boards}
          onClose={() => setMaking(false)}
          onMade={(id) => void navigate({ to: `/ledger/boards/${id}` })}
        />
      )}
    </>
  )
}

/** Each board followed by those below it. */
const inOrder = (boards: readonly BoardView[]): readonly BoardView[] =>
  boards
    .filter((board) => board.parentId === null)
    .flatMap((board) => [board, ...boards.filter((one) => one.parentId === board.id)])
