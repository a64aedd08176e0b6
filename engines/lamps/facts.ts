import type { Points } from '@lantu/kernel'
import type { Period, PlainDate } from '@lantu/kernel/time'

/** A step of a commitment with its own last day; `doneOn` null while it is open. */
export interface Node {
  readonly name: string
  readonly dueOn: PlainDate
  readonly doneOn: PlainDate | null
}

/**
 * What the figures say. `gap` is 完成率 − 季节序时 (or actual − target for a growth target) in 个百分点, negative when behind;
 * null when there is no schedule to hold it against. `awaited`: the figure that would decide is not released yet
 * (`expectedOn` null when nobody has said when). The caller says `awaited` only when what is released cannot decide.
 */
export type Measure =
  | { readonly state: 'none' }
  | { readonly state: 'released'; readonly gap: Points | null }
  | { readonly state: 'awaited'; readonly period: Period; readonly expectedOn: PlainDate | null }

export interface CommitmentFacts {
  readonly today: PlainDate
  /** 起算日; null when it runs from the beginning. */
  readonly startsOn: PlainDate | null
  /** The last day of the whole commitment; null when none was set. */
  readonly dueOn: PlainDate | null
  readonly nodes: readonly Node[]
  readonly measure: Measure
  /** Asked feedbacks; `givenOn` null while not given. One given late counts as given. */
  readonly feedbacks: readonly { readonly dueOn: PlainDate; readonly givenOn: PlainDate | null }[]
  /** The day on which the unit said 已反馈待核查 of the whole; it closes nothing. */
  readonly reportedDoneOn: PlainDate | null
  /** The day on which others than the lead unit verified it (销号). */
  readonly verifiedOn: PlainDate | null
  /** `none`: no lead unit named; `gone`: the unit was abolished, or holds nobody who may act. */
  readonly lead: 'held' | 'none' | 'gone'
  /** The last day on which anybody changed the record; null when that is not known. */
  readonly touchedOn: PlainDate | null
}

export interface IndicatorFacts {
  readonly today: PlainDate
  readonly startsOn: PlainDate | null
  readonly measure: Measure
  /** That the target is met, 0–1; null when it cannot be estimated (资料不足). */
  readonly probability: number | null
  /** How many of its own reports the unit missed in a row; figures that others release are not counted. */
  readonly missedReports: number
}
