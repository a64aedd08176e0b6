import type { Language } from '../language.ts'
import { type DecimalText, roundDecimal } from './decimal.ts'
import { convertQuantity, type Quantity } from './quantity.ts'
import { type UnitCode, unitName } from './units.ts'

export interface NumberStyle {
  /** Fixed decimals, rounded half away from zero; without it all decimals are printed as they are stored. */
  readonly places?: number
  /** `,` every three digits. Chinese official tables print none, so the default is English only. */
  readonly thousands?: boolean
  /** A plus sign before positive numbers, for gaps and changes. */
  readonly plus?: boolean
}

/** `−1234.5`, with the true minus sign U+2212, as wide as a digit in tables. */
export function formatDecimal(value: DecimalText, language: Language, style: NumberStyle = {}): string {
  const text = style.places === undefined ? value : roundDecimal(value, style.places)
  const negative = text.startsWith('-')
  const [whole = '0', part] = text.replace('-', '').split('.')
  const grouped = (style.thousands ?? language === 'en') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  const zero = /^[0.]*$/.test(text)
  const sign = negative ? '−' : style.plus && !zero ? '+' : ''
  return `${sign}${grouped}${part === undefined ? '' : `.${part}`}`
}

/** `1028.6亿元`, `5.4%`, `−1.2个百分点`, `30.5 µg/m³`. */
export const formatQuantity = (quantity: Quantity, language: Language, style: NumberStyle = {}): string =>
  `${formatDecimal(quantity.value, language, style)}${unitAfterNumber(quantity.unit, language)}`

/**
 * `3—5亿元`, `5%—6%` (GB/T 15835: the sign % stands at both ends, other units once), `3–5 km` in English. `high` is printed
 * in the unit of `low`; throws `measure.otherDimension`.
 */
export function formatRange(
  low: Quantity,
  high: Quantity,
  { language, ...style }: NumberStyle & { readonly language: Language },
): string {
  const dash = language === 'en' ? '–' : '—'
  const last = convertQuantity(high, low.unit)
  const first = isSign(low.unit) ? formatQuantity(low, language, style) : formatDecimal(low.value, language, style)
  return `${first}${dash}${formatQuantity(last, language, style)}`
}

const isSign = (unit: UnitCode): boolean => unit === 'percent' || unit === 'permille'

/** Signs stand close; Chinese words too; English words and symbols after a space. */
const unitAfterNumber = (unit: UnitCode, language: Language): string => {
  if (unit === 'score') return language === 'en' ? ' points' : '分'
  const name = unitName(unit, language)
  return language === 'en' && !isSign(unit) ? ` ${name}` : name
}
