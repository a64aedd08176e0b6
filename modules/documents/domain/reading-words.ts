import { ReadingWords } from '@lantu/clauses/contract'
import type { PlainDate } from '@lantu/kernel/time'
import type { ReadingWordRow, ReadingWordValue } from '#contract/reading-word.ts'

/** What may hold once at a time: a holiday of a year, a plan by its keywords and first year, a word. */
export function keyOf(value: ReadingWordValue): string {
  switch (value.kind) {
    case 'plan':
      return `${[...value.keywords].sort().join('+')} ${value.firstYear}`
    case 'holiday':
      return `${value.holiday} ${value.year}`
    case 'name':
    case 'domain':
      return value.word
  }
}

/** Days half open: `from` counts, `until` does not. */
export interface Span {
  readonly from: PlainDate
  readonly until: PlainDate | null
}

export const stateOn = ({ from, until }: Span, day: PlainDate): ReadingWordRow['state'] =>
  until !== null && until <= day ? 'ended' : from > day ? 'ahead' : 'inForce'

/** The words in force as the engine takes them. */
export function readingWordsOf(values: readonly ReadingWordValue[]): ReadingWords {
  const words = ReadingWords.parse({})
  for (const value of values) {
    switch (value.kind) {
      case 'plan':
        words.plans.push({ keywords: value.keywords, firstYear: value.firstYear, lastYear: value.lastYear })
        break
      case 'holiday':
        words.holidays.push({ holiday: value.holiday, year: value.year, from: value.from, to: value.to })
        break
      case 'name':
        words.names.push({ word: value.word, kind: value.as })
        break
      case 'domain':
        words.domains.push({ word: value.word, domain: value.domain })
        break
    }
  }
  return words
}
