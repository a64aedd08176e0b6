import { UnitId } from '@lantu/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, drawSample, findingOf, wilsonInterval } from './sampling.ts'

const unit = (n: number) => UnitId.parse(`0190c0de-0000-7000-8000-${String(n).padStart(12, '0')}`)
const of = (counts: readonly number[]): Candidate[] =>
  counts.flatMap((count, n) => Array.from({ length: count }, (_, k) => ({ matterId: `${n}-${k}`, unit: unit(n) })))
/** FNV-1a: a lot good enough for a test. */
const lots = (seed: string) => (id: string) => {
  let hash = 2_166_136_261
  for (const sign of `${seed}/${id}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0') + id
}
const share = { share: 0.1, least: 3 }
const rules = { ...share, lotOf: lots('s') }

describe('a draw', () => {
  test('takes the share of every unit rounded up, one at least, and no unit is left out', () => {
    const picked = drawSample(of([30, 11, 1]), rules)
    const perUnit = [0, 1, 2].map((n) => [...picked].filter((id) => id.startsWith(`${n}-`)).length)
    expect(perUnit).toEqual([3, 2, 1])
  })

  test('takes the least of a draw where the shares give fewer, and all where there are fewer still', () => {
    expect(drawSample(of([8]), rules).size).toBe(3)
    expect(drawSample(of([2]), rules).size).toBe(2)
  })

  test('falls the same from the same seed in whatever order it is asked, and otherwise from another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }), fc.string(), (counts, seed) => {
        const candidates = of(counts)
        const one = drawSample(candidates, { ...share, lotOf: lots(seed) })
        expect([...drawSample(candidates.toReversed(), { ...share, lotOf: lots(seed) })].sort()).toEqual(
          [...one].sort(),
        )
      }),
    )
    const many = of([40])
    const draws = new Set(
      ['a', 'b', 'c'].map((seed) => [...drawSample(many, { ...share, lotOf: lots(seed) })].sort().join()),
    )
    expect(draws.size).toBe(3)
  })

  test('favours nobody: over many seeds each of twenty is drawn about as often', () => {
    const candidates = of([20])
    const times = new Map<string, number>()
    for (let n = 0; n < 2000; n++)
      for (const id of drawSample(candidates, { ...share, lotOf: lots(`${n}`) }))
        times.set(id, (times.get(id) ?? 0) + 1)
    // 2,000 draws of 3 of 20: 300 each, standard deviation 16.
    for (const count of times.values()) expect(Math.abs(count - 300)).toBeLessThan(80)
    expect(times.size).toBe(20)
  })
})

test('a finding is what a look in person came to; a return from documents is none, and an end by another way neither', () => {
  const of = (event: string, more: Partial<Parameters<typeof findingOf>[0]> = {}) =>
    findingOf({ event, before: 'checking', phase: 'checking', method: 'onSite', conclusion: undefined, ...more })
  expect(of('matter.submitted', { conclusion: 'met' })).toBe('holds')
  expect(of('matter.submitted', { conclusion: 'partlyMet' })).toBe('partly')
  expect(of('matter.submitted', { conclusion: 'notMet', method: 'thirdParty' })).toBe('fails')
  expect(of('matter.submitted', { conclusion: 'met', method: 'documents' })).toBeUndefined()
  expect(of('matter.returned', { phase: 'withUnit' })).toBe('fails')
  expect(of('matter.returned', { phase: 'withUnit', method: 'documents' })).toBeUndefined()
  expect(of('matter.returned', { phase: 'withUnit', method: null })).toBeUndefined()
  const ended = { before: 'ended', phase: 'ended', method: null } as const
  expect(of('matter.revisited', ended)).toBe('holds')
  expect(of('matter.revisitedPartly', ended)).toBe('partly')
  expect(of('matter.revisitFailed', ended)).toBe('fails')
  // What a unit says of a closed matter does not take it out of the draw.
  for (const event of ['matter.objected', 'matter.upheld', 'matter.keptClosed'])
    expect(of(event, ended)).toBeUndefined()
  expect(of('matter.terminated', { before: 'withUnit', phase: 'ended', method: null })).toBe('lapsed')
  expect(of('matter.reopened', { before: 'ended', phase: 'withUnit', method: null })).toBe('lapsed')
  expect(of('matter.verifying')).toBeUndefined()
})

test('the interval is Wilson’s: published values, and none of nothing', () => {
  expect(wilsonInterval(0, 10)).toEqual([0, 0.2775])
  expect(wilsonInterval(1, 10)).toEqual([0.0179, 0.4042])
  expect(wilsonInterval(5, 10)).toEqual([0.2366, 0.7634])
  expect(wilsonInterval(0, 0)).toBeNull()
})
