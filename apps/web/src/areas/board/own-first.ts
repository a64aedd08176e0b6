import type { Board } from '@lantu/bulletins/contract'
import type { Session } from '#shell/session.tsx'

/** Those who act for a unit meet what is their own first; the order within stays, gravest first. */
export function ownFirst(board: Board, session: Pick<Session, 'roles'>): Board {
  const own = new Set<string>(
    session.roles.flatMap(({ role, unit }) =>
      role === 'handler' || role === 'coHandler' || role === 'signer' ? [unit] : [],
    ),
  )
  if (own.size === 0) return board
  const sorted = <Row extends { readonly owner: { readonly id: string } | null }>(rows: readonly Row[]): Row[] => {
    const isOwn = (row: Row) => row.owner !== null && own.has(row.owner.id)
    return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))]
  }
  return {
    ...board,
    off: { ...board.off, rows: sorted(board.off.rows) },
    late: { ...board.late, rows: sorted(board.late.rows) },
    dueSoon: { ...board.dueSoon, rows: sorted(board.dueSoon.rows) },
  }
}
