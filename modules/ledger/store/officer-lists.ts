import { addDays, type Period, type PlainDate, periodFrom, periodTo } from '@lantu/kernel/time'
import { statesWaitingFor, statesWaitingForLead } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Cadence } from '#contract/commitment.ts'
import { ListCounts, OfficerList } from '#contract/lists.ts'
import type { ListReader } from '#domain/officer-lists.ts'
import { sightOf } from './sight.ts'

type Condition = RawBuilder<SqlBool>
interface Asked {
  readonly tenancy: Tenancy
  readonly reader: ListReader
}

const anyOf = (...conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join([...conditions], sql` or `)})`
const uuids = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`

/** Issued and not reported as done: what a unit is still at work on. */
const withUnit = sql<SqlBool>`r.phase = 'withUnit'`

/** 延期 asked for, 异议 raised or 重启 proposed, and not decided yet: the few matters with a flag, each found by an index. */
const flaggedIds = ({ tenancy }: Asked) => sql`
  select c.commitment_id from matters.matter_headline h
  join ledger.commitment c on c.district_id = h.district_id and c.matter_id = h.matter_id
  where h.district_id = ${tenancy.district} and h.flags <> '{}' and h.flags && array['extensionAsked', 'objection', 'reopenProposed']`
const flagged = (asked: Asked): Condition => sql`r.commitment_id in (${flaggedIds(asked)})`

/** Off course with a problem that its unit named. */
const troubledIds = ({ tenancy }: Asked) => sql`
  select c.commitment_id from ledger.commitment c
  where c.district_id = ${tenancy.district} and c.problem and c.lamp in ('red', 'amber') and c.phase <> 'ended'`

/** By rhythm: issued before the period began, so that its report was asked. */
const askedFor = (periods: ReadonlyMap<Cadence, Period>, more: (period: Period) => Condition): Condition =>
  anyOf(
    ...[...periods].map(
      ([cadence, period]): Condition =>
        sql`(r.cadence = ${cadence} and r.issued_on <= ${periodFrom(period)}::date and ${more(period)})`,
    ),
  )

/** Where nodes set the rhythm: a node after 印发 that was due until then, not said to be done and not reported. */
const nodeAskedFor = ({ tenancy }: Asked, until: PlainDate): Condition => sql`(r.cadence = 'node' and exists (
  select from ledger.node n
  where n.district_id = ${tenancy.district} and n.commitment_id = r.commitment_id and n.done_on is null and n.due >= r.issued_on
    and n.due <= ${until}::date and (r.reported_until is null or r.reported_until < n.due)))`

/** The reader must hold an office in the lead unit, and the unit has a step to take or a report to give. */
function waitingForHandler(asked: Asked): Condition {
  const { reader } = asked
  const units = reader.unitsAs('handler')
  if (units.length === 0) return sql`false`
  return sql`(r.lead_unit_id = any(${uuids(units)}) and ${anyOf(
    sql`r.state = any(${statesWaitingForLead(['handler'])}::text[])`,
    sql`(${withUnit} and ${anyOf(
      askedFor(
        reader.owed,
        (period) => sql`(r.reported_until is null or r.reported_until < ${periodTo(period)}::date)`,
      ),
      nodeAskedFor(asked, addDays(reader.today, -1)),
    )})`,
  )})`
}

/** 审签: a report of the reader's unit waits for its signature. */
function waitingForSigner({ tenancy, reader }: Asked): Condition {
  const units = reader.unitsAs('signer')
  if (units.length === 0) return sql`false`
  return anyOf(
    sql`(r.lead_unit_id = any(${uuids(units)}) and r.state = any(${statesWaitingForLead(['signer'])}::text[]))`,
    sql`(r.phase <> 'ended' and r.commitment_id in (
      select p.commitment_id from ledger.progress p
      where p.district_id = ${tenancy.district} and p.by_unit = any(${uuids(units)}) and p.signed_at is null))`,
  )
}

/** 征求意见: the reader's unit has not answered. */
function waitingForOpinion({ tenancy, reader }: Asked): Condition {
  const units = reader.unitsAs('handler', 'signer', 'coHandler')
  if (units.length === 0) return sql`false`
  return sql`(r.phase = 'consulted' and exists (
    select from unnest(${uuids(units)}) as own(unit_id)
    where (own.unit_id = r.lead_unit_id or own.unit_id = any(r.co_unit_ids)) and not exists (
      select from ledger.opinion o
      where o.district_id = ${tenancy.district} and o.commitment_id = r.commitment_id and o.unit_id = own.unit_id)))`
}

/** 拟办, 审定, 核查, 销号, 呈阅: those who judge, and never of their own unit. */
function waitingForJudge({ reader }: Asked): Condition {
  const states = statesWaitingFor(reader.roles)
  if (states.length === 0) return sql`false`
  const own = uuids(reader.units)
  return sql`(r.state = any(${states}::text[]) and not coalesce(r.lead_unit_id = any(${own}), false) and not r.co_unit_ids && ${own})`
}

/** What needs a decision waits for the leader in whose charge it is; 延期 and 异议 may be decided by the head of supervision too. */
function waitingForLeader(asked: Asked): Condition {
  const { roles, personId } = asked.reader
  if (roles.includes('districtLeader')) return lists.needsDecision(asked)
  if (roles.includes('supervisionHead')) return flagged(asked)
  if (!roles.includes('deputyLeader')) return sql`false`
  return sql`((r.leader_id is null or r.leader_id = ${personId}::uuid) and ${lists.needsDecision(asked)})`
}

/** Each list as a condition on a row `r` of the ledger. This is the one place that says what a list holds. */
const lists: Readonly<Record<OfficerList, (asked: Asked) => Condition>> = {
  behind: () => sql`r.lamp in ('red', 'amber')`,
  dueSoon: ({ reader: { today, soonUntil } }) =>
    sql`(${withUnit} and r.due_order between ${today}::date and ${soonUntil}::date)`,
  waitingForMe: (asked) =>
    anyOf(
      waitingForHandler(asked),
      waitingForSigner(asked),
      waitingForOpinion(asked),
      waitingForJudge(asked),
      waitingForLeader(asked),
    ),
  needsDecision: (asked) =>
    sql`(r.phase not in ('record', 'before') and r.commitment_id in (${flaggedIds(asked)} union all ${troubledIds(asked)}))`,
  neverUpdated: (asked) =>
    sql`(${withUnit} and r.reported_until is null and ${anyOf(
      askedFor(asked.reader.due, () => sql`true`),
      nodeAskedFor(asked, asked.reader.nodesDueUntil),
    )})`,
  blockedAcrossUnits: () => sql`(r.blocked and r.phase <> 'ended')`,
  untouched: ({ reader }) => sql`(${withUnit} and r.touched_on <= ${reader.untouchedSince}::date)`,
}

export interface ListAsked {
  readonly list: OfficerList
  readonly reader: ListReader
}

export const isOnList = (tenancy: Tenancy, { list, reader }: ListAsked): Condition => lists[list]({ tenancy, reader })

/** How many of the commitments that the actor sees stand on each list: one pass, whatever their number. */
export async function countLists(tenancy: Tenancy, reader: ListReader): Promise<ListCounts> {
  const asked = { tenancy, reader }
  const counts = OfficerList.options.map(
    (list) => sql`(count(*) filter (where ${lists[list](asked)}))::int as ${sql.id(list)}`,
  )
  const answer = await sql`
    select ${sql.join(counts)} from ledger.commitment as r
    where r.district_id = ${tenancy.district} and not r.record_only and ${sightOf(tenancy)}`.execute(tenancy.db)
  return ListCounts.parse(answer.rows[0])
}
