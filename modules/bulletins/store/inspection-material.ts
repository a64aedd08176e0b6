import { LampColour, Reason, UnitId } from '@lantu/kernel'
import { type Period, PlainDate, periodFrom, periodTo } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import type { InspectionMaterial } from '#domain/material.ts'

/** Items in the attachment at most: beyond it a list helps nobody. */
const listed = 200
/** Units in the attachment at most. */
const listedUnits = 60

/** Issued to a unit: what 督查通报 counts. Kept for the record only, or not yet issued, is nobody's arrears. */
const issued = (tenancy: Tenancy) =>
  sql`district_id = ${tenancy.district} and not record_only and phase in ('withUnit', 'reported', 'checking', 'ended') and outcome is distinct from 'declined'`

const Counted = z.object({
  phase: z.string(),
  outcome: z.string().nullable(),
  lamp: LampColour.nullable(),
  count: z.int(),
})

async function countedRows(tenancy: Tenancy): Promise<z.infer<typeof Counted>[]> {
  const answer = await sql`
    select phase, outcome, lamp, count(*)::int as count from ledger.commitment_current where ${issued(tenancy)}
    group by phase, outcome, lamp`.execute(tenancy.db)
  return Counted.array().parse(answer.rows)
}

const Reports = z.object({ count: z.int(), units: z.int() })

/** Reports that a unit's signer signed in the period. */
async function reportsIn(tenancy: Tenancy, period: Period): Promise<z.infer<typeof Reports>> {
  const answer = await sql`
    select count(*)::int as count, count(distinct by_unit)::int as units from ledger.progress_current
    where district_id = ${tenancy.district} and signed_at is not null
      and (signed_at at time zone 'Asia/Shanghai')::date between ${periodFrom(period)}::date and ${periodTo(period)}::date`.execute(
    tenancy.db,
  )
  return Reports.parse(answer.rows[0])
}

const Late = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  unitId: UnitId.nullable(),
  due: PlainDate.nullable(),
  lamp: z.enum(['red', 'amber', 'missing']),
  reasons: z.array(Reason),
  since: PlainDate.nullable(),
})

async function lateRows(tenancy: Tenancy): Promise<z.infer<typeof Late>[]> {
  const answer = await sql`
    select id, number, title, lead_unit_id as "unitId", due, lamp, reasons, since from ledger.commitment_current
    where ${issued(tenancy)} and lamp in ('red', 'amber', 'missing')
    order by array_position(array['red', 'amber', 'missing'], lamp), due_order, since, id limit ${listed}`.execute(
    tenancy.db,
  )
  return Late.array().parse(answer.rows)
}

const UnitRow = z.object({
  id: UnitId,
  total: z.int(),
  closed: z.int(),
  red: z.int(),
  amber: z.int(),
})

async function unitRows(tenancy: Tenancy): Promise<z.infer<typeof UnitRow>[]> {
  const answer = await sql`
    select lead_unit_id as id, count(*)::int as total, (count(*) filter (where outcome = 'closed'))::int as closed,
      (count(*) filter (where lamp = 'red'))::int as red, (count(*) filter (where lamp = 'amber'))::int as amber
    from ledger.commitment_current where ${issued(tenancy)} and lead_unit_id is not null
    group by lead_unit_id having count(*) filter (where lamp in ('red', 'amber')) > 0
    order by 4 desc, 5 desc, 1 limit ${listedUnits}`.execute(tenancy.db)
  return UnitRow.array().parse(answer.rows)
}

/** Commitments whose unit objected to the lamp in the newest preview and has no reply yet. */
async function objectedRows(tenancy: Tenancy): Promise<ReadonlySet<string>> {
  const answer = await sql`
    select commitment_id::text as id from (
      select distinct on (commitment_id) commitment_id, objection_open from ledger.lamp_previewed
      where district_id = ${tenancy.district} order by commitment_id, made_at desc, preview_id desc) newest
    where objection_open`.execute(tenancy.db)
  return new Set(
    z
      .object({ id: z.string() })
      .array()
      .parse(answer.rows)
      .map((row) => row.id),
  )
}

/** The facts of 督查通报 as they stand now, from the ledger's views. */
export async function inspectionMaterial(
  tenancy: Tenancy,
  asked: { asOf: PlainDate; period: Period; unitNames: ReadonlyMap<string, string> },
): Promise<InspectionMaterial> {
  const { asOf, period, unitNames } = asked
  const rows = await countedRows(tenancy)
  const sum = (which: (row: z.infer<typeof Counted>) => boolean) =>
    rows.reduce((total, row) => (which(row) ? total + row.count : total), 0)
  const lamp = (colour: LampColour) => sum((row) => row.lamp === colour)
  const nameOf = (id: string) => unitNames.get(id) ?? '（单位已撤并）'
  return {
    asOf,
    period,
    counts: {
      total: sum(() => true),
      withUnit: sum((row) => row.phase === 'withUnit'),
      reported: sum((row) => row.phase === 'reported'),
      checking: sum((row) => row.phase === 'checking'),
      closed: sum((row) => row.outcome === 'closed'),
      normalised: sum((row) => row.outcome === 'normalised'),
      terminated: sum((row) => row.outcome === 'terminated'),
    },
    lamps: {
      red: lamp('red'),
      amber: lamp('amber'),
      blue: lamp('blue'),
      green: lamp('green'),
      grey: lamp('grey'),
      missing: lamp('missing'),
      closed: lamp('closed'),
    },
    reports: await reportsIn(tenancy, period),
    units: (await unitRows(tenancy)).map((unit) => ({ ...unit, name: nameOf(unit.id) })),
    late: (await lateRows(tenancy)).map(({ unitId, ...line }) => ({
      ...line,
      unit: unitId === null ? null : nameOf(unitId),
    })),
    objected: await objectedRows(tenancy),
  }
}
