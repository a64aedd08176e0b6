import { assessAll } from '@lantu/indicators'
import { followMatters, lightCommitments } from '@lantu/ledger'
import type { Tenancy } from '@lantu/platform/db'
import { evaluateWatches } from '@lantu/signals'
import type { Rehearse } from '../sample.ts'
import type { Company, Item } from './company.ts'
import { closingScenes, deviationScenes } from './matters.ts'
import { projectScenes } from './projects.ts'
import { reportScenes } from './reports.ts'

/** Days on which lamps are lit and the watches look, beside those of the scenes. */
const looks = [
  '2024-04-08',
  '2024-04-22',
  '2024-05-06',
  '2024-05-10',
  '2024-05-13',
  '2024-05-16',
  '2024-05-20',
  '2024-05-21',
]

/**
 * Plays the first months of the year in the order of the days: monthly and quarterly reports, nodes done, two items closed, one
 * waiting for verification, projects entered and told of. After each day the lamps are lit and the watches look, so that each lamp has its since.
 */
export async function playDemo(on: Rehearse, items: ReadonlyMap<string, Item>, company: Company): Promise<void> {
  const scenes = [
    ...reportScenes(on, items, company),
    ...closingScenes(on, items, company),
    ...deviationScenes(on, company),
    ...projectScenes(on, items, company),
  ]
  for (const day of looks) scenes.push({ at: `${day}T10:00:00Z`, happens: () => look(on(`${day}T10:00:00Z`)) })
  for (const scene of scenes.toSorted((a, b) => a.at.localeCompare(b.at))) await scene.happens()
}

/** What the hourly rounds of a day do: the ledger follows its matters, lamps are lit, targets judged, watches look. */
export async function look(tenancy: Tenancy): Promise<void> {
  await followMatters(tenancy)
  await lightCommitments(tenancy)
  await assessAll(tenancy)
  await evaluateWatches(tenancy)
}
