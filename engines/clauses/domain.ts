/**
 * Names the domain of a clause by its object, and by what the block is about when the object says nothing.
 *
 * Score of a domain = sum of the weights of its longest words found, a word in the second half counting one and a
 * half times because a Chinese noun phrase has its head at the end. The block's own domain breaks ties with one point.
 */
import { type DomainWords, NEUTRAL_PHRASES } from '@lantu/data/lexicons'
import { Domain } from './contract.ts'
import { fold } from './normalise.ts'

interface Weighted {
  readonly domain: Domain
  readonly weight: number
}

/** A hint alone gives way to the sentence and block around it. */
const HINT_POINTS = 0.7

/** Every word with the domains it speaks for; a phrase that speaks for none hides the words within it. */
export interface DomainTable {
  readonly words: ReadonlyMap<string, readonly Weighted[]>
  readonly longest: number
}

export function domainTable(entries: readonly DomainWords[]): DomainTable {
  const words = new Map<string, Weighted[]>()
  for (const entry of entries) {
    const domain = Domain.parse(entry.domain)
    for (const word of entry.words.map(fold)) {
      const list = words.get(word) ?? []
      list.push({ domain, weight: entry.weight === 1 ? HINT_POINTS : entry.weight })
      words.set(word, list)
    }
  }
  for (const phrase of NEUTRAL_PHRASES.map(fold)) if (!words.has(phrase)) words.set(phrase, [])
  return { words, longest: Math.max(...[...words.keys()].map((word) => word.length)) }
}

const HEAD_FACTOR = 1.5

/** Longer words are surer: each character up to six adds a tenth. */
const LENGTH_BONUS_CHARS = 6

/** What surrounds a clause, surest first; each adds points to its domain. */
export interface DomainContext {
  /** `“两区”建设方面` before it. */
  readonly prefix: Domain | undefined
  /** The heading or demand the clause stands under. */
  readonly block: Domain | undefined
  /** Domains of the other clauses of its sentence, one vote each. */
  readonly neighbours: readonly Domain[]
}

const REFORM_POINTS = 2.5
const PREFIX_POINTS = 2.5
const BLOCK_POINTS = 1.6
const SENTENCE_POINTS = 2

export interface DomainReading {
  readonly domain: Domain
  readonly rule: string
}

export interface DomainAsked {
  readonly table: DomainTable
  readonly tailHead?: boolean
}

/** `tailHead`: whether the head of the phrase is at its end, as in a plain object; 支持X做Y is about X first. */
export function scoreDomains(text: string, { table, tailHead = true }: DomainAsked): Map<Domain, number> {
  const scores = new Map<Domain, number>()
  for (let at = 0; at < text.length; ) {
    let step = 1
    for (let length = Math.min(table.longest, text.length - at); length > 0; length--) {
      const found = table.words.get(text.slice(at, at + length))
      if (!found) continue
      const inTail = (at + length / 2) * 2 >= text.length
      const factor = inTail === tailHead ? HEAD_FACTOR : 1
      const size = 1 + Math.min(length, LENGTH_BONUS_CHARS) / 10
      for (const { domain, weight } of found) scores.set(domain, (scores.get(domain) ?? 0) + weight * factor * size)
      step = length
      break
    }
    at += step
  }
  return scores
}

/** The domain with most points, the earlier in the list on a tie; undefined when there are none. */
export function findBestDomain(scores: ReadonlyMap<Domain, number>): Domain | undefined {
  let best: Domain | undefined
  let bestScore = 0
  for (const domain of Domain.options) {
    const score = scores.get(domain) ?? 0
    if (score > bestScore) {
      best = domain
      bestScore = score
    }
  }
  return best
}

export function readDomain(object: string, context: DomainContext, asked: DomainAsked): DomainReading {
  const scores = scoreDomains(object, asked)
  const own = scores.size > 0
  const add = (domain: Domain | undefined, points: number): void => {
    if (domain !== undefined && domain !== '综合') scores.set(domain, (scores.get(domain) ?? 0) + points)
  }
  // 人才管理和使用制度改革: whatever is reformed, the head of the phrase says that it is one.
  if (/改革(?:创新)?$/.test(object)) add('改革', REFORM_POINTS)
  add(context.prefix, PREFIX_POINTS)
  add(context.block, BLOCK_POINTS)
  for (const neighbour of context.neighbours) add(neighbour, SENTENCE_POINTS / context.neighbours.length)
  const best = findBestDomain(scores)
  if (best === undefined) return { domain: '综合', rule: 'domain.none' }
  return { domain: best, rule: own ? 'domain.object' : 'domain.block' }
}
