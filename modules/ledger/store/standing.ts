import { UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'

/** A commitment whose matter has gone on, with both sides. */
const Behind = z.object({
  id: z.string(),
  phase: z.string(),
  leadUnitId: UnitId.nullable(),
  leadBefore: z.array(z.string()),
  issuedOn: PlainDate.nullable(),
  reportedOn: PlainDate.nullable(),
  matter: z.object({
    number: z.string().nullable(),
    state: z.string(),
    phase: z.string(),
    outcome: z.string().nullable(),
    lead: UnitId.nullable(),
    co: z.array(z.string()),
    due: PlainDate.nullable(),
    since: z.string(),
  }),
})
export type Behind = z.infer<typeof Behind>

/**
 * Commitments that say something else than their matters' published view: of the whole district, or of some matters only.
 * Before 拟办 a matter has no units and no day; then the ledger's own stand.
 */
export async function readBehind(tenancy: Tenancy, only?: { matterIds: readonly string[] }): Promise<Behind[]> {
  const some = only === undefined ? sql`` : sql` and c.matter_id = any(${[...only.matterIds]}::uuid[])`
  const answer = await sql`
    select c.commitment_id as id, c.phase, c.lead_unit_id as "leadUnitId", c.lead_before as "leadBefore", c.issued_on as "issuedOn", c.reported_on as "reportedOn",
      jsonb_build_object('number', m.number, 'state', m.state, 'phase', m.phase, 'outcome', m.outcome, 'lead', m.lead_unit,
        'co', m.co_units, 'due', m.due, 'since', m.since) as matter
    from ledger.commitment c
    join matters.matter_current m on m.district_id = c.district_id and m.matter_id = c.matter_id
    where c.district_id = ${tenancy.district}${some} and (
      (c.state, c.phase) is distinct from (m.state, m.phase) or c.outcome is distinct from m.outcome or c.number is distinct from m.number
      or m.lead_unit is not null and (c.lead_unit_id is distinct from m.lead_unit or c.co_unit_ids <> m.co_units)
      or m.due is not null and c.due is distinct from m.due
      or (c.reported_on is null) = (m.phase in ('reported', 'checking')))
    order by c.commitment_id`.execute(tenancy.db)
  return Behind.array().parse(answer.rows)
}
