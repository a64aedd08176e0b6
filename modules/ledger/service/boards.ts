import { getDocument } from '@lantu/documents'
import { todayOf } from '@lantu/identity'
import type { LantuError } from '@lantu/kernel'
import { type PlainDate, parsePlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { foldedText } from '@lantu/search'
import type {
  BoardCount,
  BoardDetail,
  BoardSuggestion,
  BoardView,
  ChangeMembers,
  MemberResult,
  NewBoard,
} from '#contract/board.ts'
import { BoardId, CommitmentId } from '#contract/commitment.ts'
import { suggestFor } from '#domain/board.ts'
import { refuse } from '#errors'
import {
  addMember,
  type BoardRow,
  countBoards,
  insertBoard,
  insertName,
  readMembers,
  readNames,
  readUnplaced,
  removeMember,
  selectBoards,
  touchBoard,
} from '#store/boards.ts'
import { findCommitment } from '#store/detail.ts'
import { briefsOf } from './structure-view.ts'

/** Most members that one board's page lists, most commitments looked through for it, most suggestions shown. */
const mostListed = 500
const mostRead = 20_000
const mostSuggested = 50

const nothing: BoardCount = { total: 0, done: 0, lamps: [] }

/** Every board with what the actor sees on it, today or as a past day was known. */
export async function listBoards(tenancy: Tenancy, asOf?: PlainDate | undefined): Promise<BoardView[]> {
  const rows = await selectBoards(tenancy, { day: asOf ?? todayOf(tenancy), asOf })
  const counted = new Map((await countBoards(tenancy, { by: 'board', asOf })).map((one) => [one.board, one.count]))
  return rows.map((row) => ({ ...row, count: counted.get(row.id) ?? nothing }))
}

/** One board with its counts by slice and column and its members; refuses with `ledger.unknownBoard`. */
export async function getBoard(tenancy: Tenancy, id: BoardId, asOf?: PlainDate | undefined): Promise<BoardDetail> {
  const all = await listBoards(tenancy, asOf)
  const board = all.find((one) => one.id === id)
  if (!board) throw refuse('ledger.unknownBoard')
  const slices = await countBoards(tenancy, { by: 'slice', asOf, boardId: id })
  const columns = await countBoards(tenancy, { by: 'column', asOf, boardId: id })
  const members = await readMembers(tenancy, { boardId: id, asOf, limit: mostListed })
  const briefs = await briefsOf(tenancy, [...new Set(members.map((one) => one.id))], asOf)
  return {
    ...board,
    names: (await readNames(tenancy, id)).map(({ from, name }) => ({ from: parsePlainDate(from), name })),
    below: all.filter((one) => one.parentId === id),
    slices: slices.filter(({ key }) => key > 0).map(({ key, count }) => ({ slice: key, count })),
    inColumns: columns.filter(({ key }) => key > 0).map(({ key, count }) => ({ column: key, count })),
    members: members.flatMap(({ id: member, ...place }) => {
      const commitment = briefs.get(member)
      return commitment ? [{ commitment, ...place }] : []
    }),
  }
}

/** Defines a board. Its parent stands under none itself, its years are a plan's, its sentence is a row of a document. */
export async function createBoard(tenancy: Tenancy, board: NewBoard): Promise<BoardDetail> {
  if (board.parentId !== null && (await boardOf(tenancy, board.parentId)).parentId !== null)
    throw refuse('ledger.boardTooDeep')
  const { fromYear, toYear, kind } = board
  if ((fromYear === null) !== (toYear === null) || (fromYear !== null && (kind !== 'plan' || fromYear > (toYear ?? 0))))
    throw refuse('ledger.boardYears', { params: { from: fromYear ?? '—', to: toYear ?? '—' } })
  const source = await sourceOf(tenancy, board)
  const id = BoardId.parse(tenancy.effects.newId<'board'>())
  await insertBoard(tenancy, { id, board, source })
  await tenancy.record({
    stream: `board:${id}`,
    expected: 0,
    events: [
      {
        type: 'board.opened',
        data: { kind, parent: board.parentId, document: source?.documentId ?? null, from: board.from },
      },
    ],
  })
  return getBoard(tenancy, id)
}

async function sourceOf(tenancy: Tenancy, { source }: NewBoard): Promise<BoardView['source']> {
  if (source === null) return null
  const { proposed } = await getDocument(tenancy, source.documentId)
  const row = proposed.find((one) => one.position === source.position)
  if (!row) throw refuse('ledger.unknownRow', { params: { position: source.position, rows: proposed.length } })
  return { ...source, start: row.start, end: row.end }
}

/** The board is called something else from a day on; days before it keep the old name. */
export async function renameBoard(
  tenancy: Tenancy,
  asked: { id: BoardId; version: number; name: string; from: PlainDate },
): Promise<BoardDetail> {
  await boardOf(tenancy, asked.id)
  if (!(await touchBoard(tenancy, asked.id, { expected: asked.version }))) throw refuse('ledger.boardChanged')
  await insertName(tenancy, asked)
  await recordBoard(tenancy, asked.id, { type: 'board.renamed', data: { from: asked.from } })
  return getBoard(tenancy, asked.id)
}

/** Its last day. What stands on it stays: a closed board is read, and takes nothing new. */
export async function closeBoard(
  tenancy: Tenancy,
  asked: { id: BoardId; version: number; on: PlainDate },
): Promise<BoardDetail> {
  const board = await boardOf(tenancy, asked.id)
  if (board.closedOn !== null) throw refuse('ledger.boardClosed', { params: { on: board.closedOn } })
  if (!(await touchBoard(tenancy, asked.id, { expected: asked.version, closedOn: asked.on })))
    throw refuse('ledger.boardChanged')
  await recordBoard(tenancy, asked.id, { type: 'board.closed', data: { on: asked.on } })
  return getBoard(tenancy, asked.id)
}

/** What came of one; a refusal still as an error, to be told in the caller's language. */
export type MemberOutcome = Pick<MemberResult, 'id' | 'slice' | 'outcome'> & { readonly error?: LantuError }

/** Puts commitments on a board and takes others off, each by itself: one that cannot be takes nothing from the others. */
export async function changeMembers(
  tenancy: Tenancy,
  asked: { id: BoardId; change: ChangeMembers },
): Promise<MemberOutcome[]> {
  const { id, change } = asked
  const board = await boardOf(tenancy, id)
  if (board.closedOn !== null && board.closedOn < todayOf(tenancy))
    throw refuse('ledger.boardClosed', { params: { on: board.closedOn } })
  const results: MemberOutcome[] = []
  for (const one of change.remove) {
    const gone = await removeMember(tenancy, id, one)
    results.push({ id: one.id, slice: one.slice, outcome: gone ? 'removed' : 'gone' })
  }
  for (const one of change.add) {
    const error = await memberFault(tenancy, board, one)
    const head = { id: one.id, slice: one.slice }
    if (error) results.push({ ...head, outcome: 'refused', error })
    else results.push({ ...head, outcome: (await addMember(tenancy, id, one)) ? 'added' : 'there' })
  }
  const changed = (outcome: MemberOutcome['outcome']) =>
    results.filter((one) => one.outcome === outcome).map((one) => ({ commitment: one.id, slice: one.slice }))
  const data = { added: changed('added'), removed: changed('removed') }
  if (data.added.length + data.removed.length > 0)
    await recordBoard(tenancy, id, { type: 'board.membersChanged', data })
  return results
}

async function memberFault(
  tenancy: Tenancy,
  board: BoardRow,
  one: ChangeMembers['add'][number],
): Promise<LantuError | undefined> {
  const commitment = await findCommitment(tenancy, one.id)
  if (!commitment) return refuse('ledger.unknown')
  if (commitment.recordOnly) return refuse('ledger.recordOnly')
  if (one.column > board.columns.length)
    return refuse('ledger.boardColumn', { params: { column: one.column, columns: board.columns.length } })
  const { fromYear, toYear } = board
  const fits =
    board.kind === 'campaign'
      ? one.slice === 0
      : one.slice > 0 && (fromYear === null || toYear === null || (one.slice >= fromYear && one.slice <= toYear))
  return fits
    ? undefined
    : refuse('ledger.boardSlice', { params: { slice: one.slice, from: fromYear ?? '—', to: toYear ?? '—' } })
}

/** Open commitments that the board's words and domains suggest, each with why. */
export async function suggestMembers(tenancy: Tenancy, id: BoardId): Promise<BoardSuggestion[]> {
  const board = await boardOf(tenancy, id)
  const known = await readUnplaced(tenancy, id, mostRead)
  const found = suggestFor(
    { words: board.words.map((word) => ({ word, folded: foldedText(word) })), domains: board.domains },
    known.map(({ text, ...one }) => ({ ...one, folded: foldedText(text) })),
    mostSuggested,
  )
  const briefs = await briefsOf(
    tenancy,
    found.map((one) => one.id),
    undefined,
  )
  return found.flatMap((one) => {
    const commitment = briefs.get(CommitmentId.parse(one.id))
    return commitment ? [{ commitment, reasons: [...one.reasons] }] : []
  })
}

async function boardOf(tenancy: Tenancy, id: BoardId): Promise<BoardRow> {
  const [board] = await selectBoards(tenancy, { day: todayOf(tenancy), asOf: undefined, ids: [id] })
  if (!board) throw refuse('ledger.unknownBoard')
  return board
}

type BoardEvent = Parameters<Tenancy['record']>[0]['events'][number]
const recordBoard = (tenancy: Tenancy, id: BoardId, event: BoardEvent) =>
  tenancy.record({ stream: `board:${id}`, expected: 'latest', events: [event] })
