import { corePolicies } from '@lantu/matters'
import { expect, test } from 'vitest'
import { MatterKind } from '#contract/reconciliation.ts'
import { readyOf, stepsFrom } from './matter-kind.ts'

test.each(MatterKind.options)('the steps of a batch of %s are those of its policy, and no other', (kind) => {
  const policy = corePolicies.find((one) => one.kind === kind)
  for (const step of ['approve', 'consult', 'issue'] as const) {
    const from = policy?.transitions.find((transition) => transition.action === step)?.from
    expect(from ?? [], step).toEqual([stepsFrom[kind][step] ?? []].flat())
  }
})

test('counts what each step would take on', () => {
  const found = [
    { kind: 'supervision', state: 'approved' },
    { kind: 'decision', state: 'approved' },
    { kind: 'instruction', state: 'proposed' },
    { kind: null, state: 'recordOnly' },
  ] as const
  expect(readyOf(found)).toEqual({ approve: 0, consult: 1, issue: 2 })
})
