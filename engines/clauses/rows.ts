/** Turns cut paragraphs into rows: which clauses are rows at all, and what each one says. */
import type { PlainDate } from '@lantu/kernel/time'
import type { Commitment, Domain, Tense } from './contract.ts'
import type { Clause, Paragraph } from './cut.ts'
import { type DomainContext, findBestDomain, readDomain, scoreDomains } from './domain.ts'
import { type DutyWords, findLeads } from './leads.ts'
import { opensThought, readLevel } from './level.ts'
import { findNamed } from './named.ts'
import { isNarrative, isSpokenOnly, readTopicPrefix } from './narrative.ts'
import { fold } from './normalise.ts'
import { findQuantities } from './quantity.ts'
import { isSpeaker, type Stripped, strip } from './strip.ts'
import { readTenses } from './tense.ts'
import { findTime } from './time.ts'
import { opensWithNoun, readMeasuredVerb, readResultVerb, readSubjectVerb, readVerb, type VerbReading } from './verb.ts'

export interface RowContext {
  readonly paragraphs: readonly Paragraph[]
  readonly date: PlainDate | null
  readonly kind: 'meeting' | 'report'
  readonly duties: readonly DutyWords[]
  readonly keepReview: boolean
}

interface Draft {
  readonly clause: Clause
  readonly stripped: Stripped
  readonly verb: VerbReading
  readonly topicPrefix: string | null
  readonly tense: Tense
  readonly opensBlock: boolean
  /** The object of 实施好, empty after any other verb. */
  readonly campaign: string
}

/** What carries over from clause to clause while reading one after another. */
interface Flow {
  /** A demand has been opened (要…, 强调…) and not been closed by narrative. */
  directive: boolean
  topicPrefix: string | null
  topicParagraph: number
}

export function readRows(text: string, folded: string, context: RowContext): Commitment[] {
  const tenses: Tense[] =
    context.kind === 'report' ? readTenses(folded, context.paragraphs) : context.paragraphs.map(() => 'plan')
  const flow: Flow = { directive: false, topicPrefix: null, topicParagraph: -1 }
  const drafts: Draft[] = []
  const last = context.paragraphs.findIndex(({ start, end }) =>
    /^ *(?:名词解释|注释|名词注释|相关报道) *$/.test(folded.slice(start, end)),
  )
  const paragraphs = last < 0 ? context.paragraphs : context.paragraphs.slice(0, last)
  paragraphs.forEach((paragraph, index) => {
    const tense = tenses[index] ?? 'plan'
    if (tense === 'review' && !context.keepReview) {
      flow.directive = false
      return
    }
    drafts.push(...readParagraph(text, folded, { paragraph, tense, flow, kind: context.kind }))
  })
  return finish(text, folded, { drafts, context })
}

interface ParagraphContext {
  readonly paragraph: Paragraph
  readonly tense: Tense
  readonly flow: Flow
  readonly kind: 'meeting' | 'report'
}

function readParagraph(text: string, folded: string, { paragraph, tense, flow, kind }: ParagraphContext): Draft[] {
  const drafts: Draft[] = []
  let narrativeSentence = -1
  let opening = -1
  let targetSentence = -1
  let spokenSentence = -1
  for (const clause of paragraph.clauses) {
    const raw = folded.slice(clause.start, clause.end)
    if (isSpeaker(raw)) {
      flow.directive = isSpokenOnly(raw)
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
    const stripped = strip(folded, clause)
    if (stripped.modal || stripped.speech) {
      flow.directive = true
      if (narrativeSentence === clause.sentence) narrativeSentence = -1
    }
    if (clause.sentence === narrativeSentence) continue
    const span = folded.slice(stripped.start, stripped.end)
    const first = clause.sentence !== opening
    opening = clause.sentence
    const narrative = isNarrative({ span, kind, modal: stripped.modal, first })
    if (narrative !== 'no') {
      if (narrative === 'sentence') narrativeSentence = clause.sentence
      if (kind === 'meeting' && narrative === 'sentence' && clause.sentence !== spokenSentence) flow.directive = false
      continue
    }
    if (kind === 'meeting' && !flow.directive) continue
    const verb = readHeadVerb(folded, stripped, {
      kind,
      target: isTargetPrefix(flow.topicPrefix) || clause.sentence === targetSentence,
    })
    if (!verb) continue
    const campaign = /^实施/.test(folded.slice(verb.verbStart, verb.verbEnd))
      ? folded.slice(verb.objectStart, verb.objectEnd)
      : ''
    drafts.push({
      clause,
      campaign,
      stripped,
      verb,
      topicPrefix: flow.topicPrefix,
      tense,
      opensBlock: drafts.at(-1)?.clause.sentence !== clause.sentence,
    })
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
  const plain = readVerb(folded, start, end)
  const quantities = findQuantities(folded, start, end)
  const numbers = quantities.filter(
    ({ value, ...at }) => value !== null || (!plain && /清零|全覆盖|翻|零/.test(folded.slice(at.start, at.end))),
  )
  if (plain && !(opensWithNoun(folded, start, end) && (numbers.length > 0 || context.target))) return plain
  const measured = numbers.length > 0 ? readMeasuredVerb(folded, start, end) : undefined
  if (measured) return measured
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

interface FinishContext {
  readonly drafts: readonly Draft[]
  readonly context: RowContext
}

function finish(text: string, folded: string, { drafts, context }: FinishContext): Commitment[] {
  const rows: Commitment[] = []
  const contexts = readContexts(folded, drafts)
  let thoughtSentence = -1
  let callParagraph = -1
  drafts.forEach((draft, index) => {
    const { clause, stripped, verb } = draft
    const { start, end } = stripped
    const next = drafts[index + 1]
    const named = findNamed(folded, start, end, verb.objectStart)
    const quantities = findQuantities(folded, start, end)
    const time = findTime(folded, start, end, context.date)
    const object = folded.slice(verb.objectStart, verb.objectEnd)
    const level = readLevel({
      text: folded,
      start,
      end,
      verb,
      hasNumber: quantities.some((quantity) => quantity.value !== null),
      hasTarget: quantities.length > 0 || (time !== undefined && /确保|完成|实现/.test(folded.slice(start, end))),
      hasConcreteName:
        named.length > 0 &&
        (!/^坚持/.test(folded.slice(verb.verbStart, verb.verbEnd)) || named[0]?.start === verb.objectStart),
      inCall:
        clause.paragraph === callParagraph ||
        /^让我们|^携手|^为.+(?:而)?(?:不懈)?(?:努力)?奋斗$/.test(folded.slice(start, end)),
      inThought:
        clause.sentence === thoughtSentence &&
        clause.index > 0 &&
        [undefined, '综合'].includes(findBestDomain(scoreDomains(folded.slice(start, end)))),
    })
    if (/^让我们/.test(folded.slice(start, end))) callParagraph = clause.paragraph
    if (level.level === 'stance' && opensThought(folded.slice(verb.verbStart, verb.verbEnd), object))
      thoughtSentence = clause.sentence
    const heading = level.level !== 'stance' && isHeading(draft, drafts[index - 1], next)
    const spanText = folded.slice(start, end)
    const subject = verb.frame === 'plain' && scoreDomains(object).size > 0 ? object : spanText
    const domain = readDomain(subject, contexts[index] ?? NO_CONTEXT)
    const operable = level.level !== 'stance' && draft.tense === 'plan'
    rows.push({
      start,
      end,
      text: text.slice(start, end),
      level: heading ? 'heading' : level.level,
      operable,
      domain: domain.domain,
      verb: verb.verbEnd > verb.verbStart ? text.slice(verb.verbStart, verb.verbEnd) : null,
      verbStart: verb.verbEnd > verb.verbStart ? verb.verbStart : null,
      object: verb.objectEnd > verb.objectStart ? text.slice(verb.objectStart, verb.objectEnd) : null,
      objectStart: verb.objectEnd > verb.objectStart ? verb.objectStart : null,
      topicPrefix: draft.topicPrefix,
      time: time ? { text: text.slice(time.start, time.end), ...time } : null,
      quantities: quantities.map((quantity) => ({ text: text.slice(quantity.start, quantity.end), ...quantity })),
      named: named.map((thing) => ({ text: text.slice(thing.start, thing.end), ...thing })),
      leads: findLeads(spanText, context.duties),
      tense: draft.tense,
      rule: `${verb.frame}+${heading ? 'heading' : level.rule}+${domain.rule}`,
    })
  })
  return rows
}

const NO_CONTEXT: DomainContext = { prefix: undefined, block: undefined, neighbours: [] }

function readContexts(folded: string, drafts: readonly Draft[]): DomainContext[] {
  const own = drafts.map(({ stripped }) => findBestDomain(scoreDomains(folded.slice(stripped.start, stripped.end))))
  const bySentence = new Map<number, number[]>()
  drafts.forEach(({ clause }, index) => {
    const members = bySentence.get(clause.sentence)
    if (members) members.push(index)
    else bySentence.set(clause.sentence, [index])
  })
  let paragraph = -1
  let sentence = -1
  let section: Domain | undefined
  let block: Domain | undefined
  return drafts.map((draft, index) => {
    const { clause } = draft
    const members = bySentence.get(clause.sentence) ?? []
    if (clause.sentence !== sentence) {
      const opens = clause.paragraph !== paragraph
      const votes = members.map((member) => own[member]).filter((domain) => domain !== undefined && domain !== '综合')
      if (opens && clause.mark === '\n') section = votes[0]
      if (opens || draft.stripped.modal || members.length === 1) block = votes[0] ?? (opens ? section : block)
      paragraph = clause.paragraph
      sentence = clause.sentence
    }
    const prefix = draft.topicPrefix === null ? undefined : findBestDomain(scoreDomains(fold(draft.topicPrefix)))
    const neighbours = members.flatMap((member) => (member === index ? [] : (own[member] ?? [])))
    return { prefix, block, neighbours }
  })
}

/** A sentence of one clause that opens a paragraph or a demand, and is broken down by what follows. */
function isHeading(draft: Draft, previous: Draft | undefined, next: Draft | undefined): boolean {
  const { clause, stripped } = draft
  if (!draft.opensBlock || next === undefined) return false
  const opensParagraph = previous?.clause.paragraph !== clause.paragraph
  if (clause.mark === '\n') return opensParagraph
  if (next.clause.paragraph !== clause.paragraph || next.stripped.modal) return false
  if (next.clause.sentence !== clause.sentence)
    return clause.mark === '。' && (stripped.modal || stripped.numbered || opensParagraph)
  // 实施好…行动，: a named campaign that opens a long sentence is broken down by the rest of it.
  return CAMPAIGN.test(draft.campaign)
}

const CAMPAIGN = /(?:行动|工程|战略)$/
