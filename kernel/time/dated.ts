import { refuse } from './errors.ts'
import type { PlainDate } from './plain-date.ts'

/** One version of a parameter: its value with unit, the day it takes effect, and where it comes from. */
export interface Dated<Value> {
  readonly value: Value
  /** A unit code, or words for what is not a quantity (`rule set`, `time of day`). */
  readonly unit: string
  readonly from: PlainDate
  /** A document with number and article, or `house default` with the reason for it. */
  readonly source: string
}

/** The version in force on `date`: the latest that began on or before it. Throws `time.notInForce` before the first. */
export function inForce<Value, Version extends Dated<Value> = Dated<Value>>(
  table: readonly Version[],
  date: PlainDate,
): Version {
  let found: Version | undefined
  for (const version of table) {
    if (version.from <= date && (found === undefined || version.from > found.from)) found = version
  }
  if (found === undefined) throw refuse('time.notInForce', { params: { date } })
  return found
}
