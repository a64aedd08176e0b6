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

/** A paragraph of the text with the spans that reach into it, the first and longest first. */
export interface Paragraph {
  readonly start: number
  readonly text: string
  readonly spans: readonly Span[]
}

/** Parts a text at its line ends; empty lines are left out. Spans need no order, and may overlap or reach past the end. */
export function paragraphsOf(text: string, spans: readonly Span[]): readonly Paragraph[] {
  const waiting = spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let next = 0
  let reaching: Span[] = []
  return linesOf(text).map(({ start, end }) => {
    for (let span = waiting[next]; span !== undefined && span.start < end; span = waiting[++next]) reaching.push(span)
    reaching = reaching.filter((span) => span.end > start)
    return { start, text: text.slice(start, end), spans: reaching.filter((span) => span.start < end) }
  })
}

/**
 * Cuts a paragraph into pieces at every edge of a span, so that joined they are the paragraph again. A span may lie in another
 * (a date in a commitment) or overlap it; each piece knows all the spans it lies in.
 */
export function splitParagraph({ start, text, spans }: Paragraph): readonly Piece[] {
  const end = start + text.length
  const edges = spans.flatMap((span) => [span.start, span.end]).filter((edge) => edge > start && edge < end)
  const cuts = [start, ...[...new Set(edges)].sort((a, b) => a - b), end]
  return cuts.slice(0, -1).flatMap((from, index) => {
    const to = cuts[index + 1] ?? end
    if (to <= from) return []
    const covering = spans.filter((span) => span.start <= from && span.end >= to)
    const ends = covering.filter((span) => span.end === to).map((span) => span.id)
    return [{ start: from, text: text.slice(from - start, to - start), in: covering, ends }]
  })
}

/** Whether two paragraphs look the same, so that the one on screen may stay. */
export const sameParagraph = (a: Paragraph, b: Paragraph): boolean =>
  a.start === b.start &&
  a.text === b.text &&
  a.spans.length === b.spans.length &&
  a.spans.every((span, at) => sameSpan(span, b.spans[at]))

const sameSpan = (a: Span, b: Span | undefined): boolean =>
  a.id === b?.id && a.start === b.start && a.end === b.end && a.kind === b.kind && (a.ask ?? false) === (b.ask ?? false)

function linesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, end: start + line.replace(/\r$/, '').length })
    start += line.length + 1
  }
  return lines
}
