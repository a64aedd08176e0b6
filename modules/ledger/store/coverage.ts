import type { Tenancy } from '@lantu/platform/db'
import { tables } from './tables.ts'

/** Rows of an upper document and of lower ones that one commitment cites. */
export async function readImplied(tenancy: Tenancy, upperId: string, lowerIds: readonly string[]) {
  if (lowerIds.length === 0) return []
  return tables(tenancy)
    .selectFrom('ledger.span as u')
    .innerJoin('ledger.span as l', (join) =>
      join.onRef('l.district_id', '=', 'u.district_id').onRef('l.commitment_id', '=', 'u.commitment_id'),
    )
    .select(['u.position as upperPosition', 'l.document_id as lowerId', 'l.position as lowerPosition'])
    .distinct()
    .where('u.district_id', '=', tenancy.district)
    .where('u.document_id', '=', upperId)
    .where('l.document_id', 'in', [...lowerIds])
    .execute()
}
