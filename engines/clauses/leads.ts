/**
 * Ranks the units that usually lead on a clause by the keywords of their duties.
 *
 * Score = the unit's matched keyword characters over those of all units, 0–1; at most three units. A suggestion for the
 * person who assigns, never an assignment: people are not looked at, and no match gives an empty list.
 */
import type { Lead } from './contract.ts'
import { fold } from './normalise.ts'

const MOST_LEADS = 3

export interface DutyWords {
  readonly unit: string
  readonly keywords: readonly string[]
}

export function foldDuties(duties: readonly DutyWords[]): DutyWords[] {
  return duties.map(({ unit, keywords }) => ({ unit, keywords: keywords.map(fold) }))
}

export function findLeads(folded: string, duties: readonly DutyWords[]): Lead[] {
  const points = duties
    .map(({ unit, keywords }) => ({
      unit,
      points: keywords.reduce((sum, keyword) => sum + (folded.includes(keyword) ? keyword.length ** 2 : 0), 0),
    }))
    .filter((entry) => entry.points > 0)
  const total = points.reduce((sum, entry) => sum + entry.points, 0)
  return points
    .sort((a, b) => b.points - a.points || (a.unit < b.unit ? -1 : 1))
    .slice(0, MOST_LEADS)
    .map((entry) => ({ unit: entry.unit, score: Math.round((entry.points / total) * 1000) / 1000 }))
}
