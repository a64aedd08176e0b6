import { dateInShanghai } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { numberOrder } from '#domain/number.ts'
import { nodeRows, validityOf } from './commitments.ts'
import { tellReports } from './reports-told.ts'
import { type CommitmentRow, tables } from './tables.ts'

export type Changes = Partial<
  Pick<
    CommitmentRow,
    | 'number'
    | 'title'
    | 'target'
    | 'leader_id'
    | 'lead_unit_id'
    | 'co_unit_ids'
    | 'indicator_id'
    | 'due'
    | 'cadence'
    | 'state'
    | 'phase'
    | 'outcome'
    | 'issued_on'
    | 'reported_on'
    | 'verified_on'
    | 'parent_id'
    | 'weight'
    | 'absorbed_into'
    | 'lead_before'
    | 'lead_since'
  >
>

export type ChangedRow = ValidFields & { phase: string }
type ValidFields = Parameters<typeof validityOf>[0]

/**
 * Changes one commitment with a new version and a row of its history. With `expected`, undefined when someone was faster;
 * without, undefined when there is none.
 */
export async function changeCommitment(
  tenancy: Tenancy,
  id: string,
  given: { set: Changes; expected?: number | undefined },
): Promise<ChangedRow | undefined> {
  const { set, expected } = given
  const db = tables(tenancy)
  let query = db
    .updateTable('ledger.commitment')
    .set((eb) => ({
      ...set,
      ...(set.number !== undefined && { number_order: numberOrder(set.number) }),
      version: eb('version', '+', 1),
      touched_on: dateInShanghai(tenancy.effects.now()),
      updated_at: tenancy.at,
    }))
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', id)
  if (expected !== undefined) query = query.where('version', '=', expected)
  const row = await query
    .returning([
      'district_id',
      'commitment_id',
      'version',
      'number',
      'title',
      'target',
      'domain',
      'leader_id',
      'lead_unit_id',
      'co_unit_ids',
      'due',
      'state',
      'phase',
      'parent_id',
      'weight',
      'absorbed_into',
      'lead_before',
      'lead_since',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  await db.insertInto('ledger.commitment_validity').values(validityOf(row, tenancy.at)).execute()
  if (set.co_unit_ids !== undefined) await replaceCoUnits(tenancy, id, set.co_unit_ids)
  if (set.lead_unit_id !== undefined || set.co_unit_ids !== undefined) await tellReports(tenancy, [id])
  return row
}

/** Gives each of many commitments a new version as touched today, with its row of history: one statement. */
export async function touchCommitments(tenancy: Tenancy, ids: readonly string[]): Promise<void> {
  await sql`
    with touched as (
      update ledger.commitment set version = version + 1, touched_on = ${dateInShanghai(tenancy.effects.now())}::date,
        updated_at = ${tenancy.at}::timestamptz
      where district_id = ${tenancy.district} and commitment_id = any(${[...ids]}::uuid[])
      returning district_id, commitment_id, version, number, title, target, domain, leader_id, lead_unit_id, co_unit_ids, due, state
    )
    insert into ledger.commitment_validity (district_id, commitment_id, version, known_from, number, title, target, domain, leader_id,
      lead_unit_id, co_unit_ids, due, state)
    select district_id, commitment_id, version, ${tenancy.at}::timestamptz, number, title, target, domain, leader_id,
      lead_unit_id, co_unit_ids, due, state from touched`.execute(tenancy.db)
}

export async function lockCommitment(tenancy: Tenancy, id: string): Promise<void> {
  await tables(tenancy)
    .selectFrom('ledger.commitment')
    .select('version')
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

async function replaceCoUnits(tenancy: Tenancy, id: string, units: readonly string[]): Promise<void> {
  const db = tables(tenancy)
  await db
    .deleteFrom('ledger.co_unit')
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', id)
    .execute()
  if (units.length === 0) return
  const rows = units.map((unit_id) => ({ district_id: tenancy.district, unit_id, commitment_id: id }))
  await db.insertInto('ledger.co_unit').values(rows).execute()
}

export async function replaceNodes(tenancy: Tenancy, id: string, nodes: Parameters<typeof nodeRows>[2]): Promise<void> {
  const db = tables(tenancy)
  await db
    .deleteFrom('ledger.node')
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', id)
    .execute()
  if (nodes.length > 0)
    await db
      .insertInto('ledger.node')
      .values(nodeRows(tenancy, id, nodes))
      .execute()
}

export async function finishNode(tenancy: Tenancy, id: string, node: { no: number; on: string }): Promise<boolean> {
  const done = await tables(tenancy)
    .updateTable('ledger.node')
    .set({ done_on: node.on })
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', id)
    .where('no', '=', node.no)
    .returning('no')
    .executeTakeFirst()
  return done !== undefined
}
