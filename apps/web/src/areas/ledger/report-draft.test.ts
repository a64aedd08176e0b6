import { UnitId } from '@lantu/kernel'
import type { ProgressView } from '@lantu/ledger/contract'
import { expect, test } from 'vitest'
import { findWaiting, wordsOf } from './report-draft.ts'

const byUnit = UnitId.parse('01890000-0000-7000-8000-000000000001')
const april = '2024-04-01/2024-04-30'
const report: ProgressView = {
  id: 'one',
  period: april,
  byUnit,
  percent: 60,
  quantity: null,
  alike: false,
  byMail: true,
  done: '完成三成',
  problems: null,
  next: '验收',
  signed: false,
  signedBy: null,
  at: '2024-05-06T02:00:00.000Z',
}

test('what waits for its signature is what writing it again begins with; what is signed or another’s is not', () => {
  const of = { period: april, units: [byUnit] }
  expect(wordsOf(findWaiting({ progress: [report] }, of))).toEqual({
    share: '60%',
    done: '完成三成',
    problems: '',
    next: '验收',
  })
  const nothing = { share: '', done: '', problems: '', next: '' }
  expect(wordsOf(findWaiting({ progress: [{ ...report, signed: true }] }, of))).toEqual(nothing)
  expect(wordsOf(findWaiting({ progress: [report] }, { ...of, units: [] }))).toEqual(nothing)
  expect(wordsOf(findWaiting({ progress: [report] }, { ...of, period: '2024-05-01/2024-05-31' }))).toEqual(nothing)
  expect(wordsOf({ ...report, percent: null, quantity: '36公里', done: null })).toMatchObject({
    share: '36公里',
    done: '',
  })
})
