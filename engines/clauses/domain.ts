/**
 * Names the domain of a clause by its object, and by what the block is about when the object says nothing.
 *
 * Score of a domain = sum of the weights of its longest words found, a word in the second half counting one and a
 * half times because a Chinese noun phrase has its head at the end. The block's own domain breaks ties with one point.
 */
import { DOMAIN_WORDS } from '@lantu/data/lexicons'
import { Domain } from './contract.ts'
import { fold } from './normalise.ts'

interface Weighted {
  readonly domain: Domain
  readonly weight: number
}

const table = new Map<string, Weighted[]>()
let longest = 0
for (const entry of DOMAIN_WORDS) {
  const domain = Domain.parse(entry.domain)
  for (const word of entry.words.map(fold)) {
    const list = table.get(word) ?? []
    list.push({ domain, weight: entry.weight })
    table.set(word, list)
    longest = Math.max(longest, word.length)
  }
}

const HEAD_FACTOR = 1.5
const CONTEXT_POINTS = 1.2

export interface DomainReading {
  readonly domain: Domain
  readonly score: number
  readonly rule: string
}

export function scoreDomains(text: string): Map<Domain, number> {
  const scores = new Map<Domain, number>()
  for (let at = 0; at < text.length; ) {
    let step = 1
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      const found = table.get(text.slice(at, at + length))
      if (!found) continue
      const factor = (at + length / 2) * 2 >= text.length ? HEAD_FACTOR : 1
      const size = 1 + Math.min(length, 6) / 10
      for (const { domain, weight } of found) scores.set(domain, (scores.get(domain) ?? 0) + weight * factor * size)
      step = length
      break
    }
    at += step
  }
  return scores
}

export function readDomain(object: string, context: Domain | undefined): DomainReading {
  const scores = scoreDomains(object)
  if (scores.size === 0) return { domain: context ?? '综合', score: 0, rule: context ? 'domain.block' : 'domain.none' }
  if (context) scores.set(context, (scores.get(context) ?? 0) + CONTEXT_POINTS)
  let best: Domain = '综合'
  let bestScore = 0
  for (const domain of Domain.options) {
    const score = scores.get(domain) ?? 0
    if (score > bestScore) {
      best = domain
      bestScore = score
    }
  }
  return { domain: best, score: bestScore, rule: 'domain.object' }
}
