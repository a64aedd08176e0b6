/**
 * Cuts a folded text into paragraphs, sentences and clauses.
 *
 * A clause ends at `，。；：！？` and at a line end, never inside quotes or brackets and never at `、` (guide.md, rule 1).
 * A quote or bracket protects its inside only when it is closed in the same paragraph, so one lost mark does not
 * swallow a page.
 */
export interface Clause {
  /** Offsets without surrounding blanks and without the closing punctuation. */
  readonly start: number
  readonly end: number
  /** The mark that closed it, or `\n`. */
  readonly mark: string
  readonly paragraph: number
  readonly sentence: number
  /** Position in its sentence, from 0. */
  readonly index: number
}

export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly clauses: readonly Clause[]
}

const OPENING: Readonly<Record<string, string>> = {
  '“': '”',
  '（': '）',
  '《': '》',
  '【': '】',
  '［': '］',
  '〔': '〕',
  '〈': '〉',
}
const CLAUSE_MARKS = '，。；：！？'
const SENTENCE_MARKS = '。；！？'
/** Longest protected stretch: a quoted speech longer than this is cut like any other text. */
const PROTECTED_CHARS = 160

function findClose(text: string, open: number, limit: number): number | undefined {
  const opening = text[open] ?? ''
  const closing = OPENING[opening]
  let depth = 0
  for (let i = open; i < Math.min(limit, open + PROTECTED_CHARS); i++) {
    if (text[i] === opening) depth++
    else if (text[i] === closing && --depth === 0) return holdsSpeech(text, opening, open, i) ? undefined : i
  }
  return undefined
}

/** A quote that holds whole sentences is speech, not a name: its inside is cut like any other text. */
function holdsSpeech(text: string, opening: string, open: number, close: number): boolean {
  return opening === '“' && /[。；]/.test(text.slice(open, close - 1))
}

/** Where an enumerated list separates sentences with `；`, each part is its own sentence, as after `。`. */
export function cut(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let sentence = 0
  for (let lineStart = 0; lineStart <= text.length; ) {
    const found = text.indexOf('\n', lineStart)
    const lineEnd = found < 0 ? text.length : found
    const clauses: Clause[] = []
    let index = 0
    let from = lineStart
    const close = (to: number, mark: string): void => {
      let start = from
      let end = to
      while (start < end && text[start] === ' ') start++
      while (end > start && text[end - 1] === ' ') end--
      if (end > start) clauses.push({ start, end, mark, paragraph: paragraphs.length, sentence, index: index++ })
      from = to + 1
      if (SENTENCE_MARKS.includes(mark) || mark === '\n') {
        sentence++
        index = 0
      }
    }
    for (let i = lineStart; i < lineEnd; i++) {
      const unit = text[i] ?? ''
      if (unit in OPENING) i = findClose(text, i, lineEnd) ?? i
      else if (CLAUSE_MARKS.includes(unit)) close(i, unit)
    }
    close(lineEnd, '\n')
    if (clauses.length > 0) paragraphs.push({ start: lineStart, end: lineEnd, clauses })
    lineStart = lineEnd + 1
  }
  return paragraphs
}
