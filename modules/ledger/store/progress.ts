import type { Tenancy } from '@lantu/platform/db'
import { tellReports } from './reports-told.ts'
import { tables } from './tables.ts'

export interface ProgressRow {
  readonly id: string
  readonly byUnit: string
  readonly signedAt: string | null
  readonly from: string
  readonly to: string
}

const columns = [
  'progress_id as id',
  'by_unit as byUnit',
  'signed_at as signedAt',
  'period_from as from',
  'period_to as to',
] as const

/** The report of a unit for a period, locked, if there is one. */
export const findProgressOf = (
  tenancy: Tenancy,
  key: { commitmentId: string; unitId: string; from: string; to: string },
): Promise<ProgressRow | undefined> =>
  tables(tenancy)
    .selectFrom('ledger.progress')
    .select(columns)
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', key.commitmentId)
    .where('by_unit', '=', key.unitId)
    .where('period_from', '=', key.from)
    .where('period_to', '=', key.to)
    .forUpdate()
    .executeTakeFirst()

export const findProgress = (
  tenancy: Tenancy,
  key: { commitmentId: string; progressId: string },
): Promise<ProgressRow | undefined> =>
  tables(tenancy)
    .selectFrom('ledger.progress')
    .select(columns)
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', key.commitmentId)
    .where('progress_id', '=', key.progressId)
    .forUpdate()
    .executeTakeFirst()

export interface ProgressInput {
  readonly id: string
  readonly commitmentId: string
  readonly unitId: string
  readonly from: string
  readonly to: string
  readonly percent: number | null
  readonly done: string
  readonly problems: string | null
  readonly next: string | null
  readonly signed: boolean
}

/** Writes a report with its words; one that waits for its signature is written over. */
export async function saveProgress(tenancy: Tenancy, input: ProgressInput): Promise<void> {
  const db = tables(tenancy)
  const facts = {
    percent: input.percent,
    reported_by: tenancy.actor.personId,
    at: tenancy.at,
    signed_by: input.signed ? tenancy.actor.personId : null,
    signed_at: input.signed ? tenancy.at : null,
  }
  await db
    .insertInto('ledger.progress')
    .values({
      district_id: tenancy.district,
      progress_id: input.id,
      commitment_id: input.commitmentId,
      period_from: input.from,
      period_to: input.to,
      by_unit: input.unitId,
      ...facts,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'progress_id']).doUpdateSet(facts))
    .execute()
  const words = { done: input.done, problems: input.problems, next_step: input.next, erased_at: null }
  await db
    .insertInto('ledger.progress_words')
    .values({ district_id: tenancy.district, progress_id: input.id, ...words })
    .onConflict((conflict) => conflict.columns(['district_id', 'progress_id']).doUpdateSet(words))
    .execute()
  if (input.signed) await tellReports(tenancy, [input.commitmentId])
}

export async function signProgressRow(
  tenancy: Tenancy,
  { commitmentId, progressId }: { commitmentId: string; progressId: string },
): Promise<void> {
  await tables(tenancy)
    .updateTable('ledger.progress')
    .set({ signed_by: tenancy.actor.personId, signed_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('progress_id', '=', progressId)
    .execute()
  await tellReports(tenancy, [commitmentId])
}

export async function eraseProgressWords(
  tenancy: Tenancy,
  { commitmentId, progressId }: { commitmentId: string; progressId: string },
): Promise<boolean> {
  const erased = await tables(tenancy)
    .updateTable('ledger.progress_words')
    .set({ done: null, problems: null, next_step: null, erased_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('progress_id', '=', progressId)
    .returning('progress_id')
    .executeTakeFirst()
  await tellReports(tenancy, [commitmentId])
  return erased !== undefined
}
