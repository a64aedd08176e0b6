import { z } from 'zod'
import { addDecimals, compareDecimals, DecimalText, parseDecimal, scaleDecimal, subtractDecimals } from './decimal.ts'
import { refuse } from './errors.ts'
import { getUnit, UnitCode, unitName } from './units.ts'

/** A number with its unit, as stored and on the wire: `{ "value": "1028.6", "unit": "cny100m" }`. */
export const Quantity = z.object({ value: DecimalText, unit: UnitCode })
export type Quantity = z.infer<typeof Quantity>

/** `quantity('1028.6', 'cny100m')`; throws `measure.badDecimal`. */
export const quantity = (value: string, unit: UnitCode): Quantity => ({ value: parseDecimal(value), unit })

/**
 * The same amount in another unit of its dimension, exactly: 12345 万元 is 1.2345 亿元. Every factor is a power of ten or a
 * whole multiple, except hours into days, which keep 16 decimals. Throws `measure.otherDimension`.
 */
export function convertQuantity(given: Quantity, unit: UnitCode): Quantity {
  if (given.unit === unit) return given
  const from = getUnit(given.unit)
  const to = getUnit(unit)
  if (from.dimension !== to.dimension) {
    throw refuse('measure.otherDimension', {
      params: { from: unitName(given.unit, 'zh-Hans'), to: unitName(unit, 'zh-Hans') },
    })
  }
  return { value: scaleDecimal(given.value, parseDecimal(from.factor), parseDecimal(to.factor)), unit }
}

/** The sum in the unit of `a`; throws `measure.otherDimension`. */
export const addQuantities = (a: Quantity, b: Quantity): Quantity => ({
  value: addDecimals(a.value, convertQuantity(b, a.unit).value),
  unit: a.unit,
})

/** `a − b` in the unit of `a`; the difference of two shares is in 个百分点. Throws `measure.otherDimension`. */
export const subtractQuantities = (a: Quantity, b: Quantity): Quantity => ({
  value: subtractDecimals(a.value, convertQuantity(b, a.unit).value),
  unit: a.unit === 'percent' ? 'point' : a.unit,
})

/** Negative, zero or positive, across units of one dimension; throws `measure.otherDimension`. */
export const compareQuantities = (a: Quantity, b: Quantity): number =>
  compareDecimals(a.value, convertQuantity(b, a.unit).value)
