/**
 * Review or plan on whole reports whose headings are blanked: what share of the rows taken belongs to last year's review,
 * and what share of the plan's rows is lost. The part a row belongs to is known from the headings before they are blanked:
 * the first numbered part is the review, all later ones are the plan.
 *
 * The points are learned here too, so that a report can be measured with points learned on the others only.
 */
import { existsSync, readFileSync } from 'node:fs'
import { extractClauses } from '@lantu/clauses'
import { readFeatures, readParagraphs, readTenses } from '@lantu/clauses/tense'

const folder = new URL('../../../shared/data/documents/reports/', import.meta.url)
const NAMES = [
  'state-council-2024',
  'state-council-2025',
  'shanghai-2026',
  'tianjin-2026',
  'chongqing-2026',
  'guangdong-2026',
  'zhejiang-2026',
]
/** Characters; a longer line is running text that opens with a heading. */
const HEADING_CHARS = 60
const NUMBERED = /^[\s\u3000]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.(?!\d))/

export interface Report {
  readonly name: string
  /** Headings replaced by blanks, so that offsets stand. */
  readonly text: string
  readonly reviewStart: number
  readonly planStart: number
}

/** Undefined where the reports are not at hand. */
export const listReports = (): Report[] | undefined => (existsSync(folder) ? NAMES.map(readReport) : undefined)

function readReport(name: string): Report {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
  const part = (number: string): number => {
    const found = new RegExp(`(?<=\\n)[\\s\\u3000]*${number}、`).exec(text)
    if (!found) throw new Error(`${name} has no part ${number}.`)
    return found.index
  }
  // What follows the report (a glossary, other news) is neither; the deputies' own report ends before it.
  const after = /\n[\s\u3000]*(?:附件2|名词解释|相关报道)/.exec(text)?.index ?? text.length
  return { name, text: blankHeadings(text.slice(0, after)), reviewStart: part('一'), planStart: part('二') }
}

/** A numbered or short line without a sentence goes whole; of a numbered paragraph goes the sentence that heads it. */
export const blankHeadings = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const heading =
        NUMBERED.test(line) && line.includes('。') && line.length > HEADING_CHARS
          ? line.slice(0, line.indexOf('。') + 1)
          : line.length <= HEADING_CHARS && (NUMBERED.test(line) || !/[。；]/.test(line))
            ? line
            : ''
      return ' '.repeat(heading.length) + line.slice(heading.length)
    })
    .join('\n')

export interface TenseScores {
  readonly taken: number
  readonly falseRows: number
  readonly planRows: number
  readonly lostRows: number
}

/** Rows are counted that a ledger would keep; `points` are those to measure. */
export function scoreTenses({ text, reviewStart, planStart }: Report, points?: readonly number[]): TenseScores {
  const { folded, paragraphs } = readParagraphs(text)
  const tenses = readTenses(folded, paragraphs, points)
  const rows = extractClauses(text, { kind: 'report', review: 'keep' })
    .commitments.filter(({ level, start }) => level !== 'stance' && start >= reviewStart)
    .map(({ start }) => ({
      inPlan: start >= planStart,
      taken: tenses[paragraphs.findIndex((paragraph) => start >= paragraph.start && start < paragraph.end)] === 'plan',
    }))
  const count = (holds: (row: { inPlan: boolean; taken: boolean }) => boolean): number => rows.filter(holds).length
  return {
    taken: count((row) => row.taken),
    falseRows: count((row) => row.taken && !row.inPlan),
    planRows: count((row) => row.inPlan),
    lostRows: count((row) => row.inPlan && !row.taken),
  }
}

export interface Example {
  readonly features: readonly number[]
  readonly plan: boolean
  readonly clauses: number
}

export function listExamples({ text, reviewStart, planStart }: Report): Example[] {
  const { folded, paragraphs } = readParagraphs(text)
  return paragraphs
    .filter(({ start }) => start >= reviewStart)
    .map((paragraph) => ({
      features: readFeatures(folded, paragraph),
      plan: paragraph.start >= planStart,
      clauses: paragraph.clauses.length,
    }))
}

const RIDGE = 0.1
const ROUNDS = 800
const STEP = 0.5
/** Clauses after which a longer paragraph counts no more than a shorter one. */
const MOST_CLAUSES = 10

/** Logistic regression without intercept, review and plan weighing the same; AdaGrad from zero, so that repeats are equal. */
export function learnPoints(examples: readonly Example[]): number[] {
  const size = examples[0]?.features.length ?? 0
  const weight = ({ clauses }: Example): number => Math.min(clauses, MOST_CLAUSES)
  const total = (plan: boolean): number =>
    examples.filter((one) => one.plan === plan).reduce((sum, one) => sum + weight(one), 0)
  const [plans, reviews] = [total(true), total(false)]
  const weights = examples.map(
    (one) => (weight(one) * (plans + reviews)) / (MOST_CLAUSES * (one.plan ? plans : reviews)),
  )
  const points = new Array<number>(size).fill(0)
  const squares = new Array<number>(size).fill(1e-8)
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = points.map((value) => RIDGE * value)
    examples.forEach(({ features, plan }, index) => {
      const vote = features.reduce((sum, share, at) => sum + share * (points[at] ?? 0), 0)
      const error = (1 / (1 + Math.exp(-vote)) - (plan ? 1 : 0)) * (weights[index] ?? 0)
      features.forEach((share, at) => {
        slopes[at] = (slopes[at] ?? 0) + error * share
      })
    })
    slopes.forEach((slope, at) => {
      squares[at] = (squares[at] ?? 0) + slope ** 2
      points[at] = (points[at] ?? 0) - (STEP * slope) / Math.sqrt(squares[at] ?? 1)
    })
  }
  return points.map((value) => Math.round(value * 100) / 100)
}
