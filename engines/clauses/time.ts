/**
 * Finds the time expression that bounds a clause and resolves it against the document's own date (guide.md, time).
 *
 * Rules give calendar days, both ends included; where a person has to decide (按期, a plan or holiday year not in a
 * table, no document date) both ends are null and the rule says why. Several in one clause: a deadline wins over a
 * period, a period over an undecided one, then the first in the text.
 */
import type { PlainDate } from '@lantu/kernel/time'
import type { TimeTables } from './lexicon.ts'
import { TIME_RULES } from './time-rules.ts'

export interface TimeReading {
  readonly start: number
  readonly end: number
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly rule: string
}

export interface TimeAsked {
  readonly date: PlainDate | null
  readonly tables: TimeTables
}

interface Found extends TimeReading {
  readonly rank: number
}

/** `from`–`end` bound the clause within `text`; offsets in the answer are into `text`. */
export function findTime(text: string, from: number, end: number, asked: TimeAsked): TimeReading | undefined {
  const { date } = asked
  const clause = text.slice(from, end)
  if (!/[年月季期半五一过收限节汛春国元清端劳中按时日天周前内起假会秋夏冬下]/.test(clause)) return undefined
  let best: Found | undefined
  for (const rule of TIME_RULES) {
    for (const match of clause.matchAll(rule.pattern)) {
      const read = rule.resolve(match, { ...asked, clause })
      if (read === undefined) continue
      const past = read !== null && date !== null && read[1] < date && !/20\d\d|19\d\d|今年|本年/.test(match[0])
      // A day before the document's own, with no year written: next year's or a story, so a person decides.
      const days = past && !/[到至—-]$/.test(clause.slice(0, match.index)) ? null : read
      const start = from + match.index
      const found: Found = {
        start,
        end: start + match[0].length,
        from: days?.[0] ?? null,
        to: days?.[1] ?? null,
        rule: days === null && rule.rank < 2 ? `${rule.id}.person-decides` : rule.id,
        rank: rule.rank,
      }
      if (best === undefined || isBetter(found, best)) best = found
    }
  }
  if (best === undefined) return undefined
  return { start: best.start, end: best.end, from: best.from, to: best.to, rule: best.rule }
}

function isBetter(found: Found, best: Found): boolean {
  if (found.rank !== best.rank) return found.rank < best.rank
  const overlap = found.start < best.end && best.start < found.end
  if (overlap) return found.end - found.start > best.end - best.start
  return found.start < best.start
}
