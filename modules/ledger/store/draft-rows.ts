import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'

/** One commitment as it is printed for 征求意见, in the order of the document's rows. */
const DraftRow = z.object({
  id: z.string(),
  title: z.string(),
  target: z.string().nullable(),
  leadUnitId: z.string().nullable(),
  coUnitIds: z.array(z.string()),
  due: z.string().nullable(),
  nodes: z.array(z.object({ name: z.string(), due: z.string() })),
})
export type DraftRow = z.infer<typeof DraftRow>

/** A document's commitments that were approved or are being consulted on. */
export async function readDraft(tenancy: Tenancy, documentId: string): Promise<DraftRow[]> {
  const answer = await sql`
    select c.commitment_id as id, c.title, c.target, c.lead_unit_id as "leadUnitId", c.co_unit_ids as "coUnitIds", c.due,
      coalesce((select jsonb_agg(jsonb_build_object('name', n.name, 'due', n.due) order by n.no) from ledger.node n
        where n.district_id = c.district_id and n.commitment_id = c.commitment_id), '[]') as nodes
    from ledger.commitment c
    where c.district_id = ${tenancy.district} and c.document_id = ${documentId}::uuid and c.state in ('proposed', 'approved', 'consulting')
    order by (select min(s.position) from ledger.span s where s.district_id = c.district_id and s.commitment_id = c.commitment_id
      and s.document_id = c.document_id), c.commitment_id`.execute(tenancy.db)
  return DraftRow.array().parse(answer.rows)
}
