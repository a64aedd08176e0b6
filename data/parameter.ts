import type { Dated } from '@lantu/kernel/time'

/**
 * How well a parameter is founded. `published`: a law or an official document says it; `practice`: seen in use in other
 * districts or reported by the press; `house`: Lantu's own default, which a district is expected to look at.
 */
export type Basis = 'published' | 'practice' | 'house'

/** A dated parameter that also says how well it is founded. Look up a day's version with `inForce`. */
export interface Parameter<Value> extends Dated<Value> {
  readonly basis: Basis
}

/** One number of a rule set with its unit and its own source. */
export interface Threshold {
  readonly value: number
  readonly unit: string
  readonly basis: Basis
  readonly source: string
}
