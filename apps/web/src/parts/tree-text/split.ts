/** A stretch of a source text, in UTF-16 offsets into the text as it is stored. */
export interface Span {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly kind: 'action' | 'goal' | 'heading' | 'stance' | 'time' | 'named'
  /** Something in it is not settled: it is marked with a question. */
  readonly ask?: boolean | undefined
}

export interface Piece {
  readonly start: number
  readonly text: string
  /** The spans this piece lies in, the outermost first. */
  readonly in: readonly Span[]
  /** The piece is the last of these spans. */
  readonly ends: readonly string[]
}

/**
 * Cuts `text` into pieces at every edge of a span and at the ends of paragraphs, so that joined they are the text again.
 * A span may lie in another (a date in a commitment) or overlap it; each piece knows all the spans it lies in.
 */
export function splitText(text: string, spans: readonly Span[]): readonly (readonly Piece[])[] {
  const edges = new Set<number>()
  for (const span of spans) {
    edges.add(clamp(span.start, text.length))
    edges.add(clamp(span.end, text.length))
  }
  return paragraphsOf(text).map(({ start, end }) => {
    const cuts = [start, ...[...edges].filter((edge) => edge > start && edge < end).toSorted((a, b) => a - b), end]
    return cuts.slice(0, -1).flatMap((from, index) => {
      const to = cuts[index + 1] ?? end
      if (to <= from) return []
      const covering = spans
        .filter((span) => span.start <= from && span.end >= to)
        .toSorted((a, b) => a.start - b.start || b.end - a.end)
      const ends = covering.filter((span) => span.end === to).map((span) => span.id)
      return [{ start: from, text: text.slice(from, to), in: covering, ends }]
    })
  })
}

function paragraphsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const paragraphs: { start: number; end: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push({ start, end: start + line.replace(/\r$/, '').length })
    start += line.length + 1
  }
  return paragraphs
}

const clamp = (offset: number, length: number): number => Math.min(length, Math.max(0, offset))
