import type { DecimalText, LampColour, Reason, UnitCode } from '@lantu/kernel'
import type { Period, PlainDate } from '@lantu/kernel/time'
import type { Fact } from '#contract/snapshot.ts'
import type { Tree } from '#contract/tree.ts'
import type { Cited, Citing } from './citing.ts'

/** What 督查通报 is composed from, as it stood on `asOf`. Only commitments that were issued to a unit are counted. */
export interface InspectionMaterial {
  readonly asOf: PlainDate
  readonly period: Period
  readonly counts: {
    readonly total: number
    readonly withUnit: number
    readonly reported: number
    readonly checking: number
    readonly closed: number
    readonly normalised: number
    readonly terminated: number
  }
  readonly lamps: Readonly<Record<LampColour, number>>
  /** Signed reports in the period, and from how many units. */
  readonly reports: { readonly count: number; readonly units: number }
  /** Units with a red, amber or missing lamp, the most of them first. */
  readonly units: readonly UnitLine[]
  /** Under red, amber and missing lamps, gravest first. */
  readonly late: readonly LateLine[]
  /** Of those the ones whose unit objected to the lamp and has no reply yet. */
  readonly objected: ReadonlySet<string>
}

export interface UnitLine {
  readonly id: string
  readonly name: string
  readonly total: number
  readonly closed: number
  readonly red: number
  readonly amber: number
}

export interface LateLine {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly unit: string | null
  readonly due: PlainDate | null
  readonly lamp: 'red' | 'amber' | 'missing'
  readonly reasons: readonly Reason[]
  readonly since: PlainDate | null
}

/** One published rate or level of the district; both may be null: then —— is printed. */
export interface EconomyFigure {
  readonly period: Period
  readonly value: DecimalText | null
  readonly growth: DecimalText | null
  readonly growthBasis: string | null
  readonly standing: 'published' | 'internal'
  readonly source: string
}

export interface EconomyLine {
  readonly id: string
  readonly name: string
  readonly unit: UnitCode
  readonly decimals: number
  readonly owner: string | null
  /** Of exactly the report's period; undefined while it is not published. */
  readonly figure: EconomyFigure | undefined
  /** The cumulative figure before it: of the same year, else the whole of last year. */
  readonly before: EconomyFigure | undefined
  readonly target: { readonly wording: string; readonly kind: string; readonly half: DecimalText | null } | null
  readonly judgement: {
    readonly lamp: LampColour
    readonly reasons: readonly Reason[]
    readonly probability: number | null
  } | null
}

export interface EconomyMaterial {
  readonly asOf: PlainDate
  readonly period: Period
  readonly lines: readonly EconomyLine[]
}

/** What composing gives: the words, the facts to freeze, and which citation rests on which of them. */
export interface Composed {
  readonly title: string
  readonly tree: Tree
  readonly facts: readonly Fact[]
  readonly cited: readonly Cited[]
  /** The lamps that are named: their units must have been shown them before. */
  readonly named: readonly LateLine[]
}

export const composed = (
  citing: Citing,
  words: { title: string; tree: Tree; named?: readonly LateLine[] },
): Composed => ({
  title: words.title,
  tree: words.tree,
  named: words.named ?? [],
  facts: citing.facts(),
  cited: citing.cited(),
})
