import type { CommitmentCounts } from '@lantu/ledger/contract'
import { expect, test } from 'vitest'
import { countOf } from './count-of.ts'

const counts: CommitmentCounts = {
  total: 12,
  groups: [
    { lamp: 'red', state: 'handling', count: 2 },
    { lamp: 'red', state: 'reported', count: 1 },
    { lamp: 'amber', state: 'handling', count: 5 },
    { lamp: null, state: 'proposed', count: 4 },
  ],
}

test.each([
  [{}, 12],
  [{ lamp: 'red' }, 3],
  [{ state: 'handling' }, 7],
  [{ lamp: 'red', state: 'handling' }, 2],
  [{ lamp: 'green' }, 0],
] as const)('%o is %i', (of, n) => {
  expect(countOf(counts, of)).toBe(n)
})
