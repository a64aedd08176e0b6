import { createUnit, endAppointment, erasePerson, listAppointments, todayOf } from '@lantu/identity'
import type { DistrictCode, Role } from '@lantu/kernel'
import { addDays, parsePlainDate } from '@lantu/kernel/time'
import { importFolder } from '@lantu/ledger'
import { writeTable } from '@lantu/papers/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Cast, openTestHouse, type TestHouse } from './testing/house.ts'

/** The secret calendar address: read without signing in, as its person, with what that person may see at that moment. */
let house: TestHouse
let here: Cast
let there: Cast
const at = '2024-01-02T00:00:00Z'
beforeAll(async () => {
  house = await openTestHouse()
  here = await house.cast(house.database.demo)
  there = await house.cast(house.database.other)
  await takeOver(house.database.demo, ['治理河道60公里', '改造小区12个'])
  await takeOver(house.database.other, ['外区的任务'])
})
afterAll(() => house.close())

/** The first is the cast's own unit's, the others another's; a node and a last day each. */
async function takeOver(district: DistrictCode, titles: readonly string[]): Promise<void> {
  await house.database.inDistrict(async (t) => {
    const from = parsePlainDate('2020-01-01')
    await createUnit(t, { code: 'apart', name: '另一单位', kind: 'department', from })
    const columns = ['任务', '主责单位', '完成时限', '节点'].map((header) => ({ header }))
    const rows = titles.map((title, i) => [title, i === 0 ? '试演单位' : '另一单位', '2099-12-31', '2099-06-30：开工'])
    const content = await writeTable({ sheets: [{ name: '折子', columns, rows }] }, { createdAt: at })
    await importFolder(t, { fileName: 'a.xlsx', content, basis: 'government', acceptGood: false })
  }, district)
}

const Made = z.object({ token: z.string(), madeAt: z.string(), lastUsedAt: z.null() })
const own = (cast: Cast, role: Role, method: 'GET' | 'POST' | 'DELETE') =>
  house.http.app.inject({ method, url: '/api/v1/me/calendar-feed', headers: { ...cast.sessions.get(role) } })
const make = async (role: Role, cast = here) => {
  const answer = await own(cast, role, 'POST')
  expect(answer.statusCode).toBe(201)
  return Made.parse(answer.json()).token
}
const read = (token: string, headers: Record<string, string> = {}) =>
  house.http.app.inject({ url: `/api/v1/calendar-feeds/${token}/deadlines.ics`, headers })
const summaries = (body: string) => [...body.replaceAll('\r\n ', '').matchAll(/SUMMARY:(.*)\r\n/g)].map((m) => m[1])
const refused = async (token: string) => {
  const answer = await read(token)
  return [answer.statusCode, answer.json<{ code: string }>().code]
}
const gone = [404, 'ledger.feed.unknown']

describe('reading', () => {
  test('needs no session and gives what its person sees: numbers and days, no title, no unit, no name', async () => {
    const supervisor = await read(await make('supervisor'))
    expect(supervisor.headers).toMatchObject({ 'content-type': 'text/calendar', 'cache-control': 'private, no-cache' })
    expect(summaries(supervisor.body)).toEqual(
      ['时限 督办〔2024〕1号', '节点 督办〔2024〕1号', '时限 督办〔2024〕2号', '节点 督办〔2024〕2号'].map((one) =>
        one.replace('2024', yearOf(supervisor.body)),
      ),
    )
    for (const word of ['治理河道', '改造小区', '试演单位', '另一单位', '开工', 'DESCRIPTION', 'ORGANIZER', 'ATTENDEE'])
      expect(supervisor.body).not.toContain(word)
    expect(summaries((await read(await make('handler'))).body)).toHaveLength(2)
  })
  const yearOf = (body: string) => /〔(\d{4})〕/.exec(body)?.[1] ?? ''

  test('is answered 304 while nothing changed, and anew when something did', async () => {
    const token = await make('supervisor')
    const first = await read(token)
    const tag = String(first.headers['etag'])
    expect(tag).toMatch(/^"[\w-]{43}"$/)
    const again = await read(token, { 'if-none-match': tag })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const words = (version: number, titles: boolean) =>
      house.http.app.inject({
        method: 'PUT',
        url: '/api/v1/calendar-words',
        headers: { ...here.sessions.get('administrator'), 'if-match': `"${version}"` },
        payload: { titles },
      })
    expect((await words(0, true)).json()).toEqual({ titles: true, version: 1 })
    expect((await words(0, false)).statusCode).toBe(412)
    const titled = await read(token, { 'if-none-match': tag })
    expect(titled.statusCode).toBe(200)
    expect(summaries(titled.body)[0]).toMatch(/^时限 督办〔\d{4}〕1号 治理河道60公里$/)
    expect(titled.body).not.toContain('试演单位')
    await words(1, false)
    expect((await read(token, { 'if-none-match': tag })).statusCode).toBe(304)
  })

  test('notes when it was last read, and only its hash is kept', async () => {
    const token = await make('analyst')
    const told = async () => (await own(here, 'analyst', 'GET')).json<{ feed: { lastUsedAt: string | null } }>().feed
    expect(await told()).toMatchObject({ lastUsedAt: null })
    await read(token)
    expect((await told()).lastUsedAt).toMatch(/^\d{4}-/)
    const kept = await house.database.pool.query('select * from identity.calendar_feed')
    expect(JSON.stringify(kept.rows)).not.toContain(token)
    const events = await house.database.pool.query("select data from log.event where type like 'calendarFeed%'")
    expect(JSON.stringify(events.rows)).not.toContain(token)
    expect(JSON.stringify((await own(here, 'analyst', 'GET')).json())).not.toContain(token)
  })
})

describe('who may not', () => {
  test('a wrong token, one that is none, and one of another district', async () => {
    const token = await make('supervisor')
    expect(await refused(`${token.slice(0, -2)}AA`)).toEqual(gone)
    expect(await refused('nonsense')).toEqual(gone)
    expect(await refused(token.replace(house.database.demo, house.database.other))).toEqual(gone)
    const foreign = await make('supervisor', there)
    expect(summaries((await read(foreign)).body)).toHaveLength(2)
  })

  test('a session is no calendar address, and an address no session and no API token', async () => {
    const token = await make('supervisor')
    const session = /lantu_session=([^;]+)/.exec(here.sessions.get('supervisor')?.cookie ?? '')?.[1] ?? ''
    expect(session.length).toBeGreaterThan(40)
    expect(await refused(session)).toEqual(gone)
    const me = (headers: Record<string, string>) => house.http.app.inject({ url: '/api/v1/me', headers })
    expect((await me({ cookie: `lantu_session=${token}` })).statusCode).toBe(401)
    expect((await me({ authorization: `Bearer ${token}` })).statusCode).toBe(401)
  })

  test('a renewed address ends the one before, a revoked one is gone, and there is none to revoke twice', async () => {
    const first = await make('verifier')
    const second = await make('verifier')
    expect(await refused(first)).toEqual(gone)
    expect((await read(second)).statusCode).toBe(200)
    expect((await own(here, 'verifier', 'DELETE')).statusCode).toBe(204)
    expect(await refused(second)).toEqual(gone)
    expect((await own(here, 'verifier', 'DELETE')).statusCode).toBe(404)
    expect((await own(here, 'verifier', 'GET')).json()).toEqual({ feed: null })
  })

  test('an account that lost its office, one that never saw the ledger, and one that was erased', async () => {
    const token = await make('auditor')
    expect((await read(token)).statusCode).toBe(200)
    await house.database.inDistrict(async (t) => {
      const person = here.people.get('auditor')
      for (const held of await listAppointments(t, { person }))
        await endAppointment(t, { appointment: held.id, lastDay: addDays(todayOf(t), -1) })
    })
    expect(await refused(token)).toEqual(gone)
    expect(await refused(await make('administrator'))).toEqual(gone)
    const erased = await make('coHandler')
    await house.database.inDistrict(async (t) => {
      const person = here.people.get('coHandler')
      if (person) await erasePerson(t, person)
    })
    expect(await refused(erased)).toEqual(gone)
  })

  test('nobody makes or revokes an address by an API token', async () => {
    const made = await house.http.app.inject({
      method: 'POST',
      url: '/api/v1/me/tokens',
      headers: { ...here.sessions.get('supervisor') },
      payload: { label: 'x', words: ['ledger.read'], days: 1 },
    })
    const authorization = `Bearer ${made.json<{ token: string }>().token}`
    for (const method of ['POST', 'DELETE'] as const) {
      const answer = await house.http.app.inject({
        method,
        url: '/api/v1/me/calendar-feed',
        headers: { authorization },
      })
      expect(answer.json<{ code: string }>().code).toBe('identity.sessionNeeded')
    }
  })
})

test('too many readings from one address are slowed', async () => {
  const token = await make('supervisor')
  let last = 200
  for (let n = 0; n < 700 && last !== 429; n++) last = (await read(token)).statusCode
  expect(last).toBe(429)
})
