/** Turns cut paragraphs into rows: drafts first, then what each one says. */
import type { PlainDate } from '@lantu/kernel/time'
import { isHeading, NO_CONTEXT, readContexts } from './block.ts'
import type { Commitment, Tense } from './contract.ts'
import type { Paragraph } from './cut.ts'
import { findBestDomain, readDomain, scoreDomains } from './domain.ts'
import { type Draft, type Flow, openItem, readParagraph } from './drafts.ts'
import { findLeads } from './leads.ts'
import { opensThought, readLevel } from './level.ts'
import type { Lexicon } from './lexicon.ts'
import { findNamed } from './named.ts'
import { fold } from './normalise.ts'
import { findQuantities } from './quantity.ts'
import { readTenses } from './tense.ts'
import { findTime } from './time.ts'

export interface RowContext {
  readonly paragraphs: readonly Paragraph[]
  readonly date: PlainDate | null
  readonly kind: 'meeting' | 'report'
  readonly lexicon: Lexicon
  readonly keepReview: boolean
}

export function readRows(text: string, folded: string, context: RowContext): Commitment[] {
  const tenses: Tense[] =
    context.kind === 'report' ? readTenses(folded, context.paragraphs) : context.paragraphs.map(() => 'plan')
  const flow: Flow = { directive: false, topicPrefix: null, topicParagraph: -1, item: openItem() }
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
    const { kind, lexicon } = context
    for (const draft of readParagraph(text, folded, { paragraph, tense, flow, kind, duties: lexicon.duties }))
      drafts.push(draft)
  })
  return finish(text, folded, { drafts, context })
}

interface FinishContext {
  readonly drafts: readonly Draft[]
  readonly context: RowContext
}

/** What these set in motion is named first, what it is to do comes last. */
const CAUSATIVE = /^(?:推动|支持|鼓励|引导|促进|帮助|吸引|组织|引导和支持|鼓励和支持|鼓励支持|引导支持|支持引导)$/

const requirement = /(?:总体要求|总体思路|指导思想)(?:是|为)?$/

function finish(text: string, folded: string, { drafts, context }: FinishContext): Commitment[] {
  const rows: Commitment[] = []
  const { lexicon } = context
  const table = lexicon.domains
  const contexts = readContexts(folded, drafts, table)
  let thoughtSentence = -1
  let callParagraph = -1
  drafts.forEach((draft, index) => {
    const { clause, stripped, verb } = draft
    const { start, end } = stripped
    const next = drafts[index + 1]
    const named = findNamed(folded, start, end, { objectStart: verb.objectStart, known: lexicon.known })
    const quantities = findQuantities(folded, start, end)
    const time = findTime(folded, start, end, { date: context.date, tables: lexicon.times })
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
      inRequirement: draft.topicPrefix !== null && requirement.test(fold(draft.topicPrefix)),
      inCall:
        clause.paragraph === callParagraph ||
        /^让我们|^携手|^为.+(?:而)?(?:不懈)?(?:努力)?奋斗$/.test(folded.slice(start, end)),
      inThought:
        clause.sentence === thoughtSentence &&
        clause.index > 0 &&
        [undefined, '综合'].includes(findBestDomain(scoreDomains(folded.slice(start, end), { table }))),
    })
    if (/^让我们/.test(folded.slice(start, end))) callParagraph = clause.paragraph
    if (level.level === 'stance' && opensThought(folded.slice(verb.verbStart, verb.verbEnd), object))
      thoughtSentence = clause.sentence
    const heading = level.level !== 'stance' && isHeading(draft, drafts[index - 1], next)
    const spanText = folded.slice(start, end)
    const subject = verb.frame === 'plain' && scoreDomains(object, { table }).size > 0 ? object : spanText
    const domain = readDomain(subject, contexts[index] ?? NO_CONTEXT, {
      table,
      tailHead: !CAUSATIVE.test(folded.slice(verb.verbStart, verb.verbEnd)),
    })
    const units = [...new Set([...draft.subjects, ...draft.item.units])]
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
      leads: findLeads(spanText, lexicon.duties, units),
      tense: draft.tense,
      rule: `${verb.frame}+${heading ? 'heading' : level.rule}+${domain.rule}${units.length > 0 ? '+lead.named' : ''}`,
    })
  })
  return rows
}
