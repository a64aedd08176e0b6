import { UnitId } from '@lantu/kernel'
import { Period, PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { Amount } from './amount.ts'

/** The way of an investment project: 储备 → 立项 → 开工 → 入库 → 纳统 → 竣工, in the order of the field. */
export const Stage = z.enum(['reserve', 'approved', 'started', 'listed', 'counted', 'completed'])
export type Stage = z.infer<typeof Stage>

export const Paper = z.string().trim().min(1).max(100)
export const Why = z.string().trim().min(1).max(200)

/**
 * A stage is entered on a day, with its paper's number (立项批复, 施工许可, 入库编码). Another entry of the same stage corrects the
 * one before, which stays on record; `on` null takes it back. Either needs its reason.
 */
export const NewStageEntry = z.object({
  stage: Stage,
  on: PlainDate.nullable(),
  paper: Paper.nullable().default(null),
  reason: Why.nullable().default(null),
})
export type NewStageEntry = z.infer<typeof NewStageEntry>

export const StageEntry = NewStageEntry.extend({ no: z.int(), at: z.string() })
export type StageEntry = z.infer<typeof StageEntry>

/** A stage that stands: since when, and how many days until the next one that was entered, or until the day looked at. */
export const StageSpan = z.object({
  stage: Stage,
  on: PlainDate,
  paper: z.string().nullable(),
  until: PlainDate.nullable(),
  days: z.int().min(0),
})
export type StageSpan = z.infer<typeof StageSpan>

/** 累计纳统额 as an office of figures published it: an observation with its source and period, never a value to report. */
export const NewCounted = z.object({
  period: Period,
  amount: Amount,
  sourceUnitId: UnitId,
  source: Paper,
})
export type NewCounted = z.infer<typeof NewCounted>

/** `current` is the last one recorded of the latest period. */
export const CountedView = NewCounted.extend({ no: z.int(), at: z.string(), current: z.boolean() })
export type CountedView = z.infer<typeof CountedView>
