import { z } from 'zod'
import {
  addDecimals,
  type DecimalText,
  DecimalText as DecimalTextSchema,
  parseDecimal,
  shiftDecimal,
  subtractDecimals,
  sumDecimals,
} from './decimal.ts'
import { refuse } from './errors.ts'

/*
 * Four numbers that must not mix. All are text, so none of them can be added with `+` without the compiler's or a
 * reader's notice, and all cross the wire as they are.
 */

/** Money as whole 分: `"1234"` is 12.34 yuan. */
export const Fen = z
  .string()
  .max(30)
  .regex(/^(0|-?[1-9]\d*)$/)
  .brand<'Fen'>()
export type Fen = z.infer<typeof Fen>

/** A share or growth in per cent: `"5.4"` is 5.4 %. */
export const Percent = DecimalTextSchema.brand<'Percent'>()
export type Percent = z.infer<typeof Percent>

/** The same as a plain proportion: `"0.054"` is 5.4 %. */
export const Ratio = DecimalTextSchema.brand<'Ratio'>()
export type Ratio = z.infer<typeof Ratio>

/** A difference of two percentages, 个百分点: `"-1.2"`. */
export const Points = DecimalTextSchema.brand<'Points'>()
export type Points = z.infer<typeof Points>

export const percent = (text: string): Percent => Percent.parse(parseDecimal(text))
export const ratio = (text: string): Ratio => Ratio.parse(parseDecimal(text))
export const points = (text: string): Points => Points.parse(parseDecimal(text))

export const percentOfRatio = (value: Ratio): Percent => Percent.parse(shiftDecimal(value, 2))
export const ratioOfPercent = (value: Percent): Ratio => Ratio.parse(shiftDecimal(value, -2))
/** `a − b` in 个百分点. */
export const pointsBetween = (a: Percent, b: Percent): Points => Points.parse(subtractDecimals(a, b))

/** From yuan as decimal text; throws `measure.notExact` when there is a part smaller than one fen. */
export function fenOfYuan(yuan: DecimalText): Fen {
  const fen = shiftDecimal(yuan, 2)
  const whole = fen.replace(/\.0+$/, '')
  if (whole.includes('.')) throw refuse('measure.notExact', { params: { text: yuan } })
  return Fen.parse(whole)
}
/** Yuan with two decimals: `"12.34"`. */
export const yuanOfFen = (fen: Fen): DecimalText => {
  const yuan = shiftDecimal(parseDecimal(fen), -2)
  const [whole = '0', part = ''] = yuan.split('.')
  return parseDecimal(yuan === '0' ? '0.00' : `${whole}.${part.padEnd(2, '0')}`)
}
export const addFen = (a: Fen, b: Fen): Fen => Fen.parse(addDecimals(parseDecimal(a), parseDecimal(b)))
export const subtractFen = (a: Fen, b: Fen): Fen => Fen.parse(subtractDecimals(parseDecimal(a), parseDecimal(b)))
export const sumFen = (values: Iterable<Fen>): Fen => Fen.parse(sumDecimals([...values].map(parseDecimal)))
