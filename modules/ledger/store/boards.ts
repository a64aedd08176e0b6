import { endOfDay, PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { BoardCount, BoardKind, type BoardView, type NewBoard } from '#contract/board.ts'
import { BoardId, CommitmentSummary, Span } from '#contract/commitment.ts'
import { conditions, rowsOf } from './list.ts'
import { standing } from './standing-member.ts'
import { tables } from './tables.ts'

const Row = z.object({
  id: BoardId,
  version: z.int(),
  kind: BoardKind,
  name: z.string(),
  parentId: BoardId.nullable(),
  columns: z.array(z.string()),
  words: z.array(z.string()),
  domains: z.array(CommitmentSummary.shape.domain),
  fromYear: z.int().nullable(),
  toYear: z.int().nullable(),
  source: Span.nullable(),
  openedAt: z.string(),
  closedOn: PlainDate.nullable(),
})
export type BoardRow = z.infer<typeof Row>

/** Boards as they are called on `day`, in the order in which they were made; of a past day only those that stood then. */
export async function selectBoards(
  tenancy: Tenancy,
  asked: { day: PlainDate; asOf: PlainDate | undefined; ids?: readonly string[] },
): Promise<BoardRow[]> {
  const { day, asOf, ids } = asked
  const then = asOf === undefined ? sql`` : sql`and b.opened_at < ${endOfDay(asOf).toString()}::timestamptz`
  const some = ids === undefined ? sql`` : sql`and b.board_id = any(${[...ids]}::uuid[])`
  const answer = await sql`
    select b.board_id as id, b.version, b.kind, n.name, b.parent_id as "parentId", b.columns, b.words, b.domains,
      b.from_year as "fromYear", b.to_year as "toYear", b.opened_at as "openedAt", b.closed_on as "closedOn",
      case when b.document_id is null then null else
        jsonb_build_object('documentId', b.document_id, 'position', b.position, 'start', b.start_at, 'end', b.end_at) end as source
    from ledger.board b
    join lateral (
      select n.name from ledger.board_name n where n.district_id = b.district_id and n.board_id = b.board_id
      order by n.from_day > ${day}::date, case when n.from_day > ${day}::date then n.from_day end, n.from_day desc, n.no desc limit 1
    ) n on true
    where b.district_id = ${tenancy.district} ${then} ${some}
    order by b.place, b.board_id`.execute(tenancy.db)
  return Row.array().parse(answer.rows)
}

export async function readNames(tenancy: Tenancy, boardId: string) {
  const rows = await tables(tenancy)
    .selectFrom('ledger.board_name')
    .select(['from_day as from', 'name'])
    .where('district_id', '=', tenancy.district)
    .where('board_id', '=', boardId)
    .orderBy('from_day')
    .orderBy('no')
    .execute()
  return rows
}

const Counted = z.object({ board: BoardId, key: z.int(), count: BoardCount })

/**
 * What the actor sees on boards, counted: of each board with those below it, by slice, or by column. Done is what others verified.
 * A commitment counts once for each key.
 */
export async function countBoards(
  tenancy: Tenancy,
  asked: { by: 'board' | 'slice' | 'column'; asOf: PlainDate | undefined; boardId?: string },
): Promise<z.infer<typeof Counted>[]> {
  const { by, asOf, boardId } = asked
  const key = { board: sql`0`, slice: sql`m.slice`, column: sql`m.column_no` }[by]
  const one = boardId === undefined ? sql`` : sql`and b.board_id = ${boardId}::uuid`
  const answer = await sql`
    with member as (
      select distinct b.board_id, ${key} as key, m.commitment_id
      from ledger.board b
      join ledger.board w on w.district_id = b.district_id and (w.board_id = b.board_id or w.parent_id = b.board_id)
      join ledger.board_member m on m.district_id = w.district_id and m.board_id = w.board_id and ${standing(asOf)}
      where b.district_id = ${tenancy.district} ${one}
    ), lit as (
      select k.board_id, k.key, r.lamp, r.lamp_rank, r.state, count(*)::int as n
      from member k join ${rowsOf(tenancy, asOf)} on r.commitment_id = k.commitment_id
      where ${sql.join(conditions(tenancy, { among: undefined, asOf }), sql` and `)}
      group by k.board_id, k.key, r.lamp, r.lamp_rank, r.state
    ), byLamp as (
      select board_id, key, lamp, lamp_rank, sum(n)::int as n, (sum(n) filter (where state in ('closed', 'normalised')))::int as done
      from lit group by board_id, key, lamp, lamp_rank
    )
    select board_id as board, key, jsonb_build_object('total', sum(n), 'done', coalesce(sum(done), 0),
      'lamps', jsonb_agg(jsonb_build_object('lamp', lamp, 'count', n) order by lamp_rank)) as count
    from byLamp group by board_id, key order by board_id, key`.execute(tenancy.db)
  return Counted.array().parse(answer.rows)
}

const MemberRow = z.object({
  id: z.string(),
  slice: z.int(),
  column: z.int(),
  target: z.string().nullable(),
})
export type MemberRow = z.infer<typeof MemberRow>

export async function readMembers(
  tenancy: Tenancy,
  asked: { boardId: string; asOf: PlainDate | undefined; limit: number },
): Promise<MemberRow[]> {
  const answer = await sql`
    select m.commitment_id as id, m.slice, m.column_no as column, m.target from ledger.board_member m
    where m.district_id = ${tenancy.district} and m.board_id = ${asked.boardId}::uuid and ${standing(asked.asOf)}
    order by m.slice, m.column_no, m.commitment_id limit ${asked.limit}`.execute(tenancy.db)
  return MemberRow.array().parse(answer.rows)
}

/** The ids of the boards on which a commitment stands, or stood at the end of a past day. */
export async function readBoardsOf(
  tenancy: Tenancy,
  commitmentId: string,
  asOf: PlainDate | undefined,
): Promise<string[]> {
  const answer = await sql<{ id: string }>`
    select distinct m.board_id as id from ledger.board_member m
    where m.district_id = ${tenancy.district} and m.commitment_id = ${commitmentId}::uuid and ${standing(asOf)}`.execute(
    tenancy.db,
  )
  return answer.rows.map((row) => row.id)
}

export async function insertBoard(
  tenancy: Tenancy,
  given: { id: BoardId; board: NewBoard; source: BoardView['source'] },
): Promise<void> {
  const { id, board, source } = given
  await sql`
    insert into ledger.board (district_id, board_id, version, kind, parent_id, place, columns, words, domains, from_year, to_year,
      document_id, position, start_at, end_at, opened_at)
    select ${tenancy.district}, ${id}::uuid, 1, ${board.kind}, ${board.parentId}::uuid, coalesce(max(place), 0) + 1, ${board.columns}::text[],
      ${board.words}::text[], ${board.domains}::text[], ${board.fromYear}::smallint, ${board.toYear}::smallint,
      ${source?.documentId ?? null}::uuid, ${source?.position ?? null}::int, ${source?.start ?? null}::int, ${source?.end ?? null}::int,
      ${tenancy.at}::timestamptz
    from ledger.board where district_id = ${tenancy.district}`.execute(tenancy.db)
  await insertName(tenancy, { id, name: board.name, from: board.from })
}

export async function insertName(
  tenancy: Tenancy,
  given: { id: string; name: string; from: PlainDate },
): Promise<void> {
  await sql`
    insert into ledger.board_name (district_id, board_id, no, from_day, name)
    select ${tenancy.district}, ${given.id}::uuid, coalesce(max(no), 0) + 1, ${given.from}::date, ${given.name}
    from ledger.board_name where district_id = ${tenancy.district} and board_id = ${given.id}::uuid`.execute(tenancy.db)
}

/** A new version of the board on the one its editor saw; false when someone was faster. */
export async function touchBoard(
  tenancy: Tenancy,
  id: string,
  given: { expected: number; closedOn?: PlainDate },
): Promise<boolean> {
  const row = await tables(tenancy)
    .updateTable('ledger.board')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(given.closedOn !== undefined && { closed_on: given.closedOn }),
    }))
    .where('district_id', '=', tenancy.district)
    .where('board_id', '=', id)
    .where('version', '=', given.expected)
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** True where it was not there already. */
export async function addMember(
  tenancy: Tenancy,
  boardId: string,
  member: { id: string; slice: number; column: number; target: string | null },
): Promise<boolean> {
  const added = await sql`
    insert into ledger.board_member (district_id, board_id, commitment_id, slice, no, column_no, target, by_person, added_at)
    select ${tenancy.district}, ${boardId}::uuid, ${member.id}::uuid, ${member.slice}::smallint, coalesce(max(no), 0) + 1,
      ${member.column}::smallint, ${member.target}::text, ${tenancy.actor.personId}::uuid, ${tenancy.at}::timestamptz
    from ledger.board_member where district_id = ${tenancy.district} and board_id = ${boardId}::uuid
      and commitment_id = ${member.id}::uuid and slice = ${member.slice}
    on conflict (district_id, board_id, commitment_id, slice) where removed_at is null do nothing returning slice`.execute(
    tenancy.db,
  )
  return added.rows.length > 0
}

/** True where it stood there. */
export async function removeMember(
  tenancy: Tenancy,
  boardId: string,
  member: { id: string; slice: number },
): Promise<boolean> {
  const row = await tables(tenancy)
    .updateTable('ledger.board_member')
    .set({ removed_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('board_id', '=', boardId)
    .where('commitment_id', '=', member.id)
    .where('slice', '=', member.slice)
    .where('removed_at', 'is', null)
    .returning('slice')
    .executeTakeFirst()
  return row !== undefined
}

/** Open commitments with what a board reads of them: the latest changed first, at most `limit`; those on it already are left out. */
export async function readUnplaced(tenancy: Tenancy, boardId: string, limit: number) {
  const answer = await sql`
    select r.commitment_id as id, concat_ws(' ', r.title, r.target) as text, r.domain from ledger.commitment r
    where ${sql.join(conditions(tenancy, { among: undefined }), sql` and `)} and not r.record_only and r.phase <> 'ended'
      and not exists (select 1 from ledger.board_member m where m.district_id = r.district_id and m.commitment_id = r.commitment_id
        and m.board_id = ${boardId}::uuid and m.removed_at is null)
    order by r.updated_at desc, r.commitment_id desc limit ${limit}`.execute(tenancy.db)
  return z.object({ id: z.string(), text: z.string(), domain: z.string() }).array().parse(answer.rows)
}
