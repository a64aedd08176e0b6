/**
 * Decides which clauses are rows at all, reading one after another: who speaks, whether a demand is open, which topic
 * stands over the clause, and where its head verb is.
 */
import type { Tense } from './contract.ts'
import type { Clause, Paragraph } from './cut.ts'
import { type Duties, namedUnits } from './leads.ts'
import {
  assignsLead,
  deadlineLength,
  isNarrative,
  isSpokenOnly,
  opensResolution,
  readTopicPrefix,
} from './narrative.ts'
import { findQuantities } from './quantity.ts'
import { isSpeaker, type Stripped, strip } from './strip.ts'
import { leadingPart, opensAssignment, readSubject } from './subject.ts'
import {
  opensWithNoun,
  readMeasuredVerb,
  readResultVerb,
  readSubjectVerb,
  readVerb,
  type VerbReading,
} from './verb/index.ts'

export interface Draft {
  readonly clause: Clause
  readonly stripped: Stripped
  readonly verb: VerbReading
  readonly topicPrefix: string | null
  readonly tense: Tense
  readonly opensBlock: boolean
  /** The object of 实施好, empty after any other verb. */
  readonly campaign: string
  /** Units that the sentence names before the work. */
  readonly subjects: readonly string[]
  readonly item: Item
}

/** Rows that one 责任单位：… may close: those of a paragraph since the last one. */
export interface Item {
  /** Units named behind the rows; filled in when that line is read, which is after them. */
  readonly units: string[]
  rows: number
  closed: boolean
}

export const openItem = (): Item => ({ units: [], rows: 0, closed: false })

/** What carries over from clause to clause while reading one after another. */
export interface Flow {
  /** A demand has been opened (要…, 强调…) and not been closed by narrative. */
  directive: boolean
  topicPrefix: string | null
  topicParagraph: number
  item: Item
}

interface ParagraphContext {
  readonly paragraph: Paragraph
  readonly tense: Tense
  readonly flow: Flow
  readonly kind: 'meeting' | 'report'
  readonly duties: Duties
}

/** Characters; the longest of 248 annotated rows has 52. What is longer is a table or noise, not a sentence. */
const LONGEST_CLAUSE = 400

export function readParagraph(
  text: string,
  folded: string,
  { paragraph, tense, flow, kind, duties }: ParagraphContext,
): Draft[] {
  const drafts: Draft[] = []
  const close = (assignment: string): void => {
    if (flow.item.rows === 0) return
    flow.item.units.push(...namedUnits(assignment, duties))
    flow.item.closed = true
  }
  let assignmentSentence = -1
  let subjectSentence = -1
  let subjects: readonly string[] = []
  let demandedHere = false
  let opensItem = true
  let narrativeSentence = -1
  let opening = -1
  let targetSentence = -1
  let spokenSentence = -1
  for (const clause of paragraph.clauses) {
    if (clause.end - clause.start > LONGEST_CLAUSE) continue
    const raw = folded.slice(clause.start, clause.end)
    if (clause.sentence === assignmentSentence) continue
    if (opensAssignment(raw, clause.mark)) {
      assignmentSentence = clause.sentence
      const last = paragraph.clauses.findLast(({ sentence }) => sentence === clause.sentence) ?? clause
      close(leadingPart(folded.slice(clause.start, last.end)))
      continue
    }
    if (clause.sentence !== subjectSentence) subjects = []
    if (isSpeaker(raw)) {
      flow.directive = isSpokenOnly(raw)
      demandedHere = flow.directive
      spokenSentence = clause.sentence
      continue
    }
    const whole = readSubject(folded, clause.start, clause.end, duties)
    const leads = whole !== undefined && whole.end === clause.end && (whole.demanded || clause.mark === '：')
    if (leads || opensResolution(raw) || assignsLead(raw)) {
      flow.directive = true
      demandedHere = true
      if (leads) {
        subjects = namedUnits(raw.slice(0, whole.leadsEnd - clause.start), duties)
        subjectSentence = clause.sentence
      }
      spokenSentence = clause.sentence
      continue
    }
    const prefix = readTopicPrefix(raw)
    if (prefix) {
      flow.topicPrefix = text.slice(clause.start + prefix.skip, clause.start + prefix.skip + prefix.length)
      flow.topicParagraph = clause.paragraph
      continue
    }
    if (clause.paragraph !== flow.topicParagraph) flow.topicPrefix = null
    if (/^(?:力争)?(?:到|至)20\d\d年$/.test(raw)) targetSentence = clause.sentence
    const stripped = strip(folded, clause, duties)
    const assignment = stripped.assignment.replace(/^[（［【]/, '')
    if (stripped.end <= stripped.start) {
      close(leadingPart(assignment))
      continue
    }
    if (stripped.subject !== '') {
      if (!stripped.modal && /[已了]/.test(folded.slice(stripped.start, stripped.end))) continue
      if (!stripped.modal && !stripped.assigned && kind === 'meeting' && !demandedHere) continue
      subjects = namedUnits(stripped.subject, duties)
      subjectSentence = clause.sentence
    }
    if (stripped.modal || stripped.speech || stripped.assigned) {
      flow.directive = true
      demandedHere = true
      if (narrativeSentence === clause.sentence) narrativeSentence = -1
    }
    if (clause.sentence === narrativeSentence) continue
    const span = folded.slice(stripped.start, stripped.end)
    const first = clause.sentence !== opening
    opening = clause.sentence
    const narrative = isNarrative({ span, kind, modal: stripped.modal || stripped.assigned, first })
    if (narrative !== 'no') {
      if (narrative === 'sentence') narrativeSentence = clause.sentence
      if (kind === 'meeting' && narrative === 'sentence' && clause.sentence !== spokenSentence) flow.directive = false
      continue
    }
    if (kind === 'meeting' && !flow.directive && deadlineLength(span) === 0) continue
    const verb = readHeadVerb(folded, stripped, {
      kind,
      target: isTargetPrefix(flow.topicPrefix) || clause.sentence === targetSentence,
    })
    if (!verb) continue
    const campaign = /^实施/.test(folded.slice(verb.verbStart, verb.verbEnd))
      ? folded.slice(verb.objectStart, verb.objectEnd)
      : ''
    if (opensItem || flow.item.closed) flow.item = openItem()
    opensItem = false
    flow.item.rows++
    drafts.push({
      clause,
      subjects,
      item: flow.item,
      campaign,
      stripped,
      verb,
      topicPrefix: flow.topicPrefix,
      tense,
      opensBlock: drafts.at(-1)?.clause.sentence !== clause.sentence,
    })
    if (assignment !== '') close(leadingPart(assignment))
  }
  return drafts
}

interface HeadContext {
  readonly kind: 'meeting' | 'report'
  /** Under 主要预期目标是 every clause is a result. */
  readonly target: boolean
}

function isTargetPrefix(prefix: string | null): boolean {
  return prefix !== null && /目[标標][^，]{0,4}[是为為]$/.test(prefix)
}

function readHeadVerb(folded: string, stripped: Stripped, context: HeadContext): VerbReading | undefined {
  const { start, end } = stripped
  const opening = deadlineLength(folded.slice(start, end))
  const plain = readVerb(folded, start, end) ?? (opening > 0 ? readVerb(folded, start + opening, end) : undefined)
  const quantities = findQuantities(folded, start, end)
  const numbers = quantities.filter(
    ({ value, ...at }) => value !== null || (!plain && /清零|全覆盖|翻|零/.test(folded.slice(at.start, at.end))),
  )
  if (plain && !(opensWithNoun(folded, start, end) && (numbers.length > 0 || context.target))) return plain
  const measured = numbers.length > 0 ? readMeasuredVerb(folded, start, end) : undefined
  // A meeting tells last quarter's figures too: there only a bound or a target prefix makes a figure a promise.
  const promised = context.target || numbers.some(({ bound }) => bound !== 'exact')
  if (measured && (context.kind === 'report' || promised)) return measured
  const result = context.target ? readResultVerb(folded, start, end) : undefined
  if (result) return result
  if (plain) return plain
  if (context.kind === 'meeting') return undefined
  const [first] = numbers
  if (first && first.start > start)
    return {
      frame: 'subject',
      verbStart: first.start,
      verbEnd: first.start,
      objectStart: start,
      objectEnd: first.start,
    }
  return readSubjectVerb(folded, start, end)
}
