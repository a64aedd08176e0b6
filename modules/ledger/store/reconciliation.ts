import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { Decision, DecisionStatus, MatterKind } from '#contract/reconciliation.ts'
import type { KeptDecision } from '#domain/decisions.ts'
import { tables } from './tables.ts'

export interface Reconciliation {
  readonly cap: number
  readonly overrideReason: string | null
}

/** The reconciliation of a document, opened where there is none, and locked: who decides its rows comes one after the other. */
export async function lockReconciliation(
  tenancy: Tenancy,
  input: { documentId: string; cap: number },
): Promise<Reconciliation> {
  const db = tables(tenancy)
  await db
    .insertInto('ledger.reconciliation')
    .values({
      district_id: tenancy.district,
      document_id: input.documentId,
      opened_at: tenancy.at,
      cap: input.cap,
      override_reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return db
    .selectFrom('ledger.reconciliation')
    .select(['cap', 'override_reason as overrideReason'])
    .where('district_id', '=', tenancy.district)
    .where('document_id', '=', input.documentId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export const findReconciliation = (tenancy: Tenancy, documentId: string): Promise<Reconciliation | undefined> =>
  tables(tenancy)
    .selectFrom('ledger.reconciliation')
    .select(['cap', 'override_reason as overrideReason'])
    .where('district_id', '=', tenancy.district)
    .where('document_id', '=', documentId)
    .executeTakeFirst()

export async function saveOverride(tenancy: Tenancy, documentId: string, reason: string | null): Promise<void> {
  await tables(tenancy)
    .updateTable('ledger.reconciliation')
    .set({ override_reason: reason })
    .where('district_id', '=', tenancy.district)
    .where('document_id', '=', documentId)
    .execute()
}

/** The decisions of a document's rows, by position. */
export async function readDecisions(tenancy: Tenancy, documentId: string): Promise<KeptDecision[]> {
  const rows = await tables(tenancy)
    .selectFrom('ledger.row_decision')
    .select(['position', 'version', 'status', 'decision', 'decided_by as decidedBy'])
    .where('district_id', '=', tenancy.district)
    .where('document_id', '=', documentId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    ...row,
    status: DecisionStatus.parse(row.status),
    decision: row.decision === null ? null : Decision.parse(row.decision),
  }))
}

/** Writes decisions of rows, in one statement; the caller holds the reconciliation's lock. */
export async function saveDecisions(
  tenancy: Tenancy,
  documentId: string,
  changes: readonly KeptDecision[],
): Promise<void> {
  if (changes.length === 0) return
  const latest = new Map(changes.map((one) => [one.position, one]))
  await tables(tenancy)
    .insertInto('ledger.row_decision')
    .values(
      [...latest.values()].map((one) => ({
        district_id: tenancy.district,
        document_id: documentId,
        position: one.position,
        version: one.version,
        status: one.status,
        decision: one.decision === null ? null : JSON.stringify(one.decision),
        decided_by: one.decidedBy,
        decided_at: tenancy.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'document_id', 'position']).doUpdateSet((eb) => ({
        version: eb.ref('excluded.version'),
        status: eb.ref('excluded.status'),
        decision: eb.ref('excluded.decision'),
        decided_by: eb.ref('excluded.decided_by'),
        decided_at: eb.ref('excluded.decided_at'),
      })),
    )
    .execute()
}

export async function insertConsultation(
  tenancy: Tenancy,
  input: { documentId: string; days: number; replyBy: string },
): Promise<void> {
  await sql`
    insert into ledger.consultation (district_id, document_id, no, at, days, reply_by)
    select ${tenancy.district}, ${input.documentId}::uuid, coalesce(max(no), 0) + 1, ${tenancy.at}::timestamptz, ${input.days}, ${input.replyBy}::date
    from ledger.consultation where district_id = ${tenancy.district} and document_id = ${input.documentId}::uuid`.execute(
    tenancy.db,
  )
}

export const findConsultation = (
  tenancy: Tenancy,
  documentId: string,
): Promise<{ at: string; days: number; replyBy: string } | undefined> =>
  tables(tenancy)
    .selectFrom('ledger.consultation')
    .select(['at', 'days', 'reply_by as replyBy'])
    .where('district_id', '=', tenancy.district)
    .where('document_id', '=', documentId)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What a document's commitments have come to, in the order of its rows. */
export async function readOfDocument(tenancy: Tenancy, documentId: string) {
  const rows = await tables(tenancy)
    .selectFrom('ledger.commitment as c')
    .leftJoin('matters.matter_current as m', (join) =>
      join.onRef('m.district_id', '=', 'c.district_id').onRef('m.matter_id', '=', 'c.matter_id'),
    )
    .select([
      'c.commitment_id as id',
      'c.matter_id as matterId',
      'm.kind',
      'c.state',
      'c.number',
      'c.basis',
      sql<number>`(select min(s.position) from ledger.span s where s.district_id = c.district_id
        and s.commitment_id = c.commitment_id and s.document_id = c.document_id)`.as('position'),
    ])
    .where('c.district_id', '=', tenancy.district)
    .where('c.document_id', '=', documentId)
    .orderBy('position')
    .orderBy('c.commitment_id')
    .execute()
  return rows.map((row) => ({ ...row, kind: MatterKind.nullable().parse(row.kind) }))
}

/** Open commitments that a row may already be: the latest changed first, at most `limit`. */
export const readComparable = (tenancy: Tenancy, limit: number) =>
  tables(tenancy)
    .selectFrom('ledger.commitment')
    .select(['commitment_id as id', 'number', 'title', 'domain', 'due'])
    .where('district_id', '=', tenancy.district)
    .where('record_only', '=', false)
    .where('phase', '<>', 'ended')
    .orderBy('updated_at', 'desc')
    .orderBy('commitment_id', 'desc')
    .limit(limit)
    .execute()
