/** How a numeric cell is meant, told by its number format. */
export type NumberKind = 'number' | 'percent' | 'date'

/** Built-in formats that are dates or times, East Asian ones included. Source: ECMA-376-1 §18.8.30. */
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47])
for (let id = 50; id <= 58; id++) builtInDates.add(id)
const builtInPercents = new Set([9, 10])

export function numberKind(id: number, code: string | undefined): NumberKind {
  if (builtInDates.has(id)) return 'date'
  if (builtInPercents.has(id)) return 'percent'
  if (code === undefined) return 'number'
  // Literal text, escaped characters, colours and locales hold letters that mean nothing: "元", \年, [Red], [$-804].
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/[ymdhs]/i.test(bare) && !/^general$/i.test(bare)) return 'date'
  return bare.includes('%') ? 'percent' : 'number'
}

/**
 * A stored number as plain decimal text with the fifteen digits a spreadsheet shows: `4.0999999999999996` is 4.1,
 * `1.2E-5` is 0.000012. Null when it is no number.
 */
export function plainDecimal(stored: string): string | null {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return null
  return expand(String(Number(value.toPrecision(15))))
}

/** `5%` for 0.05, without rounding. */
export function asPercent(decimal: string): string {
  return `${shift(decimal, 2)}%`
}

/** Moves the point of a plain decimal `places` to the right (left when negative). */
function shift(decimal: string, places: number): string {
  const negative = decimal.startsWith('-')
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(1, point)
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const tail = padded.slice(at).replace(/0+$/, '')
  const text = tail === '' ? head : `${head}.${tail}`
  return negative && text !== '0' ? `-${text}` : text
}

function expand(text: string): string {
  const match = /^(-?[\d.]+)e([+-]\d+)$/.exec(text)
  return match ? shift(match[1] ?? '', Number(match[2])) : text
}

const dayMilliseconds = 86_400_000

/**
 * A spreadsheet's day number as `YYYY-MM-DD`, with `THH:mm:ss` when it holds a time, or `HH:mm:ss` alone below 1.
 * Day 1 is 1900-01-01; numbers below 61 count a 29 February 1900 that never was, and files from old Macs begin in 1904.
 * Null outside the years 1900–9999.
 */
export function dateOf(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0) || serial >= 2_958_466) return null
  const seconds = Math.round((serial % 1) * 86_400)
  const time = new Date(seconds * 1000).toISOString().slice(11, 19)
  if (serial < 1) return time
  const day = Math.floor(serial) + (seconds === 86_400 ? 1 : 0)
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 61 ? 31 : 30)
  const date = new Date(epoch + day * dayMilliseconds).toISOString().slice(0, 10)
  return time === '00:00:00' ? date : `${date}T${time}`
}
