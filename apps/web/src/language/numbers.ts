/** Numbers travel as decimal strings and are printed from the string: no float is ever made of them. */

const decimal = /^[+-]?\d+(\.\d+)?$/

export const isDecimal = (value: string): boolean => decimal.test(value)

export interface DecimalStyle {
  /** How many digits after the point, rounded half away from zero; without it, as many as were given. */
  readonly decimals?: number | undefined
  /** Write + before a positive number, as growth is written. */
  readonly sign?: boolean | undefined
  /** Thousands separators from five digits on (default true); years and codes say false. */
  readonly group?: boolean | undefined
}

/** `-12345.678` with one decimal gives `−12,345.7`: a true minus sign, never a hyphen. Not a decimal: given back as it is. */
export function printDecimal(value: string, style: DecimalStyle = {}): string {
  if (!isDecimal(value)) return value
  const negative = value.startsWith('-')
  const digits = style.decimals === undefined ? value.replace(/^[+-]/, '') : roundDigits(value, style.decimals)
  const [whole = '0', fraction] = digits.split('.')
  const zero = !/[1-9]/.test(digits)
  const grouped = style.group === false || whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const mark = zero ? '' : negative ? '−' : style.sign ? '+' : ''
  return `${mark}${grouped}${fraction ? `.${fraction}` : ''}`
}

function roundDigits(value: string, decimals: number): string {
  const [whole = '0', fraction = ''] = value.replace(/^[+-]/, '').split('.')
  const scaled = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n
  const text = (scaled + up).toString().padStart(decimals + 1, '0')
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
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
