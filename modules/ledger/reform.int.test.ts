import { mergeUnits } from '@lantu/identity'
import { Period, type PlainDate, parsePlainDate } from '@lantu/kernel/time'
import { handOverMatters } from '@lantu/matters'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger, type UnitKey } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import { CommitmentId, CommitmentQuery, NewProgress } from './contract/index.ts'
import { followMatters, getCommitment, lightCommitments, listCommitments, recordProgress } from './index.ts'

let ledger: TestLedger
let ids: readonly CommitmentId[]
beforeEach(async () => {
  ledger = await testLedger('2024-03-29T01:00:00Z')
  ids = await takeFolder(ledger, [
    { title: '完成水毁工程修复', co: '区城市管理委' },
    { title: '举办文化节', lead: '区文化和旅游局', co: '区水务局' },
  ])
})
afterEach(() => ledger.drop())

const id = (index: number): CommitmentId => CommitmentId.parse(ids[index])
const get = (index: number, asOf?: PlainDate) => ledger.as('supervisor', (t) => getCommitment(t, id(index), asOf))
const merge = (from: UnitKey, into: UnitKey) =>
  ledger.database.inDistrict(async (t) => {
    await mergeUnits(t, {
      predecessors: [ledger.units[from]],
      into: ledger.units[into],
      from: parsePlainDate('2024-05-06'),
    })
    await handOverMatters(t)
    await followMatters(t)
  })
const report = (post: Post, unit: UnitKey, given: { period: string; percent: number }) =>
  ledger.as(post, (t) =>
    recordProgress(t, {
      id: id(0),
      progress: NewProgress.parse({
        unitId: ledger.units[unit],
        done: '有进展',
        ...given,
        period: Period.parse(given.period),
      }),
    }),
  )
const titlesOf = async (post: Post) =>
  (await ledger.as(post, (t) => listCommitments(t, CommitmentQuery.parse({})))).rows.map((row) => row.title)

describe('机构改革', () => {
  test('commitments go over to the successor; past days show the old unit', async () => {
    ledger.clock.set('2024-05-06T01:00:00Z')
    await merge('water', 'science')
    expect(await get(0)).toMatchObject({ leadUnitId: ledger.units.science, coUnitIds: [ledger.units.city] })
    expect(await get(1)).toMatchObject({ leadUnitId: ledger.units.culture, coUnitIds: [ledger.units.science] })
    expect(await get(0, parsePlainDate('2024-05-05'))).toMatchObject({ leadUnitId: ledger.units.water })
    expect(await titlesOf('waterHandler')).toEqual([])
  })

  test('what the merged unit signed stays the progress of the commitment, and its reports are not missed', async () => {
    await report('waterSigner', 'water', { period: '2024-03-01/2024-03-31', percent: 40 })
    await report('waterSigner', 'water', { period: '2024-04-01/2024-04-30', percent: 50 })
    ledger.clock.set('2024-05-10T01:00:00Z')
    await merge('water', 'science')
    await ledger.database.inDistrict((t) => lightCommitments(t))
    expect(await get(0)).toMatchObject({ percent: 50, lamp: { colour: 'green' } })
  })

  test('a lead that goes into its helper: what the helper said as a helper is still no share of the whole', async () => {
    await report('waterSigner', 'water', { period: '2024-03-01/2024-03-31', percent: 40 })
    const { id: helped } = await report('cityHandler', 'city', { period: '2024-04-01/2024-04-30', percent: 90 })
    await ledger.database.inDistrict((t) =>
      sql`update ledger.progress set signed_at = at where progress_id = ${helped}::uuid`.execute(t.db),
    )
    ledger.clock.set('2024-05-10T01:00:00Z')
    await merge('water', 'city')
    expect(await get(0)).toMatchObject({ leadUnitId: ledger.units.city, coUnitIds: [], percent: 40 })
    expect(await titlesOf('cityHandler')).toEqual(['完成水毁工程修复', '举办文化节'])
  })
})
