import { appoint, createUnit, findUnitByCode, registerPerson } from '@lantu/identity'
import {
  type AccessFragment,
  type Actor,
  type DistrictCode,
  type PersonId,
  type Role,
  systemActor,
  type UnitId,
} from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { parsePlainDate } from '@lantu/kernel/time'
import { listNotices } from '@lantu/notices'
import { withTenant } from '@lantu/platform/db'
import { createHttp, type Http, registerRoutes, usualBudgets, usualLimits } from '@lantu/platform/http'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { NewAsk } from '#contract/index.ts'
import { access, askRoutes, createAsks, defineFactLookup } from './index.ts'

/** A fact that identity has on record: the name of the unit with a code. Real look-ups come from indicators and ledger. */
const unitName = defineFactLookup({
  factKind: 'identity.unitName',
  key: z.strictObject({ code: z.string() }),
  lookup: async (tenancy, { code }) => {
    const unit = await findUnitByCode(tenancy, code)
    return (
      unit && {
        value: unit.name,
        unit: null,
        source: { subjectKind: 'unit', subjectId: unit.id },
        on: day('2020-01-01'),
        edition: null,
      }
    )
  },
})
const asks = createAsks({ lookups: [unitName] })
const day = parsePlainDate
const fragment: AccessFragment = access

let database: TestDatabase
let http: Http
const effects = fixedEffects('2024-05-20T01:00:00.000Z')
const units: Record<string, UnitId> = {}
const actors: Record<string, Actor> = {}

const actorOf = (person: PersonId, district: DistrictCode, held: { role: Role; unitId: UnitId }): Actor => ({
  ...systemActor(district),
  kind: 'person',
  personId: person,
  roles: [held],
  units: [held.unitId],
  words: new Set(Object.entries(fragment).flatMap(([word, roles]) => (roles.includes(held.role) ? [word] : []))),
})
const actor = (name: string): Actor => {
  const found = actors[name]
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}
const unit = (name: string): UnitId => {
  const found = units[name]
  if (!found) throw new Error(`no unit is called ${name}`)
  return found
}

beforeAll(async () => {
  database = await testDatabase({ effects })
  const from = day('2020-01-01')
  await database.inDistrict(async (tenancy) => {
    for (const code of ['office', 'commerce', 'water', 'street'])
      units[code] = await createUnit(tenancy, { code, name: `示范${code}`, kind: 'department', from })
    for (const [name, role, code] of [
      ['head', 'supervisionHead', 'office'],
      ['commerce', 'handler', 'commerce'],
      ['water', 'handler', 'water'],
      ['street', 'handler', 'street'],
      ['verifier', 'verifier', 'office'],
    ] as const) {
      const person = await registerPerson(tenancy, { name })
      await appoint(tenancy, { person, unit: unit(code), role, from })
      actors[name] = actorOf(person, database.demo, { role, unitId: unit(code) })
    }
  })
  actors['stranger'] = { ...actor('head'), district: database.other }
  http = await createHttp({
    config: {
      secret: 'a secret of the tests, at least 32 characters',
      secureCookies: false,
      trustProxy: false,
      brokenAnswers: 'refuse',
      limits: usualLimits,
      budgets: usualBudgets,
    },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    auth: { identify: async ({ bearer }) => (bearer === undefined ? undefined : actors[bearer]) },
    idempotency: { run: async (_entry, produce) => ({ state: 'done', answer: await produce(), replayed: false }) },
    within: (who, work) => withTenant(database, who, work),
  })
  registerRoutes(http, askRoutes(asks))
})
afterAll(async () => {
  await http.close()
  await database.drop()
})

const fact = (code: string) => ({ label: `单位名称 ${code}`, fact: { factKind: 'identity.unitName', key: { code } } })
const draft = (over: Partial<NewAsk> = {}): NewAsk => ({
  title: '促消费活动月报',
  origin: 'district',
  basis: { kind: 'meeting', reference: '区政府常务会〔2024〕8号' },
  owner: unit('commerce'),
  audience: [unit('water'), unit('street')],
  startsOn: day('2024-05-20'),
  endsOn: day('2024-12-31'),
  cadence: 'monthly',
  statistical: null,
  items: [{ label: '活动场次', fact: null }],
  ...over,
})
const register = (who: string, over: Partial<NewAsk> = {}) =>
  withTenant(database, actor(who), (t) => asks.register(t, draft(over)))
const noticesOf = async (who: string) =>
  (await withTenant(database, actor(who), (t) => listNotices(t, { unreadOnly: false, after: undefined, limit: 50 })))
    .rows

describe('an ask', () => {
  test('is answered from the record where the fact is known, with its source', async () => {
    const ask = await register('commerce', { items: [fact('water'), { label: '活动场次', fact: null }] })
    expect(ask).toMatchObject({
      state: 'open',
      toAsk: 1,
      spared: 1,
      items: [
        { known: { value: '示范water', source: { subjectKind: 'unit', subjectId: unit('water') } } },
        { known: null },
      ],
    })
    expect(await register('commerce', { items: [fact('water')] })).toMatchObject({ state: 'answered', toAsk: 0 })
  })

  test('for a fact that another open ask has asked for points there and asks nobody again', async () => {
    const first = await register('commerce', { items: [fact('school')] })
    expect(first).toMatchObject({ state: 'open', items: [{ known: null, askedBy: null }] })
    const second = await register('water', { owner: unit('water'), items: [fact('school')] })
    expect(second).toMatchObject({ state: 'answered', items: [{ askedBy: first.id }] })
    await database.inDistrict((t) =>
      createUnit(t, { code: 'school', name: '示范学校', kind: 'department', from: day('2020-01-01') }),
    )
    expect(await withTenant(database, actor('commerce'), (t) => asks.get(t, first.id))).toMatchObject({
      toAsk: 0,
      items: [{ known: { value: '示范学校' } }],
    })
  })

  test('of the district without basis is held, unseen by units, until a basis is on record', async () => {
    const before = (await noticesOf('street')).length
    const held = await register('commerce', { basis: null })
    expect(held).toMatchObject({ state: 'held', reasons: [{ code: 'asks.noBasis' }] })
    await expect(withTenant(database, actor('street'), (t) => asks.get(t, held.id))).rejects.toMatchObject({
      code: 'asks.missing',
    })
    expect(await noticesOf('street')).toHaveLength(before)
    const basis = { kind: 'leaderApproval', reference: '区政办批〔2024〕9号' } as const
    const open = await withTenant(database, actor('head'), (t) =>
      asks.giveBasis(t, { id: held.id, basis, expectedVersion: held.version }),
    )
    expect(open).toMatchObject({ state: 'open', basis, version: 2 })
    expect((await noticesOf('street'))[0]).toMatchObject({
      reason: { code: 'asks.notice.open' },
      subject: { subjectId: held.id },
    })
    const again = withTenant(database, actor('head'), (t) =>
      asks.giveBasis(t, { id: held.id, basis, expectedVersion: 2 }),
    )
    await expect(again).rejects.toMatchObject({ code: 'asks.notHeld' })
  })

  test('without basis cannot be opened behind the rules either', async () => {
    const held = await register('commerce', { basis: null })
    const forced = database.inDistrict((t) =>
      sql`update asks.ask set state = 'open' where ask_id = ${held.id}`.execute(t.db),
    )
    await expect(forced).rejects.toThrow('own_ask_has_basis')
  })

  test('on a statistical form out of date is held', async () => {
    const statistical = {
      number: '区商1表',
      authority: '北京市统计局',
      approval: '京统审〔2021〕5号',
      validTo: day('2024-04-30'),
    }
    expect(await register('commerce', { statistical })).toMatchObject({
      state: 'held',
      reasons: [{ code: 'asks.formExpired' }],
    })
  })

  test('ends by itself with its last day, or before it by its owner', async () => {
    const short = await register('commerce', { endsOn: day('2024-05-21') })
    const stopped = await withTenant(database, actor('commerce'), (t) =>
      asks.end(t, { id: short.id, expectedVersion: 1 }),
    )
    expect(stopped.state).toBe('ended')
    const other = await register('commerce', { endsOn: day('2024-05-21') })
    effects.set('2024-05-21T16:00:00.000Z')
    expect((await withTenant(database, actor('water'), (t) => asks.get(t, other.id))).state).toBe('ended')
    const ended = await withTenant(database, actor('head'), (t) => asks.list(t, { state: 'ended', limit: 50 }))
    expect(ended.rows.map((row) => row.id).toSorted()).toEqual([short.id, other.id].toSorted())
    effects.set('2024-05-20T01:00:00.000Z')
  })

  test('is refused in another unit’s name, for units that do not exist, and with an end before today', async () => {
    await expect(register('water')).rejects.toMatchObject({ code: 'asks.notOwner' })
    await expect(
      register('commerce', { audience: ['0190c0de-0000-7000-8000-000000000009' as UnitId] }),
    ).rejects.toMatchObject({ code: 'asks.unknownUnit' })
    await expect(
      register('commerce', { startsOn: day('2024-01-01'), endsOn: day('2024-05-19') }),
    ).rejects.toMatchObject({ code: 'asks.badSpan' })
  })

  test('with a kind of fact nobody knows, or half a key, is refused with the place', async () => {
    await expect(
      register('commerce', { items: [{ label: '?', fact: { factKind: 'no.such', key: {} } }] }),
    ).rejects.toMatchObject({ code: 'asks.unknownFactKind', params: { position: 1, allowed: 'identity.unitName' } })
    await expect(
      register('commerce', { items: [{ label: '?', fact: { factKind: 'identity.unitName', key: { name: 'x' } } }] }),
    ).rejects.toMatchObject({ code: 'asks.badFactKey' })
  })

  test('is listed to whom it concerns, page by page, and to nobody in another district', async () => {
    const seen: string[] = []
    let after: { endsOn: string; id: string } | undefined
    do {
      const page = await withTenant(database, actor('water'), (t) => asks.list(t, { state: 'open', after, limit: 2 }))
      seen.push(...page.rows.map((row) => row.id))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(2)
    expect((await withTenant(database, actor('stranger'), (t) => asks.list(t, { limit: 50 }))).rows).toEqual([])
  })
})

describe('over HTTP', () => {
  let key = 0
  const call = async (
    who: string,
    method: 'GET' | 'POST',
    path: string,
    more: { body?: object; version?: number } = {},
  ) => {
    const answer = await http.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(who && { authorization: `Bearer ${who}` }),
        'idempotency-key': `key-of-tests-${++key}`,
        ...(more.version && { 'if-match': `"${more.version}"` }),
      },
      ...(more.body && { payload: more.body }),
    })
    return {
      status: answer.statusCode,
      json: answer.json<{ id: string; code?: string; state?: string; faults?: unknown[] }>(),
      headers: answer.headers,
    }
  }

  test('an ask is tried, registered, read, given its basis and ended', async () => {
    const body = draft({ basis: null })
    expect(await call('commerce', 'POST', '/asks/check', { body })).toMatchObject({
      status: 200,
      json: { state: 'held', toAsk: 1 },
    })
    const made = await call('commerce', 'POST', '/asks', { body })
    expect(made).toMatchObject({
      status: 201,
      json: { state: 'held' },
      headers: { location: `/api/v1/asks/${made.json.id}` },
    })
    const path = `/asks/${made.json.id}`
    expect((await call('head', 'GET', path)).headers['etag']).toBe('"1"')
    const basis = { kind: 'law', reference: '统计法' }
    expect((await call('commerce', 'POST', `${path}/basis`, { body: basis, version: 1 })).status).toBe(403)
    expect((await call('head', 'POST', `${path}/basis`, { body: basis, version: 7 })).status).toBe(412)
    expect((await call('head', 'POST', `${path}/basis`, { body: basis, version: 1 })).json.state).toBe('open')
    expect((await call('commerce', 'POST', `${path}/end`, { version: 2 })).json.state).toBe('ended')
  })

  test('half a statistical form, or no item, is refused with the place', async () => {
    const body = { ...draft(), items: [], statistical: { number: '区商1表' } }
    const { status, json } = await call('commerce', 'POST', '/asks', { body })
    expect(status).toBe(422)
    expect(JSON.stringify(json.faults)).toMatch(/\/statistical\/authority.*\/items/)
  })

  const id = '0190c0de-0000-7000-8000-000000000009'
  const routes: readonly (readonly ['GET' | 'POST', string])[] = [
    ['GET', '/asks'],
    ['GET', `/asks/${id}`],
    ['POST', '/asks/check'],
    ['POST', '/asks'],
    ['POST', `/asks/${id}/basis`],
    ['POST', `/asks/${id}/end`],
  ]
  test.each(routes)(
    '%s %s refuses strangers and those without the word, and finds nothing of another district',
    async (method, path) => {
      expect((await call('', method, path, { version: 1 })).status).toBe(401)
      expect(
        (await call('verifier', method, path, { version: 1, body: method === 'POST' ? {} : undefined } as object))
          .status,
      ).toBe(403)
      if (path.includes(id)) {
        const { id: real } = await register('commerce')
        const body = path.endsWith('basis') ? { body: { kind: 'law', reference: 'x' } } : {}
        expect((await call('stranger', method, path.replace(id, real), { version: 1, ...body })).json.code).toBe(
          'asks.missing',
        )
      }
    },
  )

  test('every route is tried above', () => {
    expect(
      askRoutes(asks)
        .map(({ endpoint }) => `${endpoint.method} ${endpoint.path.replace(':askId', id)}`)
        .toSorted(),
    ).toEqual(routes.map((route) => route.join(' ')).toSorted())
  })
})
