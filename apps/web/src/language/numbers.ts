import { DecimalText, findUnit, formatDecimal, formatQuantity, type Language } from '@lantu/kernel'

/** Numbers travel as decimal strings and are printed by the kernel from the string: no float is ever made of them. */

export const isDecimal = (value: string): boolean => DecimalText.safeParse(value).success

export interface DecimalStyle {
  /** How many digits after the point, rounded half away from zero; without it, as many as were given. */
  readonly decimals?: number | undefined
  /** Write + before a positive number, as growth is written. */
  readonly sign?: boolean | undefined
  /** Thousands separators; Chinese official tables print none, so the default is English only. */
  readonly group?: boolean | undefined
}

const styleOf = (style: DecimalStyle) => ({
  ...(style.decimals !== undefined && { places: style.decimals }),
  ...(style.group !== undefined && { thousands: style.group }),
  ...(style.sign !== undefined && { plus: style.sign }),
})

/** `-1234.56` with one decimal gives `−1234.6`, with a true minus sign. What is no decimal is given back as it is. */
export function printDecimal(value: string, language: Language, style: DecimalStyle = {}): string {
  const read = DecimalText.safeParse(value)
  return read.success ? formatDecimal(read.data, language, styleOf(style)) : value
}

/** Number and unit: `1028.6亿元`, `5.4%`, `30.5 µg/m³`. A unit the kernel does not know is printed as it is written. */
export function printQuantity(
  given: { readonly value: string; readonly unit: string },
  language: Language,
  style: DecimalStyle = {},
): string {
  const read = DecimalText.safeParse(given.value)
  const unit = findUnit(given.unit)
  if (!read.success || unit === undefined) return `${printDecimal(given.value, language, style)}${given.unit}`
  return formatQuantity({ value: read.data, unit }, language, styleOf(style))
}

/** A probability 0–1 as whole percent, never 0% or 100%: what is not certain is not written as certain. */
export function printProbability(probability: number): string {
  if (probability < 0.005) return '<1%'
  if (probability > 0.995) return '>99%'
  return `${Math.round(probability * 100)}%`
}

/** Bytes for a person: `1.2 MB`. */
export function printBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
