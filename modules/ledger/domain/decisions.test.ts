import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision, Item } from '#contract/reconciliation.ts'
import { additionsIn, judgeDecision, type KeptDecision } from './decisions.ts'

const item: Item = {
  title: '推进河道治理',
  domain: '生态环境',
  leadUnitId: null,
  coUnitIds: [],
  due: null,
  startsOn: null,
  target: null,
  leaderId: null,
  indicatorId: null,
  nodes: [],
  cadence: 'month',
}
const rows = 12
const cap = 5

const decision: fc.Arbitrary<Decision | null> = fc.oneof(
  fc.constant(null),
  fc.constant<Decision>({ kind: 'new', item }),
  fc.constant<Decision>({ kind: 'none', as: 'forStudy', reason: '阅研' }),
  fc.constant<Decision>({ kind: 'recordOnly' }),
  fc.constant<Decision>({ kind: 'split', items: [item, item] }),
  fc
    .uniqueArray(fc.integer({ min: 1, max: rows + 1 }), { minLength: 1, maxLength: 4 })
    .map((positions): Decision => ({ kind: 'mergeNew', positions, item })),
)

describe('decisions', () => {
  test('whatever is asked in whatever order: the cap holds, parts and leaders agree, versions only grow', () => {
    const asked = fc.array(
      fc.record({ position: fc.integer({ min: 1, max: rows + 1 }), decision, draft: fc.boolean() }),
      {
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(asked, (list) => {
        const kept = new Map<number, KeptDecision>()
        for (const one of list) {
          const version = kept.get(one.position)?.version ?? 0
          const verdict = judgeDecision({ ...one, version }, { rows, kept, cap, by: null })
          if (verdict.outcome !== 'kept') continue
          for (const change of verdict.changes) {
            expect(change.version).toBeGreaterThan(kept.get(change.position)?.version ?? 0)
            kept.set(change.position, change)
          }
        }
        expect(additionsIn(kept.values())).toBeLessThanOrEqual(cap)
        for (const { position, decision: standing, status } of kept.values()) {
          expect((status === 'open') === (standing === null)).toBe(true)
          if (standing?.kind === 'partOf') {
            const leader = kept.get(standing.position)?.decision
            expect(leader?.kind === 'mergeNew' && leader.positions.includes(position)).toBe(true)
          }
          if (standing?.kind === 'mergeNew') {
            for (const part of standing.positions)
              expect(kept.get(part)?.decision).toEqual({ kind: 'partOf', position })
          }
        }
      }),
    )
  })

  test('a row that somebody changed meanwhile is told, not overwritten', () => {
    const standing: KeptDecision = {
      position: 1,
      version: 3,
      status: 'decided',
      decision: { kind: 'recordOnly' },
      decidedBy: 'x',
    }
    const verdict = judgeDecision(
      { position: 1, version: 2, decision: null, draft: false },
      { rows, kept: new Map([[1, standing]]), cap, by: null },
    )
    expect(verdict).toEqual({ outcome: 'stale', standing })
  })
})
