import type { Tenancy } from '@lantu/platform/db'
import { tellReports } from './reports-told.ts'
import { tables } from './tables.ts'

export interface ProgressRow {
  readonly id: string
  readonly byUnit: string
  readonly signedAt: string | null
  readonly from: string
  readonly to: string
  readonly byMail: boolean
}

const columns = [
  'progress_id as id',
  'by_unit as byUnit',
  'signed_at as signedAt',
  'period_from as from',
  'period_to as to',
  'by_mail as byMail',
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
  readonly quantity: string | null
  readonly done: string
  readonly problems: string | null
  readonly next: string | null
  readonly signed: boolean
  readonly alike: boolean
  readonly byMail: boolean
}

/** PostgreSQL takes 65,535 parameters a statement. */
const rowsAStatement = 1000

/** Writes reports with their words; those that wait for their signature are written over. */
export async function saveProgress(tenancy: Tenancy, list: readonly ProgressInput[]): Promise<void> {
  const db = tables(tenancy)
  const { district, at } = tenancy
  const person = tenancy.actor.personId
  for (let start = 0; start < list.length; start += rowsAStatement) {
    const piece = list.slice(start, start + rowsAStatement)
    await db
      .insertInto('ledger.progress')
      .values(
        piece.map((one) => ({
          district_id: district,
          progress_id: one.id,
          commitment_id: one.commitmentId,
          period_from: one.from,
          period_to: one.to,
          by_unit: one.unitId,
          percent: one.percent,
          alike: one.alike,
          by_mail: one.byMail,
          reported_by: person,
          at,
          signed_by: one.signed ? person : null,
          signed_at: one.signed ? at : null,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['district_id', 'progress_id']).doUpdateSet((eb) => ({
          percent: eb.ref('excluded.percent'),
          alike: eb.ref('excluded.alike'),
          by_mail: eb.ref('excluded.by_mail'),
          reported_by: eb.ref('excluded.reported_by'),
          at: eb.ref('excluded.at'),
          signed_by: eb.ref('excluded.signed_by'),
          signed_at: eb.ref('excluded.signed_at'),
        })),
      )
      .execute()
    await db
      .insertInto('ledger.progress_words')
      .values(
        piece.map((one) => ({
          district_id: district,
          progress_id: one.id,
          done: one.done,
          quantity: one.quantity,
          problems: one.problems,
          next_step: one.next,
          erased_at: null,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['district_id', 'progress_id']).doUpdateSet((eb) => ({
          done: eb.ref('excluded.done'),
          quantity: eb.ref('excluded.quantity'),
          problems: eb.ref('excluded.problems'),
          next_step: eb.ref('excluded.next_step'),
          erased_at: null,
        })),
      )
      .execute()
  }
  const signed = new Set(list.filter((one) => one.signed).map((one) => one.commitmentId))
  if (signed.size > 0) await tellReports(tenancy, [...signed])
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
    .set({ done: null, quantity: null, problems: null, next_step: null, erased_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('progress_id', '=', progressId)
    .returning('progress_id')
    .executeTakeFirst()
  await tellReports(tenancy, [commitmentId])
  return erased !== undefined
}
