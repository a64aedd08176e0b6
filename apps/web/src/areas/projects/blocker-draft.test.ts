import { UnitId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import { BlockerView } from '@lantu/ledger/contract'
import { expect, test } from 'vitest'
import { blockerDraftOf, changesOfBlocker, readBlocker } from './blocker-draft.ts'

const unit = UnitId.parse('018f0000-0000-7000-8000-000000000001')
const day = parsePlainDate('2024-05-20')
const blocker = BlockerView.parse({
  id: '018f0000-0000-7000-8000-000000000002',
  projectId: '018f0000-0000-7000-8000-000000000003',
  projectName: '数字产业园二期',
  projectLeadId: unit,
  what: '电力管线未迁改',
  since: '2024-04-01',
  remover: { kind: 'unit', unitId: unit },
  askedOn: null,
  promisedBy: null,
  needsLeader: false,
  removedOn: null,
  verifiedHow: null,
  matterId: null,
  daysOpen: 49,
  overdue: 0,
  version: 1,
})

test('a promise alone is sent alone', () => {
  const read = readBlocker({ ...blockerDraftOf(blocker, day), promisedBy: '2024-06-30' })
  expect(read.success && changesOfBlocker(blocker, read.data)).toEqual({ promisedBy: '2024-06-30' })
})

test('another level above the units is a change, the same unit is none', () => {
  const draft = blockerDraftOf(blocker, day)
  const [same, other] = [readBlocker(draft), readBlocker({ ...draft, level: 'city' })]
  expect(same.success && changesOfBlocker(blocker, same.data)).toEqual({})
  expect(other.success && changesOfBlocker(blocker, other.data)).toEqual({ remover: { kind: 'city' } })
})

test('a unit that is to remove it must be named', () => {
  expect(readBlocker({ ...blockerDraftOf(null, day), what: '用地批复未到' }).success).toBe(false)
  expect(readBlocker({ ...blockerDraftOf(null, day), what: '用地批复未到', level: 'city' }).success).toBe(true)
})
