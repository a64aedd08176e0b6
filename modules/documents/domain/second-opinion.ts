import type { ProposedRow } from '#contract/document.ts'
import type { OpinionKind } from '#contract/second-opinion.ts'

export interface Quote {
  readonly start: number
  readonly end: number
}

/**
 * Where the quotes stand in the text, word for word, in the order of the text; what a model made up or reworded is nowhere and
 * drops out. A sentence quoted twice is looked for twice. Two characters say nothing.
 */
export function findQuotes(text: string, quotes: readonly string[]): Quote[] {
  const found: Quote[] = []
  for (const given of quotes) {
    const quote = given.trim().replace(/[，。；：,;:]$/, '')
    if (quote.length < 3) continue
    let start = text.indexOf(quote)
    while (start >= 0 && found.some((other) => start < other.end && other.start < start + quote.length))
      start = text.indexOf(quote, start + 1)
    if (start >= 0) found.push({ start, end: start + quote.length })
  }
  return found.sort((a, b) => a.start - b.start)
}

export interface Difference extends Quote {
  readonly kind: OpinionKind
  readonly position: number | null
}

const overlap = (a: Quote, b: Quote): boolean => a.start < b.end && b.start < a.end

/**
 * Where the two readings disagree, in the order of the text, each place once; what both found is not told. `unread` are the
 * parts of which the model said nothing, so that no row there is called unseen.
 */
export function differencesOf(
  rows: readonly ProposedRow[],
  quotes: readonly Quote[],
  unread: readonly Quote[] = [],
): Difference[] {
  const missed = quotes.flatMap((quote): Difference[] => {
    const met = rows.filter((row) => overlap(row, quote))
    const stance = met.find((row) => !row.operable)
    if (met.length === 0) return [{ ...quote, kind: 'missed', position: null }]
    return met.some((row) => row.operable) || stance === undefined
      ? []
      : [{ start: stance.start, end: stance.end, kind: 'stance', position: stance.position }]
  })
  const unseen = rows
    .filter((row) => row.operable && ![...quotes, ...unread].some((span) => overlap(row, span)))
    .map(({ start, end, position }): Difference => ({ start, end, kind: 'unseen', position }))
  const places = new Map([...missed, ...unseen].map((one) => [`${one.kind} ${one.start} ${one.end}`, one]))
  return [...places.values()].sort((a, b) => a.start - b.start)
}
