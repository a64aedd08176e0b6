/**
 * The lines that `lantu pace` and `lantu forecast` read and print (DESIGN §8), shared with the browser.
 *
 * Units: values and targets are in the unit of the series, growth rates and growth targets in per cent (5.4 is 5.4 %),
 * probabilities and schedule shares are proportions from 0 to 1. Nothing printed is ever NaN or infinite: what cannot be
 * said is null and has a reason.
 */
import { Reason } from '@lantu/kernel'
import { z } from 'zod'

/** Periods in a year: months, months with January–February as one observation (China's releases), quarters. */
export const PaceFrequency = z.union([z.literal(12), z.literal(11), z.literal(4)])
export type PaceFrequency = z.infer<typeof PaceFrequency>

/**
 * What the target is about: `sum` the year's total at least the target; `mean` the year's mean at least the target;
 * `ceiling` the year's mean at most the target; `growth` the year's published cumulative growth at least the target.
 */
export const PaceKind = z.enum(['sum', 'mean', 'ceiling', 'growth'])
export type PaceKind = z.infer<typeof PaceKind>

const Id = z.union([z.string().max(200), z.number()])
/** Beyond 1e30 squares overflow; no public figure comes near. */
const Value = z.number().min(-1e30).max(1e30)
const Gap = Value.nullable()

export const PaceInput = z
  .object({
    id: Id,
    frequency: PaceFrequency,
    kind: PaceKind,
    /**
     * Whole years, oldest first, one 数据版本 throughout: single-period values, or published cumulative growth rates for
     * `growth`. null is a missing period; its year is then not comparable.
     */
    history: z.array(z.array(Gap)).max(60),
    /** This year so far, as `history`. */
    ytd: z.array(Gap).max(12),
    target: Value,
    /** Node at the end of June: cumulative total, mean so far, or cumulative growth. */
    halfTarget: Value.optional(),
    /** For `growth`: last year's single-period levels, the base of the rates. */
    base: z.array(Gap).optional(),
    /** Places in `history` that are not comparable: shock years (2020, 2022), a change of 口径. */
    excluded: z.array(z.number().int().min(0)).max(60).optional(),
    /**
     * Calendar year of the first of `history`. With twelve months a year, what 春节 moves between January and March is then seen where it
     * falls in the year that is judged, which follows the last of `history`.
     */
    firstYear: z.number().int().min(1900).max(2200).optional(),
  })
  .superRefine((line, context) => {
    line.history.forEach((year, at) => {
      if (year.length !== line.frequency) {
        context.addIssue({
          code: 'custom',
          path: ['history', at],
          message: `a whole year has ${line.frequency} values, this one has ${year.length}`,
        })
      }
    })
    if (line.ytd.length > line.frequency) {
      context.addIssue({ code: 'custom', path: ['ytd'], message: `at most ${line.frequency} values` })
    }
    if (line.base && line.base.length !== line.frequency) {
      context.addIssue({ code: 'custom', path: ['base'], message: `last year's ${line.frequency} levels` })
    }
  })
export type PaceInput = z.infer<typeof PaceInput>

const Share = z.number().nullable()
const Probability = z.number().min(0).max(1).nullable()

export const PaceResult = z.object({
  id: Id,
  /** Of reaching the target at the year's end, and `halfTarget` at the end of June. */
  probability: z.object({ year: Probability, half: Probability }),
  /** The middle of what is expected: total, mean, or cumulative growth. */
  expected: z.object({ year: z.number().nullable(), half: z.number().nullable() }),
  /** Four times in five the year ends inside. */
  interval80: z.object({ year: z.tuple([z.number(), z.number()]).nullable() }),
  /**
   * 序时, 季节序时 and 完成率, all as shares of the year. For means and ceilings the share of target × year that is used up.
   * 完成率 is undefined for growth: `actual` is then null.
   */
  schedule: z.object({ linear: z.number(), seasonal: Share, actual: Share }),
  /**
   * 后期: `perPeriod` in the unit of the series, for each remaining period (for January–February as one, twice that of
   * a sum); `growth` in per cent over the same periods of last year. 内部测算, never a figure to report.
   */
  needed: z.object({ perPeriod: z.number().nullable(), growth: z.number().nullable() }),
  reasons: z.array(Reason),
  version: z.string(),
})
export type PaceResult = z.infer<typeof PaceResult>

export const ForecastInput = z.object({
  id: Id,
  /** Observations in a year (12, 11, 4, 1, …): the length of the season. */
  frequency: z.number().int().min(1).max(366),
  horizon: z.number().int().min(1).max(400),
  /** Oldest first; null is a missing period. */
  train: z
    .array(Gap)
    .max(20_000)
    .refine((values) => values.some((value) => value !== null), 'at least one observation'),
})
export type ForecastInput = z.infer<typeof ForecastInput>

const Path = z.array(z.number())

export const ForecastResult = z.object({
  id: Id,
  mean: Path,
  lo95: Path,
  hi95: Path,
  lo80: Path,
  hi80: Path,
  model: z.string(),
})
export type ForecastResult = z.infer<typeof ForecastResult>
