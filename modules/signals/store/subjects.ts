import { Lamp, UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Subject } from '#domain/watch.ts'

const TargetRow = z.object({
  id: z.string(),
  indicatorId: z.string(),
  name: z.string(),
  wording: z.string(),
  ownerUnitId: UnitId.nullable(),
  lamp: Lamp,
  latestTo: z.string().nullable(),
})

/** The district's own targets in force that have been judged, from the view of `indicators`. */
export async function targetSubjects(tenancy: Tenancy): Promise<Subject[]> {
  const answer = await sql`
    select target_id as id, indicator_id as "indicatorId", name, wording, owner_unit_id as "ownerUnitId", lamp, latest_to as "latestTo"
    from indicators.target_current
    where district_id = ${tenancy.district} and area_code = ${tenancy.district} and lamp is not null and year = extract(year from as_of)`.execute(
    tenancy.db,
  )
  return TargetRow.array()
    .parse(answer.rows)
    .map((row) => ({
      kind: 'target',
      id: row.id,
      title: `${row.name}：${row.wording}`,
      lamp: row.lamp,
      ownerUnitId: row.ownerUnitId,
      evidence: [{ name: row.name, value: row.latestTo ?? '', href: `/indicators/${row.indicatorId}` }],
      matterId: null,
    }))
}

const CommitmentRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  ownerUnitId: UnitId.nullable(),
  lamp: z.string(),
  reasons: Lamp.shape.reasons,
  rule: z.string(),
  due: z.string().nullable(),
  matterId: z.string().nullable(),
  phase: z.string().nullable(),
})

/** Commitments on the ledger that carry a lamp; those kept only as a source sentence have none. */
export async function commitmentSubjects(tenancy: Tenancy): Promise<Subject[]> {
  const answer = await sql`
    select id, number, title, lead_unit_id as "ownerUnitId", lamp, reasons, lamp_rule as rule, due, matter_id as "matterId", phase
    from ledger.commitment_current
    where district_id = ${tenancy.district} and not record_only and lamp is not null`.execute(tenancy.db)
  return CommitmentRow.array()
    .parse(answer.rows)
    .map((row) => ({
      kind: 'commitment',
      id: row.id,
      title: row.number ? `${row.number} ${row.title}` : row.title,
      lamp: Lamp.parse({ colour: row.lamp, reasons: row.reasons, rule: row.rule }),
      ownerUnitId: row.ownerUnitId,
      evidence: [{ name: row.title, value: row.due ?? '', href: `/ledger/${row.id}` }],
      matterId: row.phase === 'ended' ? null : row.matterId,
    }))
}
