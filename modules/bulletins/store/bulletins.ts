import { intervalPeriod, PlainDate, parsePlainDate, periodFrom, periodTo } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type SelectQueryBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type BulletinKind, BulletinRow, type BulletinState, type Publicity } from '#contract/bulletin.ts'
import type { BulletinId } from '#contract/ids.ts'
import { type BulletinsTables, tables } from './tables.ts'

/** A bulletin's row with what its life needs beside what the reader sees. */
export const Held = BulletinRow.omit({ wordLimit: true }).extend({
  issuer: z.string(),
  issuedOn: PlainDate.nullable(),
  textVersion: z.int(),
})
export type Held = z.infer<typeof Held>

type Both = Pick<BulletinsTables, 'bulletins.bulletin' | 'bulletins.wording' | 'bulletins.snapshot'>

const joined = (tenancy: Tenancy) =>
  tables(tenancy)
    .selectFrom('bulletins.bulletin')
    .innerJoin('bulletins.wording', (join) =>
      join
        .onRef('bulletins.wording.district_id', '=', 'bulletins.bulletin.district_id')
        .onRef('bulletins.wording.bulletin_id', '=', 'bulletins.bulletin.bulletin_id')
        .onRef('bulletins.wording.version', '=', 'bulletins.bulletin.text_version'),
    )
    .innerJoin('bulletins.snapshot', (join) =>
      join
        .onRef('bulletins.snapshot.district_id', '=', 'bulletins.wording.district_id')
        .onRef('bulletins.snapshot.snapshot_id', '=', 'bulletins.wording.snapshot_id'),
    )
    .where('bulletins.bulletin.district_id', '=', tenancy.district)

const columns = <O>(query: SelectQueryBuilder<Both, keyof Both, O>) =>
  query.select([
    'bulletins.bulletin.bulletin_id as id',
    'bulletins.bulletin.kind as kind',
    'bulletins.wording.title as title',
    'bulletins.bulletin.year as year',
    'bulletins.bulletin.number as number',
    'bulletins.bulletin.total as total',
    'bulletins.bulletin.period_from as from',
    'bulletins.bulletin.period_to as to',
    'bulletins.snapshot.as_of as asOf',
    'bulletins.bulletin.state as state',
    'bulletins.bulletin.publicity as publicity',
    'bulletins.wording.snapshot_id as snapshotId',
    'bulletins.wording.words as words',
    'bulletins.bulletin.supersedes as supersedes',
    'bulletins.bulletin.superseded_by as supersededBy',
    'bulletins.bulletin.made_at as madeAt',
    'bulletins.bulletin.version as version',
    'bulletins.bulletin.issuer as issuer',
    'bulletins.bulletin.issued_on as issuedOn',
    'bulletins.bulletin.text_version as textVersion',
  ])

const parse = (row: { from: string; to: string }): Held =>
  Held.parse({ ...row, period: intervalPeriod(parsePlainDate(row.from), parsePlainDate(row.to)) })

/** `lock` holds the row to the end of the transaction first, so that two who act at once come one after the other. */
export async function findBulletin(
  tenancy: Tenancy,
  id: BulletinId,
  options: { lock: boolean },
): Promise<Held | undefined> {
  if (options.lock)
    await sql`select from bulletins.bulletin where district_id = ${tenancy.district} and bulletin_id = ${id}::uuid for update`.execute(
      tenancy.db,
    )
  const row = await columns(joined(tenancy)).where('bulletins.bulletin.bulletin_id', '=', id).executeTakeFirst()
  return row && parse(row)
}

export async function pageOfBulletins(
  tenancy: Tenancy,
  asked: {
    kind: BulletinKind | undefined
    state: BulletinState | undefined
    after: { at: string; id: string } | undefined
    limit: number
  },
): Promise<Held[]> {
  let query = columns(joined(tenancy))
    .orderBy('bulletins.bulletin.made_at', 'desc')
    .orderBy('bulletins.bulletin.bulletin_id', 'desc')
    .limit(asked.limit)
  if (asked.kind) query = query.where('bulletins.bulletin.kind', '=', asked.kind)
  if (asked.state) query = query.where('bulletins.bulletin.state', '=', asked.state)
  const { after } = asked
  if (after)
    query = query.where(
      sql<boolean>`(bulletins.bulletin.made_at, bulletins.bulletin.bulletin_id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  return (await query.execute()).map(parse)
}

export async function insertBulletin(
  tenancy: Tenancy,
  input: Pick<Held, 'id' | 'kind' | 'year' | 'period' | 'issuer' | 'supersedes'>,
): Promise<void> {
  await tables(tenancy)
    .insertInto('bulletins.bulletin')
    .values({
      district_id: tenancy.district,
      bulletin_id: input.id,
      kind: input.kind,
      year: input.year,
      period_from: periodFrom(input.period),
      period_to: periodTo(input.period),
      issuer: input.issuer,
      state: 'draft',
      publicity: null,
      number: null,
      total: null,
      issued_on: null,
      text_version: 1,
      signed_version: null,
      supersedes: input.supersedes,
      superseded_by: null,
      made_at: tenancy.at,
      version: 1,
    })
    .execute()
}

export interface Move {
  readonly state?: BulletinState
  readonly publicity?: Publicity | null
  readonly textVersion?: number
  readonly signedVersion?: number
  readonly issue?: { readonly number: number; readonly total: number; readonly on: PlainDate }
  readonly supersededBy?: BulletinId
}

export async function moveBulletin(tenancy: Tenancy, id: BulletinId, move: Move): Promise<void> {
  await tables(tenancy)
    .updateTable('bulletins.bulletin')
    .set({
      version: sql`version + 1`,
      ...(move.state !== undefined && { state: move.state }),
      ...(move.publicity !== undefined && { publicity: move.publicity }),
      ...(move.textVersion !== undefined && { text_version: move.textVersion }),
      ...(move.signedVersion !== undefined && { signed_version: move.signedVersion }),
      ...(move.supersededBy !== undefined && { superseded_by: move.supersededBy }),
      ...(move.issue !== undefined && {
        number: move.issue.number,
        total: move.issue.total,
        issued_on: move.issue.on,
      }),
    })
    .where('district_id', '=', tenancy.district)
    .where('bulletin_id', '=', id)
    .execute()
}

/** The next number of a kind in a year; year 0 counts 总第M期. The row stays locked to the end of the transaction: no gaps. */
export async function takeNumber(tenancy: Tenancy, kind: BulletinKind, year: number): Promise<number> {
  const answer = await sql<{ last: number }>`
    insert into bulletins.counter as c (district_id, kind, year, last) values (${tenancy.district}, ${kind}, ${year}, 1)
    on conflict (district_id, kind, year) do update set last = c.last + 1 returning last`.execute(tenancy.db)
  return z.int().parse(answer.rows[0]?.last)
}
