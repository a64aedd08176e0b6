import { Fen, PersonId, UnitId } from '@lantu/kernel'
import { endOfDay, Period, PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { MovementView } from '#contract/projects/funds.ts'
import { BlockerId, ProjectId } from '#contract/projects/ids.ts'
import { Carries, ProjectKind } from '#contract/projects/project.ts'
import { StageEntry } from '#contract/projects/stage.ts'
import { projectSight } from './sight.ts'

const MilestoneRow = z.object({
  milestoneNo: z.int(),
  name: z.string(),
  planned: PlainDate,
  doneOn: PlainDate.nullable(),
})

/** A blocker as its newest version has it. */
export const BlockerRow = z.object({
  id: BlockerId,
  version: z.int(),
  what: z.string(),
  since: PlainDate,
  level: z.enum(['unit', 'districtLeader', 'city']),
  unitId: UnitId.nullable(),
  askedOn: PlainDate.nullable(),
  promisedBy: PlainDate.nullable(),
  needsLeader: z.boolean(),
  removedOn: PlainDate.nullable(),
  verifiedHow: z.string().nullable(),
  matterId: z.string().nullable(),
})
export type BlockerRow = z.infer<typeof BlockerRow>

/** A project with everything that was ever recorded of it, oldest first. */
export const ProjectRow = z.object({
  id: ProjectId,
  version: z.int(),
  name: z.string(),
  kind: ProjectKind,
  leadUnitId: UnitId,
  coUnitIds: z.array(UnitId),
  leaderId: PersonId.nullable(),
  total: Fen.nullable(),
  plan: Fen.nullable(),
  planYear: z.int().nullable(),
  place: z.string().nullable(),
  basis: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  carries: z.array(Carries),
  stages: z.array(StageEntry),
  counted: z.array(
    z.object({
      no: z.int(),
      at: z.string(),
      period: Period,
      amount: Fen,
      sourceUnitId: UnitId,
      source: z.string(),
    }),
  ),
  milestones: z.array(MilestoneRow),
  movements: z.array(MovementView),
  blockers: z.array(BlockerRow),
})
export type ProjectRow = z.infer<typeof ProjectRow>

/** The rows of one table that belong to `p` and were known by `end`, as an array of objects in the order they were recorded. */
const instant = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const factsOf = (table: string, given: { fields: string; tenancy: Tenancy; end: string }) => sql`coalesce((
    select jsonb_agg(jsonb_build_object(${sql.raw(given.fields)}) order by f.no) from ${sql.raw(`ledger.project_${table}`)} f
    where f.district_id = ${given.tenancy.district} and f.project_id = p.project_id and f.at < ${given.end}::timestamptz), '[]')`

/**
 * The projects that the actor sees, today or as they were known at the end of a past day. A district has hundreds of them, so a
 * list reads them all with their facts and is judged in memory; amounts travel as text, for JSON has no whole numbers of that size.
 */
export async function selectProjects(
  tenancy: Tenancy,
  asked: { asOf: PlainDate | undefined; only?: readonly string[] },
): Promise<ProjectRow[]> {
  const end = asked.asOf === undefined ? 'infinity' : endOfDay(asked.asOf).toString()
  const facts = (table: string, fields: string) => factsOf(table, { fields, tenancy, end })
  const some = asked.only === undefined ? sql`` : sql`and p.project_id = any(${[...asked.only]}::uuid[])`
  const answer = await sql`
    select p.project_id as id, v.version, v.name, v.kind, v.lead_unit_id as "leadUnitId", v.co_unit_ids as "coUnitIds",
      v.leader_id as "leaderId", v.total_fen::text as total, v.plan_fen::text as plan, v.plan_year as "planYear", v.place, v.basis,
      p.created_at as "createdAt", v.known_from as "updatedAt",
      coalesce((select jsonb_agg(jsonb_build_object('commitmentId', c.commitment_id, 'weight', c.weight) order by c.weight desc, c.commitment_id)
        from ledger.project_commitment c
        where c.district_id = ${tenancy.district} and c.project_id = p.project_id and c.version = v.version), '[]') as carries,
      ${facts('stage', `'no', f.no, 'at', ${instant('f.at')}, 'stage', f.stage, 'on', f.entered_on, 'paper', f.paper, 'reason', f.reason`)} as stages,
      ${facts('counted', `'no', f.no, 'at', ${instant('f.at')}, 'period', f.period_from || '/' || f.period_to, 'amount', f.amount_fen::text, 'sourceUnitId', f.source_unit_id, 'source', f.source`)} as counted,
      ${facts('milestone', `'milestoneNo', f.milestone_no, 'name', f.name, 'planned', f.planned, 'doneOn', f.done_on`)} as milestones,
      ${facts('movement', `'no', f.no, 'at', ${instant('f.at')}, 'step', f.step, 'on', f.moved_on, 'amount', f.amount_fen::text, 'paper', f.paper, 'reason', f.reason`)} as movements,
      coalesce((select jsonb_agg(jsonb_build_object('id', b.blocker_id, 'version', b.version, 'what', b.what, 'since', b.since, 'level', b.level,
          'unitId', b.unit_id, 'askedOn', b.asked_on, 'promisedBy', b.promised_by, 'needsLeader', b.needs_leader, 'removedOn', b.removed_on,
          'verifiedHow', b.verified_how, 'matterId', b.matter_id) order by b.since, b.blocker_id)
        from (select distinct on (blocker_id) * from ledger.blocker
          where district_id = ${tenancy.district} and project_id = p.project_id and known_from < ${end}::timestamptz
          order by blocker_id, version desc) b), '[]') as blockers
    from ledger.project p
    join lateral (
      select * from ledger.project_version v
      where v.district_id = p.district_id and v.project_id = p.project_id and v.known_from < ${end}::timestamptz
      order by v.version desc limit 1
    ) v on true
    where p.district_id = ${tenancy.district} and p.created_at < ${end}::timestamptz ${some} and ${projectSight(tenancy)}
    order by v.name, p.project_id`.execute(tenancy.db)
  return ProjectRow.array().parse(answer.rows)
}
