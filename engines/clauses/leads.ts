/**
 * Ranks the units that usually lead on a clause: by being named in the text, else by the keywords of their duties.
 *
 * A unit that the text names before the work or behind the item (区商务局6月底前…, 责任单位：区城管委) scores 1, in the order
 * of the text. Behind it: the unit's matched keyword characters over those of all units, 0–1; at most three units. A
 * suggestion for the person who assigns, never an assignment: only units of the duties file and their aliases are read,
 * people are not looked at, and no match gives an empty list.
 */
import type { Lead } from './contract.ts'
import { fold } from './normalise.ts'
import { longestAt, type WordSet, wordSet } from './words.ts'

const MOST_LEADS = 3

export interface DutyWords {
  readonly unit: string
  readonly keywords: readonly string[]
  readonly aliases?: readonly string[] | undefined
}

export interface Duties {
  readonly words: readonly DutyWords[]
  readonly names: WordSet
  readonly unitOf: ReadonlyMap<string, string>
}

/** 区科委、园区管委会 is one entry and two names; a bracket (督查) is no part of a name. */
const namesOf = ({ unit, aliases = [] }: DutyWords): string[] =>
  [unit, ...unit.split('、'), ...aliases]
    .map((name) => fold(name).replace(/（[^）]*）/g, ''))
    .filter((name) => name !== '')

export function foldDuties(duties: readonly DutyWords[]): Duties {
  const unitOf = new Map<string, string>()
  for (const entry of duties) for (const name of namesOf(entry)) if (!unitOf.has(name)) unitOf.set(name, entry.unit)
  return {
    words: duties.map(({ unit, keywords }) => ({ unit, keywords: keywords.map(fold) })),
    names: wordSet([...unitOf.keys()]),
    unitOf,
  }
}

/** The units of the duties file that a stretch of text names, first named first. */
export function namedUnits(folded: string, duties: Duties): string[] {
  const found = new Set<string>()
  for (let at = 0; at < folded.length; at++) {
    const name = longestAt(duties.names, folded, at, folded.length)
    if (name === undefined) continue
    at += name.length - 1
    const unit = duties.unitOf.get(name)
    // 区商务局局长: a person, whoever that is.
    if (unit !== undefined && !/^(?:副?局长|局长|副?主任|副?书记|负责人|负责同志)/.test(folded.slice(at + 1)))
      found.add(unit)
  }
  return [...found]
}

export function findLeads(folded: string, duties: Duties, named: readonly string[]): Lead[] {
  const points = duties.words
    .map(({ unit, keywords }) => ({
      unit,
      points: keywords.reduce((sum, keyword) => sum + (folded.includes(keyword) ? keyword.length ** 2 : 0), 0),
    }))
    .filter((entry) => entry.points > 0)
  const total = points.reduce((sum, entry) => sum + entry.points, 0)
  const byDuty = points
    .sort((a, b) => b.points - a.points || (a.unit < b.unit ? -1 : 1))
    .map((entry) => ({ unit: entry.unit, score: Math.round((entry.points / total) * 1000) / 1000 }))
  const byName = named.map((unit) => ({ unit, score: 1 }))
  return [...byName, ...byDuty.filter(({ unit }) => !named.includes(unit))].slice(0, MOST_LEADS)
}
