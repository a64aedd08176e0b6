import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Appointed, appointPeople } from '#testing/appointed.ts'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import { type CommitmentId, NewProgress } from './contract/index.ts'
import { recordProgress, remindOfReports } from './index.ts'

let ledger: TestLedger
let people: Appointed
let ids: readonly CommitmentId[]
beforeAll(async () => {
  ledger = await testLedger('2024-03-29T01:00:00Z')
  people = await appointPeople(ledger)
  ids = await takeFolder(ledger, [
    { title: '完成水毁工程修复' },
    { title: '推进河道治理60公里' },
    { title: '举办文化节', lead: '区文化和旅游局', due: '2024-10-31', domain: '文化' },
  ])
})
afterAll(() => ledger.drop())

const remind = (at: string) => {
  ledger.clock.set(at)
  return ledger.database.inDistrict(remindOfReports)
}
const report = (post: 'waterHandler' | 'waterSigner', id: CommitmentId | undefined, period: string) => {
  if (id === undefined) throw new Error('no such commitment')
  const progress = NewProgress.parse({ unitId: ledger.units.water, period, done: '按序推进' })
  return ledger.as(post, (t) => recordProgress(t, { id, progress }))
}

describe('reports of April, due on 6 May 2024, the first working day after 劳动节', () => {
  test('nobody is told three working days before, at night, or on a day of rest', async () => {
    expect(await remind('2024-04-28T01:00:00Z')).toBe(0) // a make-up work day
    expect(await remind('2024-04-29T15:00:00Z')).toBe(0)
    expect(await remind('2024-05-03T01:00:00Z')).toBe(0)
    expect(await people.told('waterHandler')).toEqual([])
  })

  test('the liaison is told two working days before, of all reports in one notice, and once however often it runs', async () => {
    expect(await remind('2024-04-29T02:00:00Z')).toBe(2)
    expect(await remind('2024-04-30T06:00:00Z')).toBe(0)
    expect(await people.told('waterHandler')).toEqual(['ledger.notice.reports, count 2, late 0, soon 2, waiting 0'])
    expect(await people.told('cultureHandler')).toEqual(['ledger.notice.reports, count 1, late 0, soon 1, waiting 0'])
    expect(await people.told('waterSigner')).toEqual([])
  })

  test('on the day again; what waits for a signature is told to the signer instead, what is signed to nobody', async () => {
    await report('waterHandler', ids[0], '2024-04-01/2024-04-30')
    await report('waterSigner', ids[1], '2024-04-01/2024-04-30')
    await remind('2024-05-06T01:00:00Z')
    expect(await people.told('waterHandler')).toHaveLength(1)
    expect(await people.told('waterSigner')).toEqual(['ledger.notice.reports, count 1, late 0, soon 1, waiting 1'])
    expect(await people.told('cultureHandler')).toHaveLength(2)
  })

  test('after it with growing pauses, on working days only', async () => {
    const days = ['07', '08', '09', '10', '11', '13', '14', '20', '21', '22']
    const told: string[] = []
    for (const one of days) if ((await remind(`2024-05-${one}T01:00:00Z`)) > 0) told.push(one)
    expect(told).toEqual(['07', '09', '13', '21'])
    expect((await people.told('cultureHandler'))[0]).toBe('ledger.notice.reports, count 1, late 1, soon 0, waiting 0')
    expect(await people.told('leader')).toEqual([])
  })
})

test('from the second miss the signer and the superior hear of it; who stands above another unit does not', async () => {
  await remind('2024-06-06T01:00:00Z')
  expect((await people.told('waterHandler'))[0]).toBe('ledger.notice.reports, count 2, late 2, soon 0, waiting 0')
  expect(await people.told('leader')).toEqual(['ledger.notice.missed, count 1, units 1'])
  expect((await people.told('waterSigner'))[0]).toBe('ledger.notice.reports, count 1, late 1, soon 0, waiting 0')
})

test('another district is told nothing, and what is past its end neither', async () => {
  expect(await ledger.database.inDistrict(remindOfReports, ledger.database.other)).toBe(0)
  await ledger.database.pool.query(`update ledger.commitment set phase = 'ended' where district_id = '990001'`)
  expect(await remind('2024-06-13T01:00:00Z')).toBe(0)
})

test('each round leaves one event', async () => {
  const days = await ledger.database.inDistrict(async (t) => {
    const found = await sql<{ stream: string }>`
      select stream from log.event where district_id = ${t.district} and stream like 'reportReminders:%' order by stream`.execute(
      t.db,
    )
    return found.rows.map((row) => row.stream.slice(-10))
  })
  expect(new Set(days).size).toBe(days.length)
  expect(days[0]).toBe('2024-04-29')
})
