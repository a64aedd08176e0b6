/** What stands around a draft: the domain its block and sentence speak of, and whether it opens a block itself. */
import type { Domain } from './contract.ts'
import { type DomainContext, type DomainTable, findBestDomain, scoreDomains } from './domain.ts'
import type { Draft } from './drafts.ts'
import { fold } from './normalise.ts'

export const NO_CONTEXT: DomainContext = { prefix: undefined, block: undefined, neighbours: [] }

/** Clauses on either side that have a say; real sentences have fewer, a table without full stops has thousands. */
const NEAR_CLAUSES = 12

export function readContexts(folded: string, drafts: readonly Draft[], table: DomainTable): DomainContext[] {
  const own = drafts.map(({ stripped }) =>
    findBestDomain(scoreDomains(folded.slice(stripped.start, stripped.end), { table })),
  )
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
      const heads = isHeading(draft, drafts[index - 1], drafts[index + 1])
      if (opens || heads || draft.stripped.modal || members.length === 1) block = votes[0] ?? (opens ? section : block)
      paragraph = clause.paragraph
      sentence = clause.sentence
    }
    const prefix =
      draft.topicPrefix === null ? undefined : findBestDomain(scoreDomains(fold(draft.topicPrefix), { table }))
    const place = index - (members[0] ?? index)
    const near = members.slice(Math.max(0, place - NEAR_CLAUSES), place + NEAR_CLAUSES + 1)
    const neighbours = near.flatMap((member) => (member === index ? [] : (own[member] ?? [])))
    return { prefix, block, neighbours }
  })
}

/** A sentence of one clause that opens a paragraph or a demand, and is broken down by what follows. */
export function isHeading(draft: Draft, previous: Draft | undefined, next: Draft | undefined): boolean {
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
