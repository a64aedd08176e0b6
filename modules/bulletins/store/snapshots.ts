import type { Tenancy } from '@lantu/platform/db'
import { auditHead } from '@lantu/platform/events'
import { z } from 'zod'
import type { SnapshotId } from '#contract/ids.ts'
import { AuditHead, Snapshot } from '#contract/snapshot.ts'
import { tables } from './tables.ts'

/** The newest block of the district's audit chain; null before the first. */
export async function findAuditHead(tenancy: Tenancy): Promise<AuditHead | null> {
  return AuditHead.nullable().parse(await auditHead(tenancy.client, tenancy.district))
}

export async function insertSnapshot(tenancy: Tenancy, snapshot: Snapshot): Promise<void> {
  await tables(tenancy)
    .insertInto('bulletins.snapshot')
    .values({
      district_id: tenancy.district,
      snapshot_id: snapshot.id,
      as_of: snapshot.asOf,
      made_at: snapshot.madeAt,
      audit_block: snapshot.auditHead?.block ?? null,
      audit_hash: snapshot.auditHead?.hash ?? null,
      rules: JSON.stringify(snapshot.rules),
      facts: JSON.stringify(snapshot.facts),
    })
    .execute()
}

const Row = z
  .object({ block: z.coerce.number().nullable(), hash: z.string().nullable() })
  .loose()
  .transform(({ block, hash, ...rest }) => ({
    ...rest,
    auditHead: block === null || hash === null ? null : { block, hash },
  }))

export async function getSnapshot(tenancy: Tenancy, id: SnapshotId): Promise<Snapshot> {
  const row = await tables(tenancy)
    .selectFrom('bulletins.snapshot')
    .select([
      'snapshot_id as id',
      'as_of as asOf',
      'made_at as madeAt',
      'audit_block as block',
      'audit_hash as hash',
      'rules',
      'facts',
    ])
    .where('district_id', '=', tenancy.district)
    .where('snapshot_id', '=', id)
    .executeTakeFirstOrThrow()
  return Snapshot.parse(Row.parse(row))
}
