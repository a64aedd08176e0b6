/**
 * Tells last year's review from the plan, paragraph by paragraph.
 *
 * Question: does a paragraph say what was done, or what is to be done? Its evidence e is a linear vote
 *   e = Σ points · share of its clauses that show the cue + Σ points · ½ for each phrase that speaks for the whole,
 * held within ±5 and counted in part for a paragraph of under four clauses; positive speaks for the plan. The points are
 * learned by logistic regression over paragraphs (`bench/clauses/learn-tense.ts`). Then the most likely run of review and
 * plan over the whole document is chosen (Viterbi): a report passes from review to plan once and hardly ever back, so
 * that going back costs more; a run of review that neither speaks of the past by name nor tells of three
 * achievements is a plan. A title that names the part adds its own points but is not needed.
 */
import {
  ACHIEVEMENT_MARKS,
  PLAN_TITLES,
  REVIEW_PHRASES,
  REVIEW_TITLES,
  TENSE_ANCHORS,
  TENSE_CUES,
  TENSE_POINTS,
} from '@lantu/data/lexicons'
import type { Tense } from './contract.ts'
import { cut, type Paragraph } from './cut.ts'
import { fold } from './normalise.ts'
import { startsVerb } from './verb/adverbs.ts'

const cues = TENSE_CUES.map((pattern) => new RegExp(pattern))
const anchors = TENSE_ANCHORS.map((pattern) => new RegExp(pattern))
const reviewTitle = new RegExp(REVIEW_TITLES)
const reviewPhrase = new RegExp(REVIEW_PHRASES, 'm')
const achievement = new RegExp(ACHIEVEMENT_MARKS)
const planTitle = new RegExp(PLAN_TITLES)

/** Evidence it takes to pass from review to plan, and back. Any price from 4 to 8 and 8 to 24 gave the same parts. */
const PRICE_TO_PLAN = 4
const PRICE_TO_REVIEW = 16
const EVIDENCE_LIMIT = 5
const FULL_CLAUSES = 4
const ENOUGH_ACHIEVEMENTS = 3
/** Added to the number of clauses, so that one clause alone is no certainty. */
const SMOOTHING = 2
const TITLE_EVIDENCE = 7.5
const TITLE_CHARS = 40

/** One number per cue, the shares of clauses that open with a verb and that do not, one number per anchor. */
export function readFeatures(text: string, paragraph: Paragraph): number[] {
  const clauses = paragraph.clauses.map(({ start, end }) => text.slice(start, end))
  const all = clauses.length + SMOOTHING
  const share = (holds: (clause: string, index: number) => boolean): number => clauses.filter(holds).length / all
  const verbs = paragraph.clauses.filter(({ start, end }) => startsVerb(text, start, end)).length / all
  const whole = text.slice(paragraph.start, paragraph.end)
  return [
    ...cues.map((cue) => share((clause) => cue.test(clause))),
    verbs,
    clauses.length / all - verbs,
    ...anchors.map((anchor) => (anchor.test(whole) ? 0.5 : 0)),
  ]
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value))

function titleEvidence(title: string): number {
  if (title.trim().length > TITLE_CHARS || !/^ *[一二三四五六七八九]、|^ *第.部分/.test(title)) return 0
  if (reviewTitle.test(title)) return -TITLE_EVIDENCE
  return planTitle.test(title) ? TITLE_EVIDENCE : 0
}

export function scoreParagraph(text: string, paragraph: Paragraph, points: readonly number[] = TENSE_POINTS): number {
  const vote = readFeatures(text, paragraph).reduce((sum, share, index) => sum + share * (points[index] ?? 0), 0)
  const weight = Math.min(1, paragraph.clauses.length / FULL_CLAUSES)
  return clamp(vote, EVIDENCE_LIMIT) * weight + titleEvidence(text.slice(paragraph.start, paragraph.end))
}

/** One tense per paragraph. */
export function readTenses(text: string, paragraphs: readonly Paragraph[], points?: readonly number[]): Tense[] {
  const states: readonly Tense[] = ['review', 'plan']
  const prices = [PRICE_TO_REVIEW, PRICE_TO_PLAN]
  let best = [0, 0]
  const origins: number[][] = []
  for (const paragraph of paragraphs) {
    const evidence = scoreParagraph(text, paragraph, points) / 2
    const next: number[] = []
    const origin: number[] = []
    states.forEach((state, index) => {
      const stay = best[index] ?? 0
      const change = (best[1 - index] ?? 0) - (prices[index] ?? 0)
      next.push(Math.max(stay, change) + (state === 'plan' ? evidence : -evidence))
      origin.push(stay >= change ? index : 1 - index)
    })
    best = next
    origins.push(origin)
  }
  let state = (best[1] ?? 0) >= (best[0] ?? 0) ? 1 : 0
  const tenses: Tense[] = new Array(paragraphs.length)
  for (let i = paragraphs.length - 1; i >= 0; i--) {
    tenses[i] = states[state] ?? 'plan'
    state = origins[i]?.[state] ?? state
  }
  keepNamedReviews(text, paragraphs, tenses)
  return tenses
}

function keepNamedReviews(text: string, paragraphs: readonly Paragraph[], tenses: Tense[]): void {
  for (let from = 0; from < tenses.length; from++) {
    if (tenses[from] !== 'review') continue
    const next = tenses.indexOf('plan', from)
    const end = next < 0 ? tenses.length : next
    const named = paragraphs.slice(from, end).some(({ start, end: stop }) => reviewPhrase.test(text.slice(start, stop)))
    const told = paragraphs
      .slice(from, end)
      .flatMap(({ clauses }) => clauses.filter(({ start, end: stop }) => achievement.test(text.slice(start, stop))))
    if (!named && told.length < ENOUGH_ACHIEVEMENTS) tenses.fill('plan', from, end)
    from = end
  }
}

/** The paragraphs of a text as given, for learning and measuring. */
export function readParagraphs(text: string): { folded: string; paragraphs: Paragraph[] } {
  const folded = fold(text)
  return { folded, paragraphs: cut(folded) }
}
