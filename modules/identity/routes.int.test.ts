import { DistrictCode } from '@lantu/kernel'
import { addDistrict } from '@lantu/platform/db'
import type { Http } from '@lantu/platform/http'
import { listRoutes } from '@lantu/platform/http'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Me } from './contract/index.ts'
import { access } from './index.ts'
import { browser, openHouse, password, type Settled, settle, signedIn } from './test-house.ts'

let database: TestDatabase
let http: Http
let admin: Settled
let handler: Settled
let supervisor: Settled
beforeAll(async () => {
  database = await testDatabase()
  http = await openHouse(database)
  admin = await settle(database, 'administrator')
  handler = await settle(database, 'handler')
  supervisor = await settle(database, 'supervisor')
})
afterAll(async () => {
  await http.close()
  await database.drop()
})

describe('the door', () => {
  test('lists the districts to anybody, and says who is signed in', async () => {
    const stranger = browser(http)
    expect((await stranger.call('GET', '/districts')).json).toMatchObject({
      rows: [{ code: '990001', fictional: true }, { code: '990002' }],
    })
    expect((await stranger.call('GET', '/me')).status).toBe(401)
    const me = await (await signedIn(http, handler)).call('GET', '/me')
    expect(me.json).toMatchObject({
      person: handler.person,
      account: handler.account,
      district: { code: '990001', name: '示范区' },
      roles: [{ role: 'handler', unit: handler.unit }],
      words: ['identity.read'],
    })
  })

  test('says what time it is on the clock of the reader’s own district', async () => {
    const district = DistrictCode.parse('990003')
    const yearSeconds = 365 * 86_400
    await addDistrict(database, {
      code: district,
      name: '慢一年区',
      parentCode: null,
      parentName: null,
      fictional: true,
      clockShiftSeconds: -yearSeconds,
    })
    const { account } = await settle(database, 'handler', { district })
    const reader = await signedIn(http, { account, district })
    const there = () => database.effects.now().epochMilliseconds - yearSeconds * 1000
    const before = there()
    const me = Me.parse((await reader.call('GET', '/me')).json)
    expect(Date.parse(me.now)).toBeGreaterThanOrEqual(before)
    expect(Date.parse(me.now)).toBeLessThanOrEqual(there())
    const inBeijing = new Date(Date.parse(me.now) + 8 * 3_600_000).toISOString()
    expect(me.today).toBe(inBeijing.slice(0, 10))
  })

  test('the same answer for a wrong password, an unknown account, a wrong and an unknown district', async () => {
    const answers = await Promise.all(
      [
        { district: '990001', account: handler.account, password: 'wrong' },
        { district: '990001', account: 'nobody', password },
        { district: '990002', account: handler.account, password },
        { district: '110107', account: handler.account, password },
      ].map(async (body) => {
        const { json, status } = await browser(http).call('POST', '/sign-in', { body })
        return { status, ...(json as object), instance: '' }
      }),
    )
    expect(answers[0]).toMatchObject({ status: 401, code: 'identity.wrongSignIn' })
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('signing out ends the session on the server, not only in the browser', async () => {
    const reader = await signedIn(http, handler)
    const stolen = new Map(reader.jar)
    expect((await reader.call('POST', '/sign-out')).status).toBe(204)
    expect(reader.jar.size).toBe(0)
    for (const [name, value] of stolen) reader.jar.set(name, value)
    expect((await reader.call('GET', '/me')).status).toBe(401)
  })

  test('a link from the administrator signs in once, and then a password can be set without the old one', async () => {
    const { account, person } = await settle(database, 'signer')
    const other = await signedIn(http, { account })
    const made = await (await signedIn(http, admin)).call('POST', `/people/${person}/sign-in-link`)
    const token = /#link=(.+)$/.exec((made.json as { path: string }).path)?.[1]
    const reader = browser(http)
    expect((await reader.call('POST', '/sign-in/link', { body: { token } })).json).toEqual({ person })
    expect((await browser(http).call('POST', '/sign-in/link', { body: { token } })).json).toMatchObject({
      code: 'identity.linkSpent',
    })
    const weak = await reader.call('POST', '/me/password', { body: { next: 'aaaaaaaaaaaa' } })
    expect(weak.json).toMatchObject({ code: 'identity.badPassword' })
    const next = '海内存知己 天涯若比邻'
    expect((await reader.call('POST', '/me/password', { body: { next } })).status).toBe(204)
    expect((await reader.call('GET', '/me')).status).toBe(200)
    expect((await other.call('GET', '/me')).status).toBe(401)
    await expect(signedIn(http, { account })).rejects.toThrow(/401/)
    const again = await browser(http).call('POST', '/sign-in', {
      body: { district: '990001', account, password: next },
    })
    expect(again.status).toBe(200)
  })

  test('who signed in by password must give the old one', async () => {
    const { account } = await settle(database, 'signer')
    const reader = await signedIn(http, { account })
    const next = '海上生明月 天涯共此时'
    const wrong = await reader.call('POST', '/me/password', { body: { current: 'wrong', next } })
    expect(wrong.json).toMatchObject({ code: 'identity.wrongSignIn' })
    expect((await reader.call('POST', '/me/password', { body: { current: password, next } })).status).toBe(204)
  })
})

describe('API tokens', () => {
  const byToken = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
  const make = async (words: readonly string[]) => {
    const reader = await signedIn(http, supervisor)
    return reader.call('POST', '/me/tokens', { body: { label: '取数程序', words, days: 30 } })
  }

  test('hold at most the maker’s words, work without cookie or CSRF token, and can be revoked', async () => {
    expect((await make(['identity.organise'])).json).toMatchObject({ code: 'identity.wordsTooWide' })
    const { id, token } = (await make(['identity.read'])).json as { id: string; token: string }
    const program = browser(http)
    expect((await program.call('GET', '/units', byToken(token))).status).toBe(200)
    expect((await program.call('GET', '/people', byToken(token))).status).toBe(403)
    const reader = await signedIn(http, supervisor)
    expect((await reader.call('GET', '/me/tokens')).json).toMatchObject({ rows: [{ id, label: '取数程序' }] })
    const foreign = await signedIn(http, handler)
    expect((await foreign.call('DELETE', `/me/tokens/${id}`)).status).toBe(404)
    expect((await reader.call('DELETE', `/me/tokens/${id}`)).status).toBe(204)
    expect((await program.call('GET', '/units', byToken(token))).status).toBe(401)
  })

  test('cannot make other ways in, and a session is no token nor a token a session', async () => {
    const { token } = (await make(['identity.read'])).json as { token: string }
    const program = browser(http)
    const body = { label: '再来一个', words: ['identity.read'], days: 1 }
    const refused = await program.call('POST', '/me/tokens', { body, ...byToken(token) })
    expect(refused.json).toMatchObject({ code: 'identity.sessionNeeded' })
    const changed = await program.call('POST', '/me/password', { body: { next: '海上生明月 天涯' }, ...byToken(token) })
    expect(changed.json).toMatchObject({ code: 'identity.sessionNeeded' })
    program.jar.set('lantu_session', token)
    expect((await program.call('GET', '/me')).status).toBe(401)
    const session = (await signedIn(http, supervisor)).jar.get('lantu_session') ?? ''
    expect((await browser(http).call('GET', '/me', byToken(session))).status).toBe(401)
  })

  test('of another district stand for nobody here', async () => {
    const { token } = (await make(['identity.read'])).json as { token: string }
    const there = token.replace(/^990001/, '990002')
    expect((await browser(http).call('GET', '/units', byToken(there))).status).toBe(401)
  })
})

describe('units and people over HTTP', () => {
  test('the administrator opens, renames by version and merges; a past day stays', async () => {
    const reader = await signedIn(http, admin)
    const from = '2024-02-01'
    const make = async (code: string, name: string) => {
      const made = await reader.call('POST', '/units', { body: { code, name, kind: 'department', from } })
      expect(made).toMatchObject({ status: 201, headers: { location: expect.stringMatching(/^\/api\/v1\/units\//) } })
      return (made.json as { id: string }).id
    }
    const [a, b] = [await make('H1', '区粮食局'), await make('H2', '区发展改革委')]
    const rename = (version: string) =>
      reader.call('POST', `/units/${b}/rename`, {
        body: { name: '区发展和改革委员会', from: '2024-03-01' },
        headers: { 'if-match': version },
      })
    expect((await rename('"9"')).status).toBe(412)
    expect((await rename('"1"')).status).toBe(204)
    expect((await reader.call('GET', `/units/${b}`)).headers['etag']).toBe('"2"')
    const merged = await reader.call('POST', '/units/merge', {
      body: { predecessors: [a], into: b, from: '2024-05-01' },
    })
    expect(merged).toMatchObject({ status: 201, json: { id: b } })
    const find = async (asOf: string) => {
      const found = await reader.call('GET', `/units/by-name?name=${encodeURIComponent('区粮食局')}&asOf=${asOf}`)
      return found.json
    }
    expect(await find('2024-04-30')).toMatchObject({ unit: { id: a }, sense: 'name' })
    expect(await find('2024-05-01')).toMatchObject({ unit: { id: b }, sense: 'formerName' })
    expect(await find('2023-01-01')).toEqual({ unit: null, sense: null })
    expect((await reader.call('GET', '/units?asOf=2024-13-01')).status).toBe(422)
  })

  test('the administrator says what a unit’s work is from a day on; the same day again replaces it', async () => {
    const reader = await signedIn(http, admin)
    const set = (from: string, keywords: readonly string[]) =>
      reader.call('PUT', `/units/${handler.unit}/duties`, { body: { keywords, source: '三定规定', from } })
    const on = async (asOf: string) =>
      ((await reader.call('GET', `/units/${handler.unit}?asOf=${asOf}`)).json as { duties: string[] }).duties
    expect((await set('2024-03-01', ['绿化', '公园'])).status).toBe(204)
    expect((await set('2024-05-01', ['绿化'])).status).toBe(204)
    expect((await set('2024-05-01', ['防汛'])).status).toBe(204)
    expect(await on('2024-04-30')).toEqual(['公园', '绿化'])
    expect(await on('2024-05-01')).toEqual(['防汛'])
    expect((await set('2024-05-01', [' '])).status).toBe(422)
    const other = await signedIn(http, supervisor)
    const refused = await other.call('PUT', `/units/${handler.unit}/duties`, {
      body: { keywords: ['防汛'], source: '三定规定', from: '2024-06-01' },
    })
    expect(refused.status).toBe(403)
  })

  test('names are shown to those with the word, and to the others for their own units only', async () => {
    const colleague = await settle(database, 'signer', { unit: handler.unit })
    const namesFor = async (who: Settled) => {
      const { json } = await (await signedIn(http, who)).call('GET', '/appointments')
      const { rows } = json as { rows: { person: string; name: string | null }[] }
      return new Map(rows.map((row) => [row.person, row.name]))
    }
    const all = await namesFor(supervisor)
    expect([...all.values()]).not.toContain(null)
    const own = await namesFor(handler)
    expect(own.get(colleague.person)).toBe(`某${colleague.account}`)
    expect(own.get(supervisor.person)).toBeNull()
  })

  test('people come in pages without a gap', async () => {
    const reader = await signedIn(http, supervisor)
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { json } = await reader.call('GET', `/people?limit=2${cursor && `&cursor=${cursor}`}`)
      const page = json as { rows: { id: string }[]; next: string | null }
      seen.push(...page.rows.map((row) => row.id))
      cursor = page.next
    }
    const all = await database.pool.query("select 1 from identity.person where district_id = '990001'")
    expect(seen).toHaveLength(all.rows.length)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('another district’s administrator reaches nothing here by id', async () => {
    const there = await settle(database, 'administrator', { district: database.other })
    const reader = await signedIn(http, { account: there.account, district: database.other })
    expect((await reader.call('GET', `/units/${handler.unit}`)).status).toBe(404)
    const move = { hierarchy: 'admin', superior: handler.unit, from: '2024-06-01' }
    expect((await reader.call('PUT', `/units/${there.unit}/superior`, { body: move })).status).toBe(404)
    expect((await reader.call('POST', `/people/${handler.person}/sign-in-link`)).status).toBe(404)
    expect((await reader.call('POST', `/people/${handler.person}/erase`)).status).toBe(404)
    const role = { person: handler.person, unit: there.unit, role: 'supervisor', from: '2024-06-01' }
    expect((await reader.call('POST', '/appointments', { body: role })).status).toBe(404)
    const { json } = await reader.call('GET', '/units')
    expect((json as { rows: { id: string }[] }).rows.map((row) => row.id)).toEqual([there.unit])
  })
})

describe('access', () => {
  test('every route is public, for anyone signed in, or under a word that some role holds', () => {
    const words = new Set(Object.keys(access))
    const routes = listRoutes(http).map(({ endpoint }) => endpoint)
    const open = routes.filter((one) => one.access === 'public').map((one) => one.path)
    expect(open.sort()).toEqual([
      '/districts',
      '/sign-in',
      '/sign-in/link',
      '/sign-in/methods',
      '/sign-in/oidc/callback',
      '/sign-in/oidc/start',
    ])
    for (const one of routes)
      if (one.access !== 'public' && one.access !== 'signedIn') expect(words.has(one.access), one.path).toBe(true)
  })

  test('without the word, every protected route answers 403 to a signed-in person and 401 to a stranger', async () => {
    const reader = await signedIn(http, handler)
    for (const { endpoint } of listRoutes(http)) {
      const path = endpoint.path.replace(':id', handler.unit)
      if (endpoint.access !== 'public') expect((await browser(http).call(endpoint.method, path)).status, path).toBe(401)
      if (endpoint.access.includes('.') && endpoint.access !== 'identity.read')
        expect((await reader.call(endpoint.method, path)).status, path).toBe(403)
    }
  })
})
