import { createAsks } from '@lantu/asks'
import { Period, parsePlainDate } from '@lantu/kernel/time'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { CommitmentQuery, NewProgress } from './contract/index.ts'
import { facts, importFolder, listCommitments, recordProgress } from './index.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())

test('an ask for a share on record is answered with what the unit signed; unsigned or for another month it is asked', async () => {
  const content = new TextEncoder().encode('任务,主责单位,完成时限\n按期投用水毁修复工程,区水务局,2024-05-31\n')
  await ledger.as('supervisor', (t) =>
    importFolder(t, { fileName: '折子.csv', content, basis: 'government', acceptGood: false }),
  )
  const { rows } = await ledger.as('supervisor', (t) => listCommitments(t, CommitmentQuery.parse({})))
  const [commitment] = rows
  const number = commitment?.number
  if (!commitment || !number) throw new Error('the folder made no commitment')
  const report = (post: 'waterHandler' | 'waterSigner', period: string, percent: number) =>
    ledger.as(post, (t) =>
      recordProgress(t, {
        id: commitment.id,
        progress: NewProgress.parse({ unitId: ledger.units.water, period, percent, done: '按序' }),
      }),
    )
  await report('waterSigner', '2024-03-01/2024-03-31', 40)
  await report('waterHandler', '2024-04-01/2024-04-30', 60)
  const item = (period: string) => ({
    label: period,
    fact: { factKind: 'ledger.percent', key: { commitment: number, period: Period.parse(period) } },
  })
  const verdict = await ledger.as('supervisor', (t) =>
    createAsks({ lookups: facts }).check(t, {
      title: '水毁修复进度月报',
      origin: 'city',
      basis: null,
      owner: ledger.units.office,
      audience: [ledger.units.water],
      startsOn: parsePlainDate('2024-04-26'),
      endsOn: parsePlainDate('2024-12-31'),
      cadence: 'monthly',
      statistical: null,
      items: [item('2024-03-01/2024-03-31'), item('2024-04-01/2024-04-30'), item('2024-02-01/2024-02-29')],
    }),
  )
  expect(verdict.items.map((one) => one.known?.value ?? null)).toEqual(['40', null, null])
})
