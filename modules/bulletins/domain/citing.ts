import type { Fact } from '#contract/snapshot.ts'
import type { Run } from '#contract/tree.ts'
import { findLooseFigures } from './loose-figures.ts'

/** A citation of the words: number n rests on a fact. */
export interface Cited {
  readonly n: number
  readonly factKey: string
}

/**
 * Collects the facts that a bulletin rests on while its words are composed, and numbers their citations in the order in
 * which they are first used. One key is one fact: the same key with another value is a fault of the composer.
 */
export interface Citing {
  /** The figure with its unit in one run that cites its fact; —— where there is none. */
  figure(fact: Fact): Run
  /** A name or title as it stands in the record: cited where it holds digits, plain where it does not. */
  name(text: string, fact: Omit<Fact, 'value' | 'unit' | 'kind'>): Run
  /** Freezes a fact without printing it. */
  note(fact: Fact): void
  facts(): Fact[]
  cited(): Cited[]
}

export const none = '——'

export function startCiting(): Citing {
  const facts = new Map<string, Fact>()
  const numbers = new Map<string, number>()
  const note = (fact: Fact): void => {
    const known = facts.get(fact.key)
    if (known && known.value !== fact.value) throw new TypeError(`two values of the fact ${fact.key}`)
    facts.set(fact.key, fact)
  }
  const numberOf = (key: string): number => {
    const n = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, n)
    return n
  }
  return {
    figure: (fact) => {
      note(fact)
      if (fact.value === null) return { text: none }
      return { text: `${fact.value.replace('-', '−')}${fact.unit ?? ''}`, cite: numberOf(fact.key) }
    },
    name: (text, { key, label, href }) => {
      if (findLooseFigures(text).length === 0) return { text }
      note({ key, label, href, value: text, unit: null, kind: 'words' })
      return { text, cite: numberOf(key) }
    },
    note,
    facts: () => [...facts.values()],
    cited: () => [...numbers].map(([factKey, n]) => ({ n, factKey })),
  }
}
