import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { Assessment, Target } from '#contract/indicator.ts'
import { tables } from './tables.ts'

const fields = sql`t.series_id as "seriesId", t.id, t.year, t.kind, t.value, t.half_value as "halfValue", t.wording, t.bound, t.instrument, t.authority,
  t.effective_on as "effectiveOn", t.supersedes, t.superseded_by as "supersededBy"`

export type TargetOfSeries = Target & { readonly seriesId: string }

const parse = (row: { seriesId: string }): TargetOfSeries => ({ seriesId: row.seriesId, ...Target.parse(row) })

/** All targets of some series, in the order in which they took effect. */
export async function targetsOf(tenancy: Tenancy, seriesIds: readonly string[]): Promise<TargetOfSeries[]> {
  if (seriesIds.length === 0) return []
  const answer = await sql<{ seriesId: string }>`
    select ${fields} from indicators.target t
    where t.district_id = ${tenancy.district} and t.series_id = any (${[...seriesIds]}::uuid[])
    order by t.series_id, t.year, t.effective_on, t.id`.execute(tenancy.db)
  return answer.rows.map(parse)
}

/** Inserts a target and marks the one it supersedes; the unique index admits one target in force a series and year. */
export async function insertTarget(tenancy: Tenancy, target: TargetOfSeries): Promise<void> {
  if (target.supersedes) {
    await tables(tenancy)
      .updateTable('indicators.target')
      .set({ superseded_by: target.id })
      .where('district_id', '=', tenancy.district)
      .where('id', '=', target.supersedes)
      .execute()
  }
  await tables(tenancy)
    .insertInto('indicators.target')
    .values({
      district_id: tenancy.district,
      id: target.id,
      series_id: target.seriesId,
      year: target.year,
      kind: target.kind,
      value: target.value,
      half_value: target.halfValue,
      wording: target.wording,
      bound: target.bound,
      instrument: target.instrument,
      authority: target.authority,
      effective_on: target.effectiveOn,
      supersedes: target.supersedes,
      superseded_by: null,
    })
    .execute()
}

export async function saveAssessment(
  tenancy: Tenancy,
  input: { targetId: string; engine: string; inputs: unknown; assessment: Assessment },
): Promise<void> {
  const { assessment } = input
  const row = {
    engine: input.engine,
    inputs: JSON.stringify(input.inputs),
    result: JSON.stringify(assessment.result),
    lamp: JSON.stringify(assessment.lamp),
    latest_to: assessment.latestTo,
    made_at: tenancy.at,
  }
  await tables(tenancy)
    .insertInto('indicators.assessment')
    .values({ district_id: tenancy.district, target_id: input.targetId, as_of: assessment.asOf, ...row })
    .onConflict((conflict) => conflict.columns(['district_id', 'target_id', 'as_of']).doUpdateSet(row))
    .execute()
}

/** The newest assessment of each target made for `asOf` or an earlier day. */
export async function assessmentsOf(
  tenancy: Tenancy,
  targetIds: readonly string[],
  asOf: PlainDate,
): Promise<Map<string, Assessment>> {
  if (targetIds.length === 0) return new Map()
  const answer = await sql<{ targetId: string; asOf: string; result: unknown; lamp: unknown; latestTo: string | null }>`
    select distinct on (target_id) target_id as "targetId", as_of as "asOf", result, lamp, latest_to as "latestTo"
    from indicators.assessment where district_id = ${tenancy.district} and target_id = any (${[...targetIds]}::uuid[]) and as_of <= ${asOf}::date
    order by target_id, as_of desc`.execute(tenancy.db)
  return new Map(answer.rows.map((row) => [row.targetId, Assessment.parse(row)]))
}
