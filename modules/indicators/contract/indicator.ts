import { DecimalText, idOf, Lamp, UnitCode, UnitId } from '@lantu/kernel'
import { PageQuery, pageOf } from '@lantu/kernel/contract'
import { Period, PlainDate } from '@lantu/kernel/time'
import { PaceResult } from '@lantu/pace/contract'
import { z } from 'zod'

export const IndicatorId = idOf('indicator')
export type IndicatorId = z.infer<typeof IndicatorId>
export const SeriesId = idOf('series')
export type SeriesId = z.infer<typeof SeriesId>
export const TargetId = idOf('target')
export type TargetId = z.infer<typeof TargetId>

/** 12 months; 11 with January–February as one observation; 4 quarters; 1 a year. */
export const Frequency = z.union([z.literal(12), z.literal(11), z.literal(4), z.literal(1)])
export type Frequency = z.infer<typeof Frequency>

/** `sum` adds up over the year, `mean` is averaged, `growth` is published as a rate only. */
export const Measure = z.enum(['sum', 'mean', 'growth'])
export type Measure = z.infer<typeof Measure>

/** 投资, 消费, 生产 and the other families that a dispatch meeting looks at together. */
export const Link = z.enum([
  'overall',
  'investment',
  'consumption',
  'production',
  'revenue',
  'livelihood',
  'environment',
])
export type Link = z.infer<typeof Link>

export const TargetKind = z.enum(['level', 'growth', 'ceiling', 'floor', 'rank', 'milestone', 'inStep'])
export type TargetKind = z.infer<typeof TargetKind>

/** `published` by the statistics department; `internal` is stamped 未经统计部门发布 wherever it is shown. */
export const Standing = z.enum(['published', 'internal'])
export type Standing = z.infer<typeof Standing>

/** One published figure. `growth` is per cent as published; `value` is null where only a rate is published. */
export const Observation = z.object({
  period: Period,
  edition: z.string(),
  value: DecimalText.nullable(),
  growth: DecimalText.nullable(),
  growthBasis: z.string().nullable(),
  definition: z.int(),
  publishedOn: PlainDate,
  standing: Standing,
  source: z.string(),
  note: z.string().nullable(),
})
export type Observation = z.infer<typeof Observation>

export const Target = z.object({
  id: TargetId,
  year: z.int(),
  kind: TargetKind,
  value: DecimalText.nullable(),
  halfValue: DecimalText.nullable(),
  wording: z.string(),
  bound: z.enum(['exact', 'about', 'min', 'max']),
  instrument: z.string(),
  authority: z.string(),
  effectiveOn: PlainDate,
  supersedes: TargetId.nullable(),
  supersededBy: TargetId.nullable(),
})
export type Target = z.infer<typeof Target>

/** What the engine says of the target in force, on which day, with the lamp it lights. */
export const Assessment = z.object({ asOf: PlainDate, result: PaceResult, lamp: Lamp, latestTo: PlainDate.nullable() })
export type Assessment = z.infer<typeof Assessment>

export const IndicatorRow = z.object({
  id: IndicatorId,
  code: z.string(),
  name: z.string(),
  unit: UnitCode,
  decimals: z.int(),
  link: Link.nullable(),
  sourceUnitId: UnitId.nullable(),
  ownerUnitId: UnitId.nullable(),
  areaName: z.string(),
  latest: Observation.nullable(),
  city: Observation.nullable(),
  target: Target.nullable(),
  assessment: Assessment.nullable(),
})
export type IndicatorRow = z.infer<typeof IndicatorRow>
export const IndicatorPage = pageOf(IndicatorRow)
export const IndicatorQuery = PageQuery.extend({
  link: Link.optional(),
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  asOf: PlainDate.optional(),
})

export const SeriesDetail = z.object({
  id: SeriesId,
  areaCode: z.string(),
  areaName: z.string(),
  observations: z.array(Observation),
})
export const Definition = z.object({
  number: z.int(),
  from: PlainDate,
  wording: z.string(),
  source: z.string().nullable(),
})

export const IndicatorDetail = IndicatorRow.extend({
  frequency: Frequency,
  measure: Measure,
  direction: z.enum(['up', 'down']),
  releaseDays: z.int(),
  version: z.int(),
  definitions: z.array(Definition),
  series: z.array(SeriesDetail),
  targets: z.array(Target),
})
export type IndicatorDetail = z.infer<typeof IndicatorDetail>

/** A new target, or the lawful revision of the one in force (`supersedes`). */
export const NewTarget = z.object({
  seriesId: SeriesId,
  year: z.int().min(2000).max(2199),
  kind: TargetKind,
  value: DecimalText.nullable(),
  halfValue: DecimalText.nullable().default(null),
  wording: z.string().trim().min(1).max(100),
  bound: z.enum(['exact', 'about', 'min', 'max']).default('min'),
  instrument: z.string().trim().min(1).max(200),
  authority: z.string().trim().min(1).max(100),
  effectiveOn: PlainDate,
})
export type NewTarget = z.infer<typeof NewTarget>

/** `acceptGood`: load the good rows of a file in which some are bad. Without it a bad row stops the whole file. */
export const ImportFields = z.object({
  acceptGood: z
    .enum(['true', 'false'])
    .default('false')
    .transform((v) => v === 'true'),
})
export const ImportReport = z.object({
  batchId: idOf('batch'),
  read: z.int(),
  recorded: z.int(),
  known: z.int(),
  refused: z.int(),
})
export type ImportReport = z.infer<typeof ImportReport>
