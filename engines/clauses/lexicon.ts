/**
 * The words a reading goes by: those that ship, with a district's own beside them.
 *
 * Own words come first, so that a district's plan or holiday answers before a shipped one of the same name. Given duties
 * replace the shipped ones as a whole, because half a 三定 text is worse than none. Without either nothing is computed twice.
 */
import { DOMAIN_WORDS, HOLIDAY_DAYS, KNOWN_NAMES, PLAN_YEARS, UNIT_DUTIES } from '@lantu/data/lexicons'
import type { ReadingWords } from './contract.ts'
import { type DomainTable, domainTable } from './domain.ts'
import { type Duties, type DutyWords, foldDuties } from './leads.ts'
import { listWords, type Word } from './named.ts'
import { fold } from './normalise.ts'

/** What time expressions are resolved against. */
export interface TimeTables {
  readonly plans: readonly {
    readonly keywords: readonly string[]
    readonly firstYear: number
    readonly lastYear: number
  }[]
  readonly holidays: readonly {
    readonly holiday: string
    readonly year: number
    readonly from: string
    readonly to: string
  }[]
}

export interface Lexicon {
  readonly duties: Duties
  readonly times: TimeTables
  readonly known: readonly Word[]
  readonly domains: DomainTable
}

export const shippedTimes: TimeTables = { plans: PLAN_YEARS, holidays: HOLIDAY_DAYS }

const shipped: Lexicon = {
  duties: foldDuties(UNIT_DUTIES),
  times: shippedTimes,
  known: listWords(KNOWN_NAMES),
  domains: domainTable(DOMAIN_WORDS),
}

/** The shipped lexicon, `duties` instead of its own where given, and a district's words before both. */
export function lexiconWith({
  duties,
  words,
}: {
  readonly duties?: readonly DutyWords[]
  readonly words?: ReadingWords
}): Lexicon {
  const base = duties === undefined ? shipped : { ...shipped, duties: foldDuties(duties) }
  return words === undefined ? base : joined(base, words)
}

/** A word that a district has placed decides alone, as the surest shipped words do. */
const decides = 3 as const

function joined(base: Lexicon, words: ReadingWords): Lexicon {
  const plans = words.plans.map((plan) => ({ ...plan, keywords: plan.keywords.map(fold) }))
  return {
    duties: base.duties,
    times: {
      plans: [...plans, ...base.times.plans],
      holidays: [...words.holidays, ...base.times.holidays],
    },
    known: [...words.names.map(({ word, kind }) => ({ word: fold(word), kind })), ...base.known].sort(
      (a, b) => b.word.length - a.word.length,
    ),
    domains:
      words.domains.length === 0
        ? base.domains
        : domainTable([
            ...DOMAIN_WORDS,
            ...words.domains.map(({ word, domain }) => ({ domain, weight: decides, words: [word] })),
          ]),
  }
}
