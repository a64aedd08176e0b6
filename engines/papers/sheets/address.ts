/** Column letters from 0: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}

/** `C14` → column 2, row 14; null for anything else. */
export function parseAddress(text: string): { column: number; row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text)
  if (!match) return null
  const column = [...(match[1] ?? '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(match[2]) }
}

/** A cell as a fault names it: `任务台账!C14`. */
export const cellAddress = (sheet: string, column: number, row: number): string =>
  `${sheet}!${columnLetters(column)}${row}`

/** A merged range, rows from 1 and columns from 0, ends included. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export function parseRange(text: string): Range | null {
  const [from = '', to = from] = text.split(':')
  const start = parseAddress(from)
  const end = parseAddress(to)
  if (!start || !end) return null
  return { top: start.row, left: start.column, bottom: end.row, right: end.column }
}
