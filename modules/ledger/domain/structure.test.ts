import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PartNode, rollUp } from './roll-up.ts'
import {
  bundle,
  changesBetween,
  type Forest,
  type Member,
  merge,
  move,
  partsOf,
  type Shaped,
  split,
  unweighedBy,
} from './structure.ts'

const member = (id: string, more: Partial<Member> = {}): [string, Member] => [
  id,
  { id, version: 1, parentId: null, weight: null, absorbedInto: null, recordOnly: false, ended: false, ...more },
]
const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const flat: Forest = new Map(names.map((id) => member(id)))
const done = (shaped: Shaped): Forest => {
  if (!shaped.ok) throw new Error(shaped.code)
  return shaped.forest
}
const placeOf = (forest: Forest, id: string) => {
  const { parentId, weight, absorbedInto } = forest.get(id) ?? {}
  return { parentId, weight, absorbedInto }
}

describe('moving', () => {
  test('never closes a circle, near or far', () => {
    const chain = done(move(done(move(flat, { id: 'b', parentId: 'a' })), { id: 'c', parentId: 'b' }))
    for (const [id, parentId] of [
      ['a', 'a'],
      ['a', 'b'],
      ['a', 'c'],
    ] as const)
      expect(move(chain, { id, parentId })).toMatchObject({ ok: false, code: 'ledger.circle' })
    expect(move(chain, { id: 'd', parentId: 'c' })).toMatchObject({ ok: true })
  })

  test('takes the weights from the set it leaves and the set it joins', () => {
    const one = done(
      bundle(flat, {
        parentId: 'a',
        parts: [
          { id: 'b', weight: 70 },
          { id: 'c', weight: 30 },
        ],
      }),
    )
    const moved = done(move(one, { id: 'b', parentId: 'd' }))
    expect(placeOf(moved, 'c')).toMatchObject({ parentId: 'a', weight: null })
    expect(unweighedBy(one, moved)).toEqual(['a'])
    expect(changesBetween(one, moved).map((change) => change.id)).toEqual(['b', 'c'])
  })

  test('leaves records and what has ended or gone elsewhere where they are', () => {
    const held = new Map([
      member('a'),
      member('r', { recordOnly: true }),
      member('x', { ended: true }),
      member('g', { absorbedInto: 'a' }),
    ])
    expect(move(held, { id: 'r', parentId: 'a' })).toMatchObject({ code: 'ledger.recordOnly' })
    expect(move(held, { id: 'a', parentId: 'x' })).toMatchObject({ code: 'ledger.shapeEnded' })
    expect(move(held, { id: 'g', parentId: 'a' })).toMatchObject({ code: 'ledger.shapeAbsorbed' })
    expect(move(held, { id: 'z', parentId: 'a' })).toMatchObject({ code: 'ledger.unknown' })
    // What has ended may be filed under an open one: its share is known.
    expect(move(held, { id: 'x', parentId: 'a' })).toMatchObject({ ok: true })
  })
})

describe('bundling and splitting', () => {
  test.each([
    ['99', [60, 39]],
    ['101', [60, 41]],
    ['half of them', [100, null]],
  ])('refuses weights that come to %s', (_, weights) => {
    const parts = weights.map((weight, index) => ({ id: ['b', 'c'][index] ?? '', weight }))
    expect(bundle(flat, { parentId: 'a', parts })).toMatchObject({ ok: false, code: 'ledger.weights' })
  })

  test('a bundle is the whole set: who is not named stands alone again', () => {
    const one = done(
      bundle(flat, {
        parentId: 'a',
        parts: [
          { id: 'b', weight: null },
          { id: 'c', weight: null },
        ],
      }),
    )
    const two = done(bundle(one, { parentId: 'a', parts: [{ id: 'c', weight: 100 }] }))
    expect(placeOf(two, 'b')).toMatchObject({ parentId: null })
    expect(placeOf(two, 'c')).toMatchObject({ parentId: 'a', weight: 100 })
  })

  test('a second split cannot weigh half of the parts', () => {
    const one = done(
      split(flat, {
        parentId: 'a',
        parts: [
          { id: 'n1', weight: 50 },
          { id: 'n2', weight: 50 },
        ],
      }),
    )
    expect(split(one, { parentId: 'a', parts: [{ id: 'n3', weight: 100 }] })).toMatchObject({
      code: 'ledger.weightsOfAll',
    })
    const two = done(split(one, { parentId: 'a', parts: [{ id: 'n3', weight: null }] }))
    expect(partsOf(two, 'a').map((part) => part.weight)).toEqual([null, null, null])
  })
})

describe('merging', () => {
  test('of two parts of one parent the survivor takes both weights', () => {
    const one = done(
      bundle(flat, {
        parentId: 'a',
        parts: [
          { id: 'b', weight: 70 },
          { id: 'c', weight: 30 },
        ],
      }),
    )
    const merged = done(merge(one, { survivorId: 'b', absorbedIds: ['c'] }))
    expect(placeOf(merged, 'b')).toMatchObject({ parentId: 'a', weight: 100 })
    expect(placeOf(merged, 'c')).toEqual({ parentId: null, weight: null, absorbedInto: 'b' })
  })

  test('a survivor deep under the absorbed one comes up with the rest', () => {
    const chain = done(move(done(move(flat, { id: 'b', parentId: 'a' })), { id: 'c', parentId: 'b' }))
    const merged = done(merge(chain, { survivorId: 'c', absorbedIds: ['a'] }))
    expect(placeOf(merged, 'b')).toMatchObject({ parentId: null })
    expect(placeOf(merged, 'c')).toMatchObject({ parentId: 'b' })
  })

  test('nothing is merged into itself or twice', () => {
    for (const absorbedIds of [['a'], ['b', 'b']])
      expect(merge(flat, { survivorId: 'a', absorbedIds })).toMatchObject({ code: 'ledger.partTwice' })
  })
})

/* Any sequence of operations on six commitments with one sentence each, and what splits add. */
const name = fc.constantFrom(...names)
const weights = (count: number) =>
  fc.option(
    fc.array(fc.integer({ min: 1, max: 30 }), { minLength: count, maxLength: count }).map((list) => {
      const rest = list.slice(1)
      return [100 - rest.reduce((a, b) => a + b, 0), ...rest]
    }),
    { nil: undefined },
  )
const operation = fc.oneof(
  fc.record({ do: fc.constant('move' as const), id: name, parentId: fc.option(name) }),
  fc.record({
    do: fc.constant('merge' as const),
    survivorId: name,
    absorbedIds: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
  }),
  fc.uniqueArray(name, { maxLength: 4 }).chain((ids) =>
    fc.record({
      do: fc.constant('bundle' as const),
      parentId: name,
      ids: fc.constant(ids),
      weights: weights(ids.length),
    }),
  ),
  fc.integer({ min: 2, max: 4 }).chain((count) =>
    fc.record({
      do: fc.constant('split' as const),
      parentId: name,
      count: fc.constant(count),
      weights: weights(count),
    }),
  ),
)

type Operation = typeof operation extends fc.Arbitrary<infer One> ? One : never

describe('any sequence of operations', () => {
  test('keeps the forest without circles, every sentence reachable and weights at 100 or none', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 25 }), (operations) => {
        let forest = flat
        const spans = new Map<string, ReadonlySet<string>>(names.map((id) => [id, new Set([`sentence of ${id}`])]))
        let made = 0
        for (const one of operations) {
          const shaped = apply(forest, one, () => `n${++made}`)
          if (!shaped.ok) continue
          for (const id of shaped.forest.keys())
            if (!forest.has(id) && one.do === 'split') spans.set(id, spans.get(one.parentId) ?? new Set())
          if (one.do === 'merge')
            for (const id of one.absorbedIds)
              spans.set(one.survivorId, new Set([...(spans.get(one.survivorId) ?? []), ...(spans.get(id) ?? [])]))
          forest = shaped.forest
          check(forest, spans)
        }
      }),
      { numRuns: 500 },
    )
  })
})

function apply(forest: Forest, one: Operation, fresh: () => string): Shaped {
  switch (one.do) {
    case 'move':
      return move(forest, one)
    case 'merge':
      return merge(forest, one)
    case 'bundle':
      return bundle(forest, { ...one, parts: one.ids.map((id, at) => ({ id, weight: one.weights?.[at] ?? null })) })
    case 'split': {
      const parts = Array.from({ length: one.count }, (_, at) => ({ id: fresh(), weight: one.weights?.[at] ?? null }))
      return split(forest, { ...one, parts })
    }
  }
}

function check(forest: Forest, spans: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const { id, absorbedInto, parentId } of forest.values()) {
    const seen = new Set([id])
    for (let at = parentId; at !== null; at = forest.get(at)?.parentId ?? null) {
      expect(seen.has(at)).toBe(false)
      seen.add(at)
    }
    let last = id
    for (let to = absorbedInto; to !== null; to = forest.get(to)?.absorbedInto ?? null) last = to
    for (const sentence of spans.get(id) ?? []) expect(spans.get(last)).toContain(sentence)
    if (absorbedInto !== null) expect(partsOf(forest, id)).toEqual([])
    const given = partsOf(forest, id).map((part) => part.weight)
    if (given.some((weight) => weight !== null))
      expect(given.reduce<number>((a, b) => a + (b ?? Number.NaN), 0)).toBe(100)
  }
}

describe('rolling up', () => {
  const part = (id: string, more: Partial<PartNode>): PartNode => ({
    id,
    weight: null,
    state: 'handling',
    percent: null,
    parts: [],
    ...more,
  })

  test('is the weighted mean of what is known, and says what is missing', () => {
    const parts = [
      part('a', { weight: 60, state: 'closed' }),
      part('b', { weight: 30, percent: 40 }),
      part('c', { weight: 10 }),
    ]
    expect(rollUp(parts)).toEqual({
      percent: 80,
      counted: 2,
      of: 3,
      covered: 90,
      missing: [{ id: 'c', why: 'noReport' }],
    })
  })

  test('has no mean without weights, and takes a part from its own parts', () => {
    expect(rollUp([part('a', { percent: 50 }), part('b', { state: 'terminated' })])).toEqual({
      percent: null,
      counted: 1,
      of: 2,
      covered: null,
      missing: [{ id: 'b', why: 'notDone' }],
    })
    const below = [part('c', { weight: 100, percent: 30 })]
    expect(rollUp([part('a', { weight: 100, parts: below })]).percent).toBe(30)
    expect(rollUp([]).percent).toBeNull()
  })
})
