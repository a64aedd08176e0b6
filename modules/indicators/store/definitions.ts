import { UnitCode, UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { Definition, Frequency, IndicatorId, Link, Measure, SeriesId } from '#contract/indicator.ts'
import { tables } from './tables.ts'

/** An indicator as defined, with its series by area. */
export const DefinedIndicator = z.object({
  id: IndicatorId,
  code: z.string(),
  name: z.string(),
  unit: UnitCode,
  decimals: z.int(),
  frequency: Frequency,
  measure: Measure,
  direction: z.enum(['up', 'down']),
  link: Link.nullable(),
  sourceUnitId: UnitId.nullable(),
  ownerUnitId: UnitId.nullable(),
  releaseDays: z.int(),
  version: z.int(),
  series: z.array(z.object({ id: SeriesId, areaCode: z.string(), areaName: z.string() })),
})
export type DefinedIndicator = z.infer<typeof DefinedIndicator>

export type NewIndicator = Omit<DefinedIndicator, 'series' | 'version'> & {
  readonly wording: string
  readonly from: string
  readonly definitionSource: string | null
}

export async function insertIndicator(tenancy: Tenancy, input: NewIndicator): Promise<void> {
  const district_id = tenancy.district
  await tables(tenancy)
    .insertInto('indicators.indicator')
    .values({
      district_id,
      id: input.id,
      code: input.code,
      name: input.name,
      unit: input.unit,
      decimals: input.decimals,
      frequency: input.frequency,
      measure: input.measure,
      direction: input.direction,
      link: input.link,
      source_unit_id: input.sourceUnitId,
      owner_unit_id: input.ownerUnitId,
      release_days: input.releaseDays,
      version: 1,
    })
    .execute()
  await tables(tenancy)
    .insertInto('indicators.definition')
    .values({
      district_id,
      indicator_id: input.id,
      number: 1,
      from_date: input.from,
      wording: input.wording,
      source: input.definitionSource,
    })
    .execute()
}

export async function insertSeries(
  tenancy: Tenancy,
  input: { id: string; indicatorId: string; areaCode: string; areaName: string },
): Promise<void> {
  await tables(tenancy)
    .insertInto('indicators.series')
    .values({
      district_id: tenancy.district,
      id: input.id,
      indicator_id: input.indicatorId,
      area_code: input.areaCode,
      area_name: input.areaName,
    })
    .execute()
}

/** All indicators, or those of `ids`, in the order of their codes. */
export async function listDefined(tenancy: Tenancy, ids?: readonly string[]): Promise<DefinedIndicator[]> {
  let query = tables(tenancy)
    .selectFrom('indicators.indicator as i')
    .select([
      'i.id',
      'i.code',
      'i.name',
      'i.unit',
      'i.decimals',
      'i.frequency',
      'i.measure',
      'i.direction',
      'i.link',
      'i.source_unit_id as sourceUnitId',
      'i.owner_unit_id as ownerUnitId',
      'i.release_days as releaseDays',
      'i.version',
    ])
    .select((eb) =>
      eb
        .selectFrom('indicators.series as s')
        .select(
          sql<unknown>`coalesce(json_agg(json_build_object('id', s.id, 'areaCode', s.area_code, 'areaName', s.area_name) order by s.area_code), '[]')`.as(
            'all',
          ),
        )
        .whereRef('s.district_id', '=', 'i.district_id')
        .whereRef('s.indicator_id', '=', 'i.id')
        .as('series'),
    )
    .where('i.district_id', '=', tenancy.district)
    .orderBy('i.code')
  if (ids) query = query.where('i.id', 'in', [...ids])
  return DefinedIndicator.array().parse(await query.execute())
}

export async function listDefinitions(tenancy: Tenancy, indicatorId: string): Promise<z.infer<typeof Definition>[]> {
  const rows = await tables(tenancy)
    .selectFrom('indicators.definition')
    .select(['number', 'from_date as from', 'wording', 'source'])
    .where('district_id', '=', tenancy.district)
    .where('indicator_id', '=', indicatorId)
    .orderBy('number')
    .execute()
  return Definition.array().parse(rows)
}
