/**
 * Tells last year's review from the plan, paragraph by paragraph.
 *
 * Question: does a paragraph say what was done, or what is to be done? Each sentence is scored by cues (positive points
 * speak for the plan), a paragraph sums its sentences, and the most likely run of review and plan is chosen over the whole
 * document (Viterbi with a price for every change of part), because a report changes part two or three times, not in
 * every paragraph. A title that names the part adds its own points but is not needed.
 */
import { PLAN_TITLES, REVIEW_TITLES, TENSE_ANCHORS, TENSE_CUES } from '@lantu/data/lexicons'
import type { Tense } from './contract.ts'
import type { Paragraph } from './cut.ts'

const cues = TENSE_CUES.map(({ pattern, points }) => ({ pattern: new RegExp(pattern), points }))
const anchors = TENSE_ANCHORS.map(({ pattern, points }) => ({ pattern: new RegExp(pattern), points }))
const reviewTitle = new RegExp(REVIEW_TITLES)
const planTitle = new RegExp(PLAN_TITLES)

/** Price in points of changing part between two paragraphs. */
const CHANGE_PRICE = 12
const SENTENCE_LIMIT = 4
const PARAGRAPH_LIMIT = 12
const TITLE_POINTS = 15
const TITLE_CHARS = 40

export function scoreSentence(sentence: string): number {
  let points = 0
  for (const cue of cues) if (cue.pattern.test(sentence)) points += cue.points
  return points
}

function clamp(points: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, points))
}

export function scoreParagraph(text: string, paragraph: Paragraph): number {
  const whole = text.slice(paragraph.start, paragraph.end)
  let points = 0
  for (const clause of paragraph.clauses)
    points += clamp(scoreSentence(text.slice(clause.start, clause.end)), SENTENCE_LIMIT)
  points = clamp(points, PARAGRAPH_LIMIT)
  for (const anchor of anchors) if (anchor.pattern.test(whole)) points += anchor.points
  if (
    whole.trim().length <= TITLE_CHARS &&
    /^ *(?:[一二三四五六七八九]、|第.部分|（[一二三四五六七八九]）)/.test(whole)
  ) {
    if (/^ *[一二三四五六七八九]、|^ *第.部分/.test(whole)) {
      if (reviewTitle.test(whole)) points -= TITLE_POINTS
      else if (planTitle.test(whole)) points += TITLE_POINTS
    }
  }
  return points
}

/** One tense per paragraph. */
export function readTenses(text: string, paragraphs: readonly Paragraph[]): Tense[] {
  const states: readonly Tense[] = ['review', 'plan']
  let best = [0, 0]
  const origins: number[][] = []
  for (const paragraph of paragraphs) {
    const points = scoreParagraph(text, paragraph) / 2
    const next: number[] = []
    const origin: number[] = []
    states.forEach((state, index) => {
      const stay = best[index] ?? 0
      const change = (best[1 - index] ?? 0) - CHANGE_PRICE
      next.push(Math.max(stay, change) + (state === 'plan' ? points : -points))
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
  return tenses
}
