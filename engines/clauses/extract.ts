/**
 * Document text → commitments (DESIGN §8, `lantu clauses`).
 *
 * Stages: fold → cut → tense of each paragraph → per clause: strip, verb, level, domain, time, quantities, names, leads →
 * headings. Pure: the same text and options give the same result, byte for byte.
 */
import type { PlainDate } from '@lantu/kernel/time'
import type { ClausesResult, DocumentKind, ReadingWords } from './contract.ts'
import { cut } from './cut.ts'
import { readDate, readKind, readTitle } from './document.ts'
import type { DutyWords } from './leads.ts'
import { lexiconWith } from './lexicon.ts'
import { fold, readScript } from './normalise.ts'
import { readRows } from './rows.ts'
import { sha256 } from './sha256.ts'

export interface ExtractOptions {
  /** The document's own date; read from the text when absent or null. */
  readonly date?: PlainDate | null
  readonly kind?: DocumentKind
  /** Instead of the shipped duties. */
  readonly duties?: readonly DutyWords[]
  /** A district's own words beside the shipped ones. */
  readonly words?: ReadingWords
  /** `keep` also returns the rows of last year's review, with tense `review` and never operable. */
  readonly review?: 'omit' | 'keep'
}

export function extractClauses(text: string, options: ExtractOptions = {}): ClausesResult {
  const folded = fold(text)
  const date = options.date ?? readDate(folded)
  const asked = options.kind ?? 'auto'
  const kind = asked === 'auto' ? readKind(folded) : asked
  const commitments = readRows(text, folded, {
    paragraphs: cut(folded),
    date,
    kind,
    lexicon: lexiconWith(options),
    keepReview: options.review === 'keep',
  })
  return {
    document: { title: readTitle(text), date, script: readScript(text), chars: text.length, sha256: sha256(text) },
    commitments,
  }
}
