/**
 * Learns the points of the review-or-plan vote on seven whole work reports and writes data/lexicons/tense-points.ts.
 * Run: `node bench/clauses/learn-tense.ts`. Needs the reports beside the repository (../shared/data/documents/reports).
 */
import { writeFileSync } from 'node:fs'
import { TENSE_ANCHORS, TENSE_CUES } from '@lantu/data/lexicons'
import { learnPoints, listExamples, listReports } from './reports.ts'

const reports = listReports()
if (reports === undefined) throw new Error('The work reports are not at hand: ../shared/data/documents/reports.')
const points = learnPoints(reports.flatMap(listExamples))
const names = [...TENSE_CUES, 'opens with a verb', 'opens with something else', ...TENSE_ANCHORS]
if (names.length !== points.length) throw new Error(`${names.length} cues, ${points.length} points.`)

writeFileSync(
  new URL('../../data/lexicons/tense-points.ts', import.meta.url),
  `/**
 * How much each cue of the tense vote says, positive for the plan: those of TENSE_CUES in their order, a clause that opens
 * with a verb, one that does not, those of TENSE_ANCHORS. Log-odds for a paragraph whose every clause shows the cue.
 * As of 2026-11; source: written by bench/clauses/learn-tense.ts from the public work reports of
 * ${reports.map(({ name }) => name).join(', ')}.
 */
export const TENSE_POINTS: readonly number[] = [
  ${points.map((value) => value.toFixed(2)).join(', ')},
]
`,
)
