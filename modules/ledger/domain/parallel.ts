import { fold } from '@lantu/clauses'
import { ACTION_VERBS, NOUN_PRONE_VERBS } from '@lantu/data/lexicons'
import type { UnitId } from '@lantu/kernel'

/** A unit and the words of its duties, folded. */
export interface Duty {
  readonly unit: UnitId
  readonly keywords: readonly string[]
}

/** Where a phrase stands in the row, in UTF-16 units from its first sign. */
interface Phrase {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** One phrase of a row that is a task by itself, where it stands, and the unit whose duties it names; null where no duty does. */
export interface Part extends Phrase {
  readonly lead: UnitId | null
}

/*
 * Question   Does one sentence ask several units for several things, and which?
 *
 * Rule       The row from its verb on is parted at 、，； outside quotation marks. It is parallel when (a) every phrase says that
 *            something is to be done wherever it may be (政策应出尽出、资金应下尽下、项目应落尽落), each of another thing, and not all are known to
 *            be one unit's; or (b) every phrase has its own verb and object (落实两新政策、提振消费) and at least two units are named by their
 *            duties. A list of things under one verb (建设公园、学校、医院) is one task: its later phrases have no verb.
 *
 * Assumes    A lead is the unit most of whose duty words, by square of length, stand in the phrase: a proposal to a person.
 *
 * Edges      A verb that is as often a noun (服务, 投资) opens no later phrase. More than ten phrases are a paragraph, not a task.
 *
 * Example    “做到政策应出尽出、资金应下尽下” → 做到政策应出尽出, 做到资金应下尽下.
 */
export function findParallel(
  row: { readonly text: string; readonly verbAt: number | null },
  duties: readonly Duty[],
): readonly Part[] | null {
  const from = row.verbAt ?? 0
  const phrases = phrasesOf(row.text, from)
  if (phrases.length < 2 || phrases.length > mostParts) return null
  return everywhere(phrases, duties) ?? ownVerbs(phrases, duties)
}

/** As many as one row may be split into. */
const mostParts = 10
const longestVerb = 6

/** The phrases between marks, those inside quotation marks and brackets left whole. */
function phrasesOf(text: string, start: number): Phrase[] {
  const phrases: Phrase[] = []
  let depth = 0
  let from = start
  const end = (to: number) => {
    const phrase = text.slice(from, to).trim()
    if (phrase !== '') phrases.push({ text: phrase, from, to })
    from = to + 1
  }
  for (let at = start; at < text.length; at++) {
    const sign = text.charAt(at)
    if ('“「『（《('.includes(sign)) depth += 1
    if ('”」』）》)'.includes(sign)) depth = Math.max(0, depth - 1)
    if (depth === 0 && '、，；,;。'.includes(sign)) end(at)
  }
  end(text.length)
  return phrases
}

const verbs = new Set(ACTION_VERBS)
const nounProne = new Set(NOUN_PRONE_VERBS)

/** The verb a folded phrase opens with, the longest there is. */
function verbOf(folded: string): string | null {
  for (let length = Math.min(longestVerb, folded.length); length >= 2; length--)
    if (verbs.has(folded.slice(0, length))) return folded.slice(0, length)
  return null
}

/** X应出尽出: whatever of X there may be, all of it. */
const allThereIs = /^(.{1,10})[应能可当](.)尽\2$/u

function everywhere(phrases: readonly Phrase[], duties: readonly Duty[]): readonly Part[] | null {
  const first = phrases[0]?.text ?? ''
  const leadIn = verbOf(fold(first))
  const bodies = phrases.map(({ text }, index) => (index === 0 && leadIn ? text.slice(leadIn.length) : text))
  const subjects = bodies.map((body) => allThereIs.exec(fold(body))?.[1] ?? null)
  if (subjects.includes(null) || new Set(subjects).size < subjects.length) return null
  const opening = leadIn === null ? '' : first.slice(0, leadIn.length)
  const parts = phrases.map((phrase, index) => {
    const body = bodies[index] ?? ''
    return { ...phrase, text: `${opening}${body}`, lead: leadOf(body, duties) }
  })
  const [lead] = parts.map((part) => part.lead)
  return lead && parts.every((part) => part.lead === lead) ? null : parts
}

function ownVerbs(phrases: readonly Phrase[], duties: readonly Duty[]): readonly Part[] | null {
  const isTask = phrases.every(({ text }, index) => {
    const folded = fold(text)
    const verb = verbOf(folded)
    if (verb === null || (index > 0 && nounProne.has(verb))) return false
    return folded.length - verb.length >= 2
  })
  if (!isTask) return null
  const parts = phrases.map((phrase) => ({ ...phrase, lead: leadOf(phrase.text, duties) }))
  const leads = new Set(parts.flatMap((part) => part.lead ?? []))
  return leads.size > 1 ? parts : null
}

function leadOf(text: string, duties: readonly Duty[]): UnitId | null {
  const folded = fold(text)
  const scored = duties
    .map(({ unit, keywords }) => ({
      unit,
      points: keywords.reduce((sum, word) => sum + (folded.includes(word) ? word.length ** 2 : 0), 0),
    }))
    .filter((one) => one.points > 0)
    .sort((a, b) => b.points - a.points || (a.unit < b.unit ? -1 : 1))
  return scored[0]?.unit ?? null
}
