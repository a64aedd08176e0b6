/** A sparse vector: the places that are not zero, and what stands there. */
export interface SparseVector {
  readonly at: Int32Array
  readonly value: Float64Array
}

export interface Vocabulary {
  readonly grams: readonly string[]
  readonly place: ReadonlyMap<string, number>
  readonly idf: Float64Array
}

/** A gram of one document only tells documents apart, not classes. */
const leastDocuments = 2

/** The grams that stand in at least two documents, in the order of their characters, with idf = ln((1 + n) / (1 + df)) + 1. */
export function learnVocabulary(documents: readonly ReadonlyMap<string, number>[]): Vocabulary {
  const frequency = new Map<string, number>()
  for (const counts of documents) for (const gram of counts.keys()) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
  const grams = [...frequency].flatMap(([gram, count]) => (count >= leastDocuments ? [gram] : [])).sort()
  const idf = grams.map((gram) => Math.log((1 + documents.length) / (1 + (frequency.get(gram) ?? 0))) + 1)
  return vocabularyOf(grams, idf)
}

export const vocabularyOf = (grams: readonly string[], idf: readonly number[]): Vocabulary => ({
  grams,
  place: new Map(grams.map((gram, at) => [gram, at])),
  idf: Float64Array.from(idf),
})

/** (1 + ln count) × idf, scaled to length 1. Grams that are not known weigh nothing, also not in the length. */
export function vectorOf(counts: ReadonlyMap<string, number>, { place, idf }: Vocabulary): SparseVector {
  const entries: [number, number][] = []
  for (const [gram, count] of counts) {
    const at = place.get(gram)
    if (at !== undefined) entries.push([at, (1 + Math.log(count)) * (idf[at] ?? 0)])
  }
  entries.sort(([a], [b]) => a - b)
  const length = Math.sqrt(entries.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  return { at: Int32Array.from(entries, ([at]) => at), value: Float64Array.from(entries, ([, v]) => v / length) }
}

export function dot({ at, value }: SparseVector, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < at.length; i++) sum += (value[i] as number) * (weights[at[i] as number] as number)
  return sum
}
