import { Decimal } from 'decimal.js'
import { z } from 'zod'
import { refuse } from './errors.ts'

// 40 characters in, sums and products of two of them out: 100 digits keep every result exact. Rounding, where asked for,
// is 四舍五入 (half away from zero), as statistical bulletins round.
const Exact = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 })

/**
 * A decimal number as text: `-0.3`, `1234.50`. Trailing zeros are kept, because a published 5.0 says more than 5. At most
 * 40 characters; no exponent, no leading zeros, no plus sign, no `-0`.
 */
export const DecimalText = z
  .string()
  .max(40)
  .regex(/^(?!-0(\.0+)?$)-?(0|[1-9]\d*)(\.\d+)?$/)
  .brand<'DecimalText'>()
export type DecimalText = z.infer<typeof DecimalText>

/** Reads the text of a decimal; throws `measure.badDecimal`. Numbers of floating point are not taken, on purpose. */
export function parseDecimal(text: string): DecimalText {
  const read = DecimalText.safeParse(text)
  if (!read.success) throw refuse('measure.badDecimal', { params: { text } })
  return read.data
}

/**
 * Reads a decimal as people write it: full-width digits, thousands separators, `−` or `－` for minus, a plus sign, leading
 * zeros; undefined for anything else (`--`, `——`, ``, `约5`).
 */
export function findDecimal(text: string): DecimalText | undefined {
  const plain = text.normalize('NFKC').trim().replace(/^[−–]/, '-').replace(/^\+/, '')
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return undefined
  const bare = plain
    .replaceAll(',', '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^-(?=0(\.0+)?$)/, '')
  const read = DecimalText.safeParse(bare)
  return read.success ? read.data : undefined
}

/** A finite float, for numbers that an engine computed, rounded to `places` decimals. Never for money or sums. */
export function decimalFromNumber(value: number, places: number): DecimalText {
  if (!Number.isFinite(value)) throw refuse('measure.badDecimal', { params: { text: `${value}` } })
  return textOf(new Exact(value).toDecimalPlaces(places), places)
}

/** For charts and engines that compute in floating point; not for sums that are printed. */
export const numberOfDecimal = (value: DecimalText): number => Number(value)

/** The sum, with the decimals of the more exact of the two: 5.0 + 1 is 6.0. */
export const addDecimals = (a: DecimalText, b: DecimalText): DecimalText => textOf(new Exact(a).plus(b), widest([a, b]))
export const subtractDecimals = (a: DecimalText, b: DecimalText): DecimalText =>
  textOf(new Exact(a).minus(b), widest([a, b]))
export const multiplyDecimals = (a: DecimalText, b: DecimalText): DecimalText => textOf(new Exact(a).times(b))
/** `a / b` rounded to `places` decimals; undefined when `b` is zero. */
export const findQuotient = (a: DecimalText, b: DecimalText, places: number): DecimalText | undefined =>
  new Exact(b).isZero() ? undefined : textOf(new Exact(a).div(b).toDecimalPlaces(places), places)
/** Exact whatever the order, with the decimals of the most exact of them; `0` of nothing. */
export const sumDecimals = (values: Iterable<DecimalText>): DecimalText => {
  const list = [...values]
  let sum = new Exact(0)
  for (const value of list) sum = sum.plus(value)
  return textOf(sum, widest(list))
}
/** Negative, zero or positive; 5 and 5.0 are equal. */
export const compareDecimals = (a: DecimalText, b: DecimalText): number => new Exact(a).comparedTo(b)
export const negateDecimal = (a: DecimalText): DecimalText => textOf(new Exact(a).neg(), decimalPlaces(a))
/** Rounded half away from zero to `places` decimals, zeros kept: 2.345 to 2 places is 2.35, 5 to 1 place is 5.0. */
export const roundDecimal = (a: DecimalText, places: number): DecimalText => textOf(new Exact(a), places)
/** How many decimals are written: 2 for `1234.50`. */
export const decimalPlaces = (a: DecimalText): number => a.split('.')[1]?.length ?? 0

/** Exact shift by a power of ten: 12345 by −4 is 1.2345. */
export const shiftDecimal = (a: DecimalText, exponent: number): DecimalText =>
  textOf(new Exact(a).times(new Exact(10).pow(exponent)))

const widest = (values: readonly DecimalText[]): number =>
  values.reduce((places, value) => Math.max(places, decimalPlaces(value)), 0)

/** `value × up ÷ down` without trailing zeros, exact whenever it has at most 16 decimals (else rounded to them). */
export const scaleDecimal = (value: DecimalText, up: DecimalText, down: DecimalText): DecimalText =>
  textOf(new Exact(value).times(up).div(down).toDecimalPlaces(16))

function textOf(value: Decimal, places?: number): DecimalText {
  const text = places === undefined ? value.toFixed() : value.toFixed(places, Decimal.ROUND_HALF_UP)
  return parseDecimal(text.replace(/^-(?=0(\.0+)?$)/, ''))
}
