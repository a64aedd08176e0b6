/** mulberry32: a small seeded generator, so that splits are the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Whole items are dealt into folds, so that no series is on both sides of a split. */
export function deal<T>(items: readonly T[], folds: number, seed: number): T[][] {
  const next = seeded(seed)
  const order = items.map((item) => ({ item, key: next() })).sort((a, b) => a.key - b.key)
  const dealt: T[][] = Array.from({ length: folds }, () => [])
  for (const [at, { item }] of order.entries()) dealt[at % folds]?.push(item)
  return dealt
}
