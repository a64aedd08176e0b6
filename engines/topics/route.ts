import type { Route, UnitDuties } from './contract.ts'
import { fold } from './text.ts'

const mostRoutes = 3
/** Below this share of the matched words nobody is proposed. */
const leastShare = 0.2
const titleTimes = 3

/**
 * The units whose duties a request names: matched keywords weigh the square of their length, threefold in the title, divided by the
 * number of units that have the word; a unit's score is its share, 0–1. No match, or none that stands out: an empty list, and a
 * person decides. A proposal only: catalogue and first receiver are the requests' own rules.
 */
export function openRouter(duties: readonly UnitDuties[]): (text: { title: string; body: string }) => Route[] {
  const entries = duties.map(({ unit, keywords }) => ({ unit, keywords: [...new Set(keywords.map(fold))] }))
  const owners = new Map<string, number>()
  for (const { keywords } of entries) for (const word of keywords) owners.set(word, (owners.get(word) ?? 0) + 1)
  return ({ title, body }) => {
    const [inTitle, inBody] = [fold(title), fold(body)]
    const points = (word: string): number => {
      const times = inTitle.includes(word) ? titleTimes : inBody.includes(word) ? 1 : 0
      return (times * [...word].length ** 2) / (owners.get(word) ?? 1)
    }
    const matched = entries.flatMap(({ unit, keywords }) => {
      const found = keywords
        .filter((word) => points(word) > 0)
        .sort((a, b) => points(b) - points(a) || (a < b ? -1 : 1))
      return found.length === 0 ? [] : [{ unit, found, sum: found.reduce((sum, word) => sum + points(word), 0) }]
    })
    const total = matched.reduce((sum, one) => sum + one.sum, 0)
    return matched
      .map(({ unit, found, sum }) => ({ unit, score: Number((sum / total).toFixed(3)), why: found.slice(0, 5) }))
      .filter((route) => route.score >= leastShare)
      .sort((a, b) => b.score - a.score || (a.unit < b.unit ? -1 : 1))
      .slice(0, mostRoutes)
  }
}
