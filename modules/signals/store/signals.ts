import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { Signal, type SignalId, SubjectKind } from '#contract/index.ts'
import type { OpenSignal, Seen } from '#domain/watch.ts'
import { tables } from './tables.ts'

const Open = z.object({
  id: z.string(),
  watch: z.string(),
  subjectKind: SubjectKind,
  subjectId: z.string(),
  severity: z.enum(['amber', 'red']),
  matterId: z.string().nullable(),
})

export async function openSignals(tenancy: Tenancy): Promise<OpenSignal[]> {
  const rows = await tables(tenancy)
    .selectFrom('signals.signal')
    .select([
      'id',
      'watch',
      'subject_kind as subjectKind',
      'subject_id as subjectId',
      'severity',
      'matter_id as matterId',
    ])
    .where('district_id', '=', tenancy.district)
    .where('state', '<>', 'recovered')
    .orderBy('id')
    .execute()
  return Open.array().parse(rows)
}

export async function insertSignal(tenancy: Tenancy, id: SignalId, seen: Seen): Promise<void> {
  await tables(tenancy)
    .insertInto('signals.signal')
    .values({
      district_id: tenancy.district,
      id,
      watch: seen.watch,
      subject_kind: seen.subject.kind,
      subject_id: seen.subject.id,
      severity: seen.severity,
      title: seen.subject.title,
      reasons: JSON.stringify(seen.reasons),
      evidence: JSON.stringify(seen.subject.evidence),
      rule: seen.subject.lamp.rule,
      owner_unit_id: seen.subject.ownerUnitId,
      state: 'open',
      matter_id: null,
      first_seen: tenancy.at,
      last_seen: tenancy.at,
      recovered_at: null,
      version: 1,
    })
    .execute()
}

const change = (tenancy: Tenancy, id: string) =>
  tables(tenancy).updateTable('signals.signal').where('district_id', '=', tenancy.district).where('id', '=', id)

export const seeAgain = (tenancy: Tenancy, id: string, seen: Seen) =>
  change(tenancy, id)
    .set({
      last_seen: tenancy.at,
      severity: seen.severity,
      title: seen.subject.title,
      reasons: JSON.stringify(seen.reasons),
      evidence: JSON.stringify(seen.subject.evidence),
      rule: seen.subject.lamp.rule,
      owner_unit_id: seen.subject.ownerUnitId,
    })
    .execute()

export const linkMatter = (tenancy: Tenancy, id: string, matterId: string) =>
  change(tenancy, id).set({ matter_id: matterId }).execute()

/** Moves the state with the row's version; returns whether the row was still at `expected` (null: whatever it is at). */
export async function moveState(
  tenancy: Tenancy,
  id: string,
  to: { state: 'acknowledged' | 'recovered'; expected: number | null },
): Promise<boolean> {
  let update = change(tenancy, id).set({
    state: to.state,
    recovered_at: to.state === 'recovered' ? tenancy.at : null,
    version: sql`version + 1`,
  })
  if (to.expected !== null) update = update.where('version', '=', to.expected)
  const done = await update.executeTakeFirst()
  return done.numUpdatedRows > 0n
}

const fields = [
  'id',
  'watch',
  'subject_kind as subjectKind',
  'subject_id as subjectId',
  'severity',
  'title',
  'reasons',
  'evidence',
  'rule',
  'owner_unit_id as ownerUnitId',
  'state',
  'matter_id as matterId',
  'first_seen as firstSeen',
  'last_seen as lastSeen',
  'recovered_at as recoveredAt',
  'version',
] as const

export async function findSignal(tenancy: Tenancy, id: SignalId): Promise<Signal | undefined> {
  const row = await tables(tenancy)
    .selectFrom('signals.signal')
    .select(fields)
    .where('district_id', '=', tenancy.district)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && Signal.parse(row)
}

export async function pageOfSignals(
  tenancy: Tenancy,
  query: {
    state: 'current' | 'recovered' | 'all'
    subjectId: string | undefined
    after: { at: string; id: string } | undefined
    limit: number
  },
): Promise<Signal[]> {
  let rows = tables(tenancy)
    .selectFrom('signals.signal')
    .select(fields)
    .where('district_id', '=', tenancy.district)
    .orderBy('first_seen', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit)
  if (query.state === 'current') rows = rows.where('state', '<>', 'recovered')
  if (query.state === 'recovered') rows = rows.where('state', '=', 'recovered')
  if (query.subjectId) rows = rows.where('subject_id', '=', query.subjectId)
  const { after } = query
  if (after) rows = rows.where(sql<boolean>`(first_seen, id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return Signal.array().parse(await rows.execute())
}
