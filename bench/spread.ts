/** Some runs of the same thing as they are reported: minimum – median – maximum. */
export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return { min: quantile(sorted, 0), median: quantile(sorted, 0.5), max: quantile(sorted, 1) }
}

/** The value at `share` of sorted values (nearest rank). Throws on none. */
export function quantile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (value === undefined) throw new TypeError('no values to report')
  return value
}

/** `min – median – max` with `digits` decimals. */
export const spreadText = (values: readonly number[], digits = 0): string => {
  const { min, median, max } = spreadOf(values)
  return [min, median, max].map((value) => numberText(value, digits)).join(' – ')
}

export const numberText = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** A Markdown table; the first row is the header. */
export const tableOf = ([header = [], ...rows]: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
