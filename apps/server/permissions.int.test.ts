import { type Role, roles } from '@lantu/kernel'
import type { Endpoint } from '@lantu/kernel/contract'
import { listRoutes } from '@lantu/platform/http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessTable } from './modules.ts'
import { type Cast, openTestHouse, type Session, type TestHouse } from './testing/house.ts'

/** Every route against every role, through the real server: a word not held is 403, one held is anything but 401 and 403. */
let house: TestHouse
let cast: Cast
let endpoints: readonly Endpoint[]
beforeAll(async () => {
  house = await openTestHouse()
  cast = await house.cast(house.database.demo)
  endpoints = listRoutes(house.http).map((route) => route.endpoint)
})
afterAll(() => house.close())

const someId = '01890000-0000-7000-8000-0000000000ff'
const name = (endpoint: Endpoint) => `${endpoint.method} ${endpoint.path}`
const addressOf = (endpoint: Endpoint) => `/api/v1${endpoint.path.replace(/:[A-Za-z]+/g, someId)}`

/** Bytes that never end a stream and never change anything: HEAD where there is a GET, an empty body elsewhere. */
const call = (endpoint: Endpoint, session?: Session) =>
  house.http.app.inject({
    method: endpoint.method === 'GET' && !endpoint.download ? 'HEAD' : endpoint.method,
    url: addressOf(endpoint),
    headers: { ...session, 'content-type': 'application/json' },
    ...(endpoint.method === 'GET' ? {} : { payload: '[]' }),
  })

/** Whether the answer is the refusal of a word not held; HEAD has no body, so there the status speaks alone. */
const refusedForAccess = (answer: { statusCode: number; body: string }): boolean =>
  answer.statusCode === 403 &&
  (answer.body === '' || (JSON.parse(answer.body) as { code: string }).code === 'http.forbidden')

describe('every route', () => {
  test('names a word that some role holds, or is open on purpose', () => {
    const words = endpoints
      .map((endpoint) => endpoint.access)
      .filter((access) => access !== 'public' && access !== 'signedIn')
    expect(words.length).toBeGreaterThan(20)
    expect(words.filter((word) => !accessTable.has(word))).toEqual([])
    expect(
      endpoints
        .filter((endpoint) => endpoint.access === 'public')
        .map(name)
        .toSorted(),
    ).toMatchInlineSnapshot(`
      [
        "GET /calendar-feeds/:token/deadlines.ics",
        "GET /districts",
        "GET /sign-in/methods",
        "GET /sign-in/oidc/callback",
        "GET /sign-in/oidc/start",
        "POST /sign-in",
        "POST /sign-in/link",
      ]
    `)
  })

  test('and every word opens some route or is asked for by a service', () => {
    const used = new Set<string>(endpoints.map((endpoint) => endpoint.access))
    const byServices = ['matters.readAll', 'ledger.readAll', 'asks.readAll', 'identity.seePeople']
    expect([...accessTable.keys()].filter((word) => !used.has(word) && !byServices.includes(word))).toEqual([])
  })

  test('asks a stranger to sign in', async () => {
    for (const endpoint of endpoints.filter((one) => one.access !== 'public')) {
      expect((await call(endpoint)).statusCode, name(endpoint)).toBe(401)
    }
  })

  test('refuses a forged session as it refuses none', async () => {
    for (const endpoint of endpoints.filter((one) => one.access !== 'public').slice(0, 10)) {
      expect(
        (await call(endpoint, { cookie: `lantu_session=990001.${'A'.repeat(43)}`, 'x-csrf-token': 'x' })).statusCode,
        name(endpoint),
      ).toBe(401)
    }
  })

  test.each(roles)('admits %s to exactly the words it holds', async (role: Role) => {
    const session = cast.sessions.get(role)
    for (const endpoint of endpoints) {
      if (
        endpoint.access === 'public' ||
        endpoint.access === 'signedIn' ||
        endpoint.download?.includes('text/event-stream')
      )
        continue
      const answer = await call(endpoint, session)
      const held = accessTable.get(endpoint.access)?.has(role) === true
      expect(answer.statusCode, `${name(endpoint)} for ${role}`).not.toBe(401)
      expect(refusedForAccess(answer), `${name(endpoint)} for ${role}: ${answer.statusCode} ${answer.body}`).toBe(!held)
    }
  })
})
