import { PersonId } from '@lantu/kernel'
import type { Http } from '@lantu/platform/http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { type Call, testHttp } from '#testing/http.ts'
import { SavedView, viewEndpoints } from './contract/index.ts'
import { jobs } from './index.ts'

let ledger: TestLedger
let http: Http
let call: Call
beforeAll(async () => {
  ledger = await testLedger()
  ;({ http, call } = await testHttp(ledger.database, (bearer) => {
    const [first = '', post] = bearer.split('.')
    const actor = ledger.actor((post ?? first) as Post)
    return post === undefined ? actor : { ...actor, district: ledger.database.other }
  }))
})
afterAll(async () => {
  await http.close()
  await ledger.drop()
})

const keep = (bearer: string, body: object) => call(bearer, 'POST /ledger-views', { body })
const kept = async (bearer: string, body: object) => SavedView.parse((await keep(bearer, body)).json)
const names = async (bearer: string) =>
  viewEndpoints.list.response.parse((await call(bearer, 'GET /ledger-views')).json).rows.map((view) => view.name)

test('a view is kept with its address, changed on the version seen, moved and removed; there is one default', async () => {
  const first = await kept('supervisor', { name: '红灯', address: { lamp: 'red', sort: 'due' }, isDefault: true })
  const second = await kept('supervisor', { name: '水务滞后', address: { list: 'behind', lead: ledger.units.water } })
  expect(await names('supervisor')).toEqual(['红灯', '水务滞后'])
  const moved = await call('supervisor', `PATCH /ledger-views/${second.id}`, {
    body: { place: 0, isDefault: true },
    version: 1,
  })
  expect(moved).toMatchObject({ status: 200, json: { isDefault: true, version: 2 } })
  const stale = await call('supervisor', `PATCH /ledger-views/${second.id}`, { body: { name: '甲' }, version: 1 })
  expect(stale).toMatchObject({ status: 412, json: { code: 'ledger.viewChanged' } })
  const { rows } = viewEndpoints.list.response.parse((await call('supervisor', 'GET /ledger-views')).json)
  expect(rows.map((view) => [view.name, view.isDefault])).toEqual([
    ['水务滞后', true],
    ['红灯', false],
  ])
  expect((await call('supervisor', `DELETE /ledger-views/${first.id}`)).status).toBe(204)
  expect(await names('supervisor')).toEqual(['水务滞后'])
})

test('an address that the list would not take, a name taken and a twenty-first view are refused', async () => {
  expect((await keep('head', { name: '错', address: { list: 'late' } })).status).toBe(422)
  expect((await keep('head', { name: '错', address: { limit: 5 } })).status).toBe(422)
  for (let n = 1; n <= 20; n++) await kept('head', { name: `视图${n}`, address: {} })
  expect(await keep('head', { name: '又一个', address: {} })).toMatchObject({
    status: 409,
    json: { code: 'ledger.viewsFull' },
  })
  expect(await keep('supervisor', { name: '水务滞后', address: {} })).toMatchObject({
    status: 409,
    json: { code: 'ledger.viewName' },
  })
})

test('shared with one’s own unit or with supervision, seen there and nowhere else, changed by its owner only', async () => {
  const unit = { with: 'unit', unitId: ledger.units.water }
  const shared = await kept('waterHandler', { name: '本局在办', address: { state: 'handling' }, share: unit })
  await kept('supervisor2', { name: '待核查', address: { state: 'reported' }, share: { with: 'supervision' } })
  await kept('supervisor2', { name: '自己看', address: {} })
  expect(await names('waterSigner')).toEqual(['本局在办'])
  expect(await names('cityHandler')).toEqual([])
  expect(await names('supervisor')).toContain('待核查')
  expect(await names('supervisor')).not.toContain('自己看')
  expect(await keep('cityHandler', { name: '水务', address: {}, share: unit })).toMatchObject({
    status: 403,
    json: { code: 'ledger.notYourUnit' },
  })
  for (const bearer of ['waterSigner', 'other.waterHandler'])
    expect((await call(bearer, `PATCH /ledger-views/${shared.id}`, { body: { name: '改' }, version: 1 })).status).toBe(
      404,
    )
  expect(await names('other.waterHandler')).toEqual([])
})

test('goes with the person: an erasure removes what they kept, and twice changes nothing', async () => {
  const person = PersonId.parse(ledger.actor('supervisor2').personId)
  const job = jobs.find((one) => one.name === 'ledger.forgetPerson')
  const payload = { eventId: '1', stream: `person:${person}`, version: 1 }
  const run = () => ledger.database.inDistrict(async (t) => job?.run(t, job.payload.parse(payload) as never))
  expect(await run()).toEqual({ outcome: 'done' })
  expect(await run()).toMatchObject({ outcome: 'skipped' })
  expect(await names('supervisor2')).toEqual([])
  expect(await names('supervisor')).not.toContain('待核查')
})
