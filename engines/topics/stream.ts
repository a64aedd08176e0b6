import type { Request, Topic } from './contract.ts'
import { type Instant, instantOf } from './instant.ts'
import { countGrams, fold } from './text.ts'

/**
 * Requests about one thing, put together as they come in: each joins the topic whose middle is nearest by the cosine of its
 * strongest grams, or begins a topic of its own. A gram counts (1 + ln tf) · ln(n / df), n and df of the requests so far, so what
 * everybody writes weighs nothing and a place name much. Identical texts are always together. A request is placed once and stays;
 * the same requests in the same order give the same topics. Time for one grows with the topics that share its grams.
 */
const shape = { least: 2, most: 3, titleWeight: 20 } as const
/** How much of a body is read, the strongest grams kept of a request and of a topic's middle, and the cosine that joins. */
const bodyRead = 1000
const gramsOfRequest = 80
const joinsFrom = 0.1
const leastIdf = 0.5
/** So many requests about anything else are taken for read, or the first ones would have no rare gram. */
const assumedBefore = 20
const mostKeywords = 6

export interface Stream {
  /** Places one request; requests come in the order of their time. Returns the number of its topic. */
  add(request: Request): number
  topics(): Omit<Topic, 'surge'>[]
}

interface Middle {
  readonly sum: Map<string, number>
  square: number
  readonly members: Member[]
}

interface Member {
  readonly id: string
  readonly title: string
  readonly at: string
  readonly instant: Instant
  readonly street: string | null
  readonly vector: readonly (readonly [string, number])[]
}

export function openStream(): Stream {
  let requests = 0
  const frequency = new Map<string, number>()
  const middles: Middle[] = []
  const withGram = new Map<string, Set<number>>()
  const sameText = new Map<string, number>()

  const vectorOf = (counts: ReadonlyMap<string, number>): [string, number][] => {
    const weighed: [string, number][] = []
    for (const [gram, count] of counts) {
      const idf = Math.log((requests + assumedBefore) / (frequency.get(gram) ?? 1))
      if (idf >= leastIdf) weighed.push([gram, (1 + Math.log(count)) * idf])
    }
    weighed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    const kept = weighed.slice(0, gramsOfRequest)
    const length = Math.sqrt(kept.reduce((sum, [, value]) => sum + value * value, 0)) || 1
    return kept.map(([gram, value]) => [gram, value / length])
  }

  const nearest = (vector: readonly (readonly [string, number])[]): number | undefined => {
    const products = new Map<number, number>()
    for (const [gram, value] of vector)
      for (const topic of withGram.get(gram) ?? [])
        products.set(topic, (products.get(topic) ?? 0) + value * (middles[topic]?.sum.get(gram) ?? 0))
    let best: number | undefined
    let bestCosine = joinsFrom
    for (const [topic, product] of products) {
      const cosine = product / Math.sqrt(middles[topic]?.square ?? 1)
      if (cosine > bestCosine || (cosine === bestCosine && (best === undefined || topic < best))) {
        best = topic
        bestCosine = cosine
      }
    }
    return best
  }

  const begin = (): number => middles.push({ sum: new Map(), square: 0, members: [] }) - 1

  const join = (topic: number, member: Member): void => {
    const middle = middles[topic] as Middle
    for (const [gram, value] of member.vector) {
      const old = middle.sum.get(gram) ?? 0
      middle.sum.set(gram, old + value)
      middle.square += (old + value) ** 2 - old ** 2
      const topics = withGram.get(gram)
      if (topics) topics.add(topic)
      else withGram.set(gram, new Set([topic]))
    }
    middle.members.push(member)
  }

  return {
    add: ({ id, at, title, body, street }) => {
      requests++
      const counts = countGrams({ title, body: body.slice(0, bodyRead) }, shape)
      for (const gram of counts.keys()) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
      const text = `${fold(title)}\n${fold(body)}`
      const vector = vectorOf(counts)
      const topic = sameText.get(text) ?? nearest(vector) ?? begin()
      sameText.set(text, topic)
      join(topic, { id, title, at, instant: instantOf(at), street: street ?? null, vector })
      return topic
    },
    topics: () => middles.map((middle, topic) => describe(topic, middle)),
  }
}

function describe(topic: number, { sum, members }: Middle): Omit<Topic, 'surge'> {
  const closeness = ({ vector }: Member) =>
    vector.reduce((total, [gram, value]) => total + value * (sum.get(gram) ?? 0), 0)
  const label = members.reduce((best, one) => (closeness(one) > closeness(best) ? one : best))
  const byTime = members.toSorted((a, b) => a.instant - b.instant || (a.id < b.id ? -1 : 1))
  return {
    topic,
    label: label.title,
    members: members.map((member) => member.id),
    first: byTime[0]?.at ?? '',
    last: byTime.at(-1)?.at ?? '',
    street: mostNamed(members.map((member) => member.street)),
    keywords: keywordsOf(sum),
  }
}

/** The strongest grams; one that stands inside another of them says nothing more. */
function keywordsOf(sum: ReadonlyMap<string, number>): string[] {
  const ranked = [...sum].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 60)
  const kept: string[] = []
  for (const [gram] of ranked) {
    if (kept.length === mostKeywords) break
    if (!kept.some((one) => one.includes(gram) || gram.includes(one))) kept.push(gram)
  }
  return kept
}

function mostNamed(streets: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const street of streets) if (street !== null) counts.set(street, (counts.get(street) ?? 0) + 1)
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return ranked[0]?.[0] ?? null
}
