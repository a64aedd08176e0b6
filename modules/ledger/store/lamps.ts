import { type Lamp, LampColour, Reason, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { Cadence } from '#contract/commitment.ts'
import { lampRank } from '#domain/commitment.ts'
import { byLead } from './by-lead.ts'
import { tables } from './tables.ts'

const day = PlainDate.nullable()

/** One commitment with everything its lamp depends on, and the lamp it shows now. */
const LampFactsRow = z.object({
  id: z.string(),
  phase: z.string(),
  outcome: z.string().nullable(),
  leadUnitId: UnitId.nullable(),
  indicatorId: z.string().nullable(),
  startsOn: day,
  due: day,
  cadence: Cadence,
  issuedOn: day,
  reportedOn: day,
  verifiedOn: day,
  touchedOn: PlainDate,
  lampNo: z.int(),
  shown: z.object({ colour: LampColour, reasons: z.array(Reason), rule: z.string(), since: PlainDate }).nullable(),
  nodes: z.array(z.object({ name: z.string(), dueOn: PlainDate, doneOn: day })),
  given: z.array(z.object({ from: PlainDate, to: PlainDate, signedAt: z.string() })),
})
export type LampFactsRow = z.infer<typeof LampFactsRow>

/** While a part is open the periodic reports are asked of the parts, not twice of one fact. */
const hasOpenPart = sql<boolean>`exists (select 1 from ledger.commitment part where part.district_id = commitment.district_id
  and part.parent_id = commitment.commitment_id and part.phase <> 'ended')`

/** Commitments with a matter, by id after `after`, or only those of `ids`: three statements however many rows. */
export async function readLampFacts(
  tenancy: Tenancy,
  asked: { ids?: readonly string[] | undefined; after: string | undefined; limit: number },
): Promise<LampFactsRow[]> {
  const db = tables(tenancy)
  let query = db
    .selectFrom('ledger.commitment')
    .select([
      'commitment_id as id',
      'phase',
      'outcome',
      'lead_unit_id as leadUnitId',
      'indicator_id as indicatorId',
      'starts_on as startsOn',
      'due',
      sql<string>`case when ${hasOpenPart} then 'once' else cadence end`.as('cadence'),
      'issued_on as issuedOn',
      'reported_on as reportedOn',
      'verified_on as verifiedOn',
      'touched_on as touchedOn',
      'lamp_no as lampNo',
      sql<unknown>`case when lamp is null then null else
        jsonb_build_object('colour', lamp, 'reasons', lamp_reasons, 'rule', lamp_rule, 'since', lamp_since) end`.as(
        'shown',
      ),
    ])
    .where('district_id', '=', tenancy.district)
    .where('record_only', '=', false)
    .orderBy('commitment_id')
    .limit(asked.limit)
  if (asked.ids) query = query.where(sql<boolean>`commitment_id = any(${[...asked.ids]}::uuid[])`)
  if (asked.after !== undefined) query = query.where('commitment_id', '>', asked.after)
  const rows = await query.execute()
  const ids = rows.map((row) => row.id)
  const nodesBy = await nodesOf(tenancy, ids)
  const givenBy = await givenOf(tenancy, ids)
  return rows.map((row) =>
    LampFactsRow.parse({ ...row, nodes: nodesBy.get(row.id) ?? [], given: givenBy.get(row.id) ?? [] }),
  )
}

async function nodesOf(tenancy: Tenancy, ids: readonly string[]) {
  const nodes = await tables(tenancy)
    .selectFrom('ledger.node')
    .select(['commitment_id', 'name', 'due as dueOn', 'done_on as doneOn'])
    .where('district_id', '=', tenancy.district)
    .where(sql<boolean>`commitment_id = any(${[...ids]}::uuid[])`)
    .orderBy('commitment_id')
    .orderBy('no')
    .execute()
  return Map.groupBy(nodes, (node) => node.commitment_id)
}

/** The lead units' signed reports. */
async function givenOf(tenancy: Tenancy, ids: readonly string[]) {
  const given = await tables(tenancy)
    .selectFrom('ledger.progress as p')
    .innerJoin('ledger.commitment as c', (join) =>
      join
        .onRef('c.district_id', '=', 'p.district_id')
        .onRef('c.commitment_id', '=', 'p.commitment_id')
        .on(byLead('c')),
    )
    .select(['p.commitment_id', 'p.period_from as from', 'p.period_to as to', 'p.signed_at as signedAt'])
    .where('p.district_id', '=', tenancy.district)
    .where('p.signed_at', 'is not', null)
    .where(sql<boolean>`p.commitment_id = any(${[...ids]}::uuid[])`)
    .orderBy('p.period_to')
    .execute()
  return Map.groupBy(given, (report) => report.commitment_id)
}

const ReportingRow = LampFactsRow.pick({ id: true, cadence: true, nodes: true, given: true }).extend({
  lead: UnitId,
  issuedOn: PlainDate,
})
export type ReportingRow = z.infer<typeof ReportingRow>

/** What units work on and are asked reports of: of the whole district, or what some of them lead. */
export async function readReporting(tenancy: Tenancy, leads?: readonly UnitId[]): Promise<ReportingRow[]> {
  let query = tables(tenancy)
    .selectFrom('ledger.commitment')
    .select(['commitment_id as id', 'cadence', 'lead_unit_id as lead', 'issued_on as issuedOn'])
    .where('district_id', '=', tenancy.district)
    .where('phase', '=', 'withUnit')
    .where('cadence', '<>', 'once')
    .where('issued_on', 'is not', null)
    .where(sql<boolean>`not ${hasOpenPart}`)
    .where('lead_unit_id', 'is not', null)
    .orderBy('commitment_id')
  if (leads) query = query.where(sql<boolean>`lead_unit_id = any(${[...leads]}::uuid[])`)
  const rows = await query.execute()
  const ids = rows.map((row) => row.id)
  const nodesBy = await nodesOf(tenancy, ids)
  const givenBy = await givenOf(tenancy, ids)
  return rows.map((row) =>
    ReportingRow.parse({ ...row, nodes: nodesBy.get(row.id) ?? [], given: givenBy.get(row.id) ?? [] }),
  )
}

export interface LampChange {
  readonly id: string
  readonly no: number
  readonly since: PlainDate
  readonly lamp: Lamp
}

/** Shows new lamps and keeps each in the history; two statements for a thousand. */
export async function saveLamps(tenancy: Tenancy, changes: readonly LampChange[], today: PlainDate): Promise<void> {
  for (let from = 0; from < changes.length; from += 1000) {
    const piece = JSON.stringify(
      changes.slice(from, from + 1000).map(({ id, no, since, lamp }) => ({
        id,
        no,
        since,
        colour: lamp.colour,
        rank: lampRank(lamp.colour),
        reasons: lamp.reasons,
        rule: lamp.rule,
      })),
    )
    const records = sql`jsonb_to_recordset(${piece}::jsonb)
      as x(id uuid, no int, since date, colour text, rank smallint, reasons jsonb, rule text)`
    await sql`
      update ledger.commitment c set lamp = x.colour, lamp_rank = x.rank, lamp_reasons = x.reasons, lamp_rule = x.rule,
        lamp_since = x.since, lamp_no = x.no
      from ${records} where c.district_id = ${tenancy.district} and c.commitment_id = x.id`.execute(tenancy.db)
    await sql`
      insert into ledger.lamp_validity (district_id, commitment_id, no, known_from, day, since, colour, reasons, rule)
      select ${tenancy.district}, x.id, x.no, ${tenancy.at}::timestamptz, ${today}::date, x.since, x.colour, x.reasons, x.rule
      from ${records}`.execute(tenancy.db)
  }
}
