import { assessAll, defineIndicator, recordObservations, setTarget } from '@lantu/indicators'
import { SeriesId } from '@lantu/indicators/contract'
import { parseDecimal } from '@lantu/kernel'
import { monthsPeriod, parsePlainDate } from '@lantu/kernel/time'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import type { CommitmentId } from './contract/index.ts'
import { getCommitment, lightCommitments } from './index.ts'

const day = parsePlainDate
let ledger: TestLedger
let linked: CommitmentId
let free: CommitmentId
let series: string

/** Retail sales, a growth target of 5 %, published 20 days after each period; the linked commitment has its node on 30 June. */
beforeAll(async () => {
  ledger = await testLedger('2024-04-26T01:00:00Z')
  const ids = await takeFolder(ledger, [
    { title: '社会消费品零售总额增长5%', lead: '区发展改革委', nodes: '2024-06-30：上半年增长5%' },
    { title: '举办消费季', lead: '区文化和旅游局', nodes: '2024-06-30：启动' },
  ])
  linked = ids[0] as CommitmentId
  free = ids[1] as CommitmentId
  await ledger.database.inDistrict(async (t) => {
    const retail = await defineIndicator(t, {
      code: 'A01',
      name: '社会消费品零售总额',
      unit: 'cny100m',
      decimals: 1,
      frequency: 11,
      measure: 'growth',
      direction: 'up',
      link: 'consumption',
      sourceUnitId: null,
      ownerUnitId: ledger.units.development,
      releaseDays: 20,
      definition: { wording: '限额以上与限额以下合计', from: day('2012-01-01'), source: null },
      areas: [{ code: '990001', name: '示范区' }],
    })
    series = retail.series.get('990001') ?? ''
    await setTarget(t, {
      seriesId: SeriesId.parse(series),
      year: 2024,
      kind: 'growth',
      value: parseDecimal('5.0'),
      halfValue: null,
      wording: '5%左右',
      bound: 'about',
      instrument: '政府工作报告',
      authority: '区人民代表大会',
      effectiveOn: day('2024-01-10'),
    })
    await sql`update ledger.commitment set indicator_id = ${retail.id}::uuid where commitment_id = ${linked}::uuid`.execute(
      t.db,
    )
  })
})
afterAll(() => ledger.drop())

const publish = (months: number, growth: string, publishedOn: string) =>
  ledger.database.inDistrict((t) =>
    recordObservations(
      t,
      [
        {
          seriesId: series,
          period: monthsPeriod(2024, 1, months),
          edition: '初步',
          value: null,
          growth,
          growthBasis: '自然口径',
          definition: 1,
          publishedOn: day(publishedOn),
          standing: 'published',
          source: '示范区统计局（演示）',
          note: null,
        },
      ],
      { name: `1—${months}月` },
    ),
  )
async function lampsOn(now: string) {
  ledger.clock.set(now)
  await ledger.database.inDistrict(async (t) => {
    await assessAll(t)
    await lightCommitments(t)
  })
  const lampOf = async (id: CommitmentId) => (await ledger.as('supervisor', (t) => getCommitment(t, id))).lamp
  return [await lampOf(linked), await lampOf(free)]
}

test('the measure of a linked commitment is its indicator’s: behind is amber or red, on schedule is not', async () => {
  await publish(4, '-7.5', '2024-05-18')
  const [red, other] = await lampsOn('2024-05-21T01:00:00Z')
  expect(red).toMatchObject({ colour: 'red', reasons: [{ code: 'lamp.gapRed', params: { gap: '-12.5' } }] })
  expect(other).toMatchObject({ colour: 'green' })
  await publish(5, '5.4', '2024-06-18')
  const [green] = await lampsOn('2024-06-19T01:00:00Z')
  expect(green?.reasons.map((reason) => reason.code)).toContain('lamp.onSchedule')
  expect(['green', 'blue']).toContain(green?.colour)
})

test('on the node day without its figure it is 待数据 and never red, whatever the older figure says', async () => {
  await ledger.database.inDistrict((t) =>
    sql`update ledger.commitment set touched_on = '2024-06-01' where commitment_id = ${linked}::uuid`.execute(t.db),
  )
  const [lamp, other] = await lampsOn('2024-06-30T01:00:00Z')
  expect(lamp).toMatchObject({ colour: 'missing' })
  expect(lamp?.reasons).toContainEqual({ code: 'lamp.figureAwaited', params: { period: '2024-01-01/2024-06-30' } })
  expect(other?.colour).not.toBe('missing')
})
