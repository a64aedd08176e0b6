import type { Endpoint } from '@lantu/kernel/contract'
import { noticeChannel } from '@lantu/notices'
import { readConfig } from '@lantu/platform/config'
import { listen } from '@lantu/platform/db'
import { listRoutes } from '@lantu/platform/http'
import { createLog } from '@lantu/platform/log'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { composeHttp } from './http.ts'
import { foreignCalls, nameNothing } from './testing/foreign-calls.ts'
import type { TestHouse } from './testing/house.ts'
import { type Furnished, type Kind, openTwoDistricts, sessionFor, tell } from './testing/two-districts.ts'

/** Nothing of another district by any route, id, search, stream, token or view; and no SQL built from input. */
let house: TestHouse
let here: Furnished
let there: Furnished
let endpoints: readonly Endpoint[]
beforeAll(async () => {
  ;({ house, here, there } = await openTwoDistricts())
  endpoints = listRoutes(house.http).map((route) => route.endpoint)
}, 180_000)
afterAll(() => house.close())

const name = (endpoint: { method: string; path: string }) => `${endpoint.method} ${endpoint.path}`
const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await house.database.pool.query(text, values)).rows as T[]

let turn = 0
/** One call by someone of `who` who holds the endpoint's word. */
const call = (
  who: Furnished,
  endpoint: Endpoint,
  given: { path: string; body?: object; query?: string; inTurn?: boolean },
) => {
  turn++
  return house.http.app.inject({
    method: endpoint.method,
    url: `/api/v1${given.path}${given.query ?? ''}`,
    headers: {
      ...sessionFor(who.cast, endpoint.access, given.inTurn ? turn : undefined),
      ...(endpoint.method !== 'GET' && { 'idempotency-key': `cross-district-${turn}`, 'if-match': '"1"' }),
    },
    ...(given.body !== undefined && { payload: given.body }),
  })
}

/** The path with a district's real ids: `/matters/:matterId/evidence/:sha256` names a matter by its first word. */
function pathWith(endpoint: Endpoint, whose: Furnished): string {
  const [, first = '', second = ''] = endpoint.path.split('/')
  const kind = (first === 'me' ? second : first) as Kind
  return endpoint.path.replace(/:([A-Za-z0-9]+)/g, (_, param: string) => {
    if (param === 'n') return '1'
    return param === 'sha256' ? whose.sha256 : (whose.ids[kind] ?? `no-${kind}`)
  })
}
const streams = (endpoint: Endpoint) => endpoint.download?.includes('text/event-stream') === true
const gets = () =>
  endpoints.filter((endpoint) => endpoint.method === 'GET' && endpoint.access !== 'public' && !streams(endpoint))

const uuids = (text: string): string[] =>
  text.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g) ?? []
const tenantTables = async (): Promise<string[]> =>
  (
    await rows<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'district_id' where c.relkind in ('r', 'p') order by 1`,
    )
  ).map((row) => row.name)
/** Every row of a district as text, by table. */
async function rowsOf(whose: Furnished): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const table of await tenantTables()) {
    const lines = await rows<{ line: string }>(
      `select t::text as line from ${table} t where district_id = $1 order by 1`,
      [whose.code],
    )
    found.set(
      table,
      lines.map((row) => row.line),
    )
  }
  return found
}
const idsOf = async (whose: Furnished): Promise<Set<string>> =>
  new Set([...(await rowsOf(whose)).values()].flat().flatMap(uuids))

/** Ids that stand in the other district only. */
const foreignIds = async (): Promise<Set<string>> => {
  const own = await idsOf(here)
  return new Set([...(await idsOf(there))].filter((id) => !own.has(id)))
}

/** An answer without the number of its call. */
const plain = (answer: { statusCode: number; body: string }) => [
  answer.statusCode,
  answer.body.replace(/"instance":"[^"]*"/, ''),
]
describe('reading', () => {
  test('a real id of the other district is as good as none, in every route that takes one', async () => {
    const taking = gets().filter((endpoint) => endpoint.path.includes(':'))
    expect(taking.length).toBeGreaterThan(12)
    const none = '01890000-0000-7000-8000-0000000000ff'
    const ids = { ...there.ids }
    for (const kind of Object.keys(ids) as Kind[]) ids[kind] = none
    const nowhere: Furnished = { ...there, ids, sha256: '0'.repeat(64) }
    for (const endpoint of taking) {
      const query = endpoint.path.endsWith('/superiors')
        ? '?hierarchy=admin'
        : endpoint.path.endsWith('/known')
          ? '?period=2024-05-01/2024-05-31'
          : ''
      const own = await call(here, endpoint, { path: pathWith(endpoint, here), query })
      if (!/:sha256|file|draft|:n$/.test(endpoint.path))
        expect(own.statusCode, `own ${name(endpoint)} ${own.body}`).toBe(200)
      const foreign = await call(here, endpoint, { path: pathWith(endpoint, there), query })
      const invented = await call(here, endpoint, { path: pathWith(endpoint, nowhere), query })
      expect(plain(foreign), name(endpoint)).toEqual(plain(invented))
      if (foreign.statusCode !== 404)
        expect(foreign.json(), `${name(endpoint)} ${foreign.statusCode}`).toEqual({ rows: [] })
    }
  })

  test('a file of the other district is not found under an own matter', async () => {
    const endpoint = endpoints.find((one) => one.path.includes(':sha256'))
    if (!endpoint) throw new Error('no route of evidence')
    const path = endpoint.path.replace(':matterId', here.ids.matters).replace(':sha256', there.sha256)
    expect((await call(here, endpoint, { path })).statusCode).toBe(404)
  })

  test('no list shows an id or a word of the other district', async () => {
    const foreign = await foreignIds()
    expect(foreign.size).toBeGreaterThan(500)
    let seen = 0
    for (const endpoint of gets().filter((one) => !one.path.includes(':') && !one.download)) {
      const keys = endpoint.query ? Object.keys(endpoint.query.shape) : []
      const query = `?${keys.includes('limit') ? `limit=${endpoint.path === '/search' ? 50 : 200}&` : ''}${keys.includes('q') ? `q=${encodeURIComponent(there.word)}&` : ''}${keys.includes('name') ? `name=${encodeURIComponent('区政府')}` : ''}`
      const answer = await call(here, endpoint, { path: endpoint.path, query })
      const without = endpoint.path === '/commitments' || endpoint.path === '/search'
      expect(answer.statusCode, `${name(endpoint)} ${answer.body.slice(0, 300)}`).toBe(200)
      expect(
        uuids(answer.body).filter((id) => foreign.has(id)),
        name(endpoint),
      ).toEqual([])
      expect(answer.body.includes(there.word), name(endpoint)).toBe(false)
      if (!without) seen += uuids(answer.body).length
    }
    expect(seen).toBeGreaterThan(100)
  })

  test('a list asked for things of the other district is empty', async () => {
    for (const [path, query] of [
      ['/commitments', `unit=${there.ids.units}`],
      ['/commitments', `lead=${there.ids.units}`],
      ['/commitments', `document=${there.ids.documents}`],
      ['/projects', `unit=${there.ids.units}`],
      ['/projects', `commitment=${there.ids.commitments}`],
      ['/blockers', `unit=${there.ids.units}`],
      ['/matters', `unit=${there.ids.units}`],
      ['/matters', `subjectKind=commitment&subjectId=${there.ids.commitments}`],
      ['/signals', `state=all&subjectId=${there.ids.commitments}`],
      ['/asks', `unit=${there.ids.units}`],
      ['/appointments', `unit=${there.ids.units}`],
      ['/appointments', `person=${there.ids.people}`],
    ] as const) {
      const endpoint = endpoints.find((one) => one.method === 'GET' && one.path === path)
      if (!endpoint) throw new Error(`no ${path}`)
      const answer = await call(here, endpoint, { path, query: `?${query}` })
      expect(answer.json<{ rows: unknown[] }>().rows, `${path}?${query}`).toEqual([])
    }
  })

  test('search finds a district’s own word and not the other’s', async () => {
    const endpoint = endpoints.find((one) => one.path === '/search')
    if (!endpoint) throw new Error('no search')
    const find = async (who: Furnished, word: string) =>
      (await call(who, endpoint, { path: '/search', query: `?q=${encodeURIComponent(word)}` })).json<{
        rows: unknown[]
      }>().rows
    expect((await find(there, there.word)).length).toBeGreaterThan(0)
    expect(await find(here, there.word)).toEqual([])
    expect((await find(here, here.word)).length).toBeGreaterThan(0)
    expect(await find(there, here.word)).toEqual([])
  })
})

describe('changing', () => {
  test('every changing endpoint is called here, or names nothing', () => {
    const called = new Set(foreignCalls(here, there).map(name))
    const changing = endpoints.filter((endpoint) => endpoint.method !== 'GET').map(name)
    expect(changing.filter((one) => !called.has(one) && !nameNothing.includes(one))).toEqual([])
    expect([...called, ...nameNothing].filter((one) => !changing.includes(one))).toEqual([])
  })

  test('a call that names things of the other district changes nothing there and takes nothing from there', async () => {
    const before = await rowsOf(there)
    const foreign = await foreignIds()
    const surprises: string[] = []
    for (const one of foreignCalls(here, there)) {
      const endpoint = endpoints.find((e) => name(e) === name(one))
      if (!endpoint) throw new Error(`no ${name(one)}`)
      const path = one.path.replace(/:([A-Za-z]+)/g, (_, param: string) => one.params?.[param] ?? '')
      const answer = await call(here, endpoint, { path, ...(one.body && { body: one.body }) })
      const leaks = uuids(answer.body).filter(
        (id) => foreign.has(id) && !path.includes(id) && !JSON.stringify(one.body ?? {}).includes(id),
      )
      const quiet =
        one.path === '/notices/read' ||
        one.path.endsWith('/decisions') ||
        one.path.endsWith('/members') ||
        one.path.endsWith('/approve') ||
        one.path === '/progress/sign' ||
        one.path === '/asks/check'
      const refused = [400, 403, 404, 409, 412, 422].includes(answer.statusCode)
      if ((!refused && !quiet) || leaks.length > 0)
        surprises.push(`${name(one)} ${answer.statusCode} ${answer.body.slice(0, 400)}`)
      if (answer.statusCode === 400) surprises.push(`${name(one)} was not tried: ${answer.body.slice(0, 400)}`)
    }
    const after = await rowsOf(there)
    for (const [table, lines] of after) expect(lines, table).toEqual(before.get(table))
    const taken = [...(await rowsOf(here))].flatMap(([table, lines]) =>
      lines
        .filter((line) => uuids(line).some((id) => foreign.has(id)))
        .map((line) => `${table}: ${line.slice(0, 300)}`),
    )
    expect({ surprises, taken }).toEqual({ surprises: [], taken: [] })
  })
})

describe('being known', () => {
  test('a session or a token whose district code is changed is nobody’s', async () => {
    const moved = (text: string) => text.replace(new RegExp(`(=|^)${here.code}\\.`, 'g'), `$1${there.code}.`)
    const session = sessionFor(here.cast, 'signedIn')
    const me = (headers: Record<string, string>) => house.http.app.inject({ url: '/api/v1/me', headers })
    expect((await me({ cookie: session.cookie })).statusCode).toBe(200)
    expect(moved(session.cookie)).not.toBe(session.cookie)
    expect((await me({ cookie: moved(session.cookie) })).statusCode).toBe(401)
    const made = await house.http.app.inject({
      method: 'POST',
      url: '/api/v1/me/tokens',
      headers: session,
      payload: { label: 'x', words: ['matters.read'], days: 1 },
    })
    const { token } = made.json<{ token: string }>()
    const list = (bearer: string) =>
      house.http.app.inject({ url: '/api/v1/matters', headers: { authorization: `Bearer ${bearer}` } })
    expect((await list(token)).statusCode).toBe(200)
    expect((await list(moved(token))).statusCode).toBe(401)
  })

  test('a stream is woken by its own district only', async () => {
    const listener = await listen(house.database, noticeChannel)
    const http = await composeHttp({
      config: readConfig({}, import.meta.dirname),
      log: createLog('silent'),
      database: house.database,
      wakeUps: listener,
      web: '',
      checks: {},
    })
    const leaving = new AbortController()
    try {
      const address = await http.app.listen({ host: '127.0.0.1', port: 0 })
      const heard = { here: '', there: '' }
      const open = async (who: Furnished, side: keyof typeof heard) => {
        const answer = await fetch(`${address}/api/v1/notices/stream`, {
          headers: sessionFor(who.cast, 'signedIn'),
          signal: leaving.signal,
        })
        const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
        return async (wakes: number) => {
          while (count(heard[side]) < wakes) heard[side] += (await reader?.read())?.value ?? ''
        }
      }
      const count = (text: string) => text.split('event: changed').length - 1
      const wake = (who: Furnished) =>
        house.database.inDistrict(async (tenancy) => {
          const person = who.cast.people.get('supervisor')
          if (person) await tell(tenancy, person)
        }, who.code)
      const until = { here: await open(here, 'here'), there: await open(there, 'there') }
      await until.here(1)
      await until.there(1)
      // Three wakes there, then one here: had any of the three crossed, this side would have counted more than its own.
      for (let round = 0; round < 3; round++) {
        await wake(there)
        await until.there(2 + round)
      }
      await wake(here)
      await until.here(2)
      expect([count(heard.here), count(heard.there)]).toEqual([2, 4])
    } finally {
      leaving.abort()
      await http.close()
      await listener.stop()
    }
  })
})

describe('below the routes', () => {
  test('every table and view shows the district that is set and no other', async () => {
    const readable = await rows<{ name: string }>(
      `select distinct format('%I.%I', g.table_schema, g.table_name) as name from information_schema.table_privileges g
         join information_schema.columns c on (c.table_schema, c.table_name) = (g.table_schema, g.table_name) and c.column_name = 'district_id'
       where g.grantee = 'lantu_app' and g.privilege_type = 'SELECT' order by 1`,
    )
    expect(readable.length).toBeGreaterThan(40)
    let shown = 0
    for (const who of [here, there]) {
      await house.database.inDistrict(async ({ client }) => {
        for (const { name } of readable) {
          const found = await client.query<{ own: number; other: number }>(
            `select count(*) filter (where district_id = $1)::int as own, count(*) filter (where district_id <> $1)::int as other from ${name}`,
            [who.code],
          )
          expect(found.rows[0]?.other, name).toBe(0)
          shown += found.rows[0]?.own ?? 0
        }
      }, who.code)
    }
    expect(shown).toBeGreaterThan(2000)
  })

  const nasty = [
    "'; drop table matters.matter; --",
    "' or '1'='1",
    '\\',
    '%',
    '$1',
    '\u0000',
    '\ud83d',
    '`$(x)`',
    '"]}',
  ]
  test('no text in a query or an address is anything but text', { timeout: 180_000 }, async () => {
    const tables = (await tenantTables()).length
    const broken: string[] = []
    let calls = 0
    for (const endpoint of gets()) {
      const keys = endpoint.query ? Object.keys(endpoint.query.shape) : []
      for (const text of nasty) {
        const wild = encodeURIComponent(text.toWellFormed())
        const tries = keys.map((key) => ({ path: pathWith(endpoint, here), query: `?${key}=${wild}` }))
        if (endpoint.path.includes(':'))
          tries.push({ path: endpoint.path.replace(/:([A-Za-z0-9]+)/g, wild), query: '' })
        for (const one of tries) {
          const answer = await call(here, endpoint, { ...one, inTurn: true })
          calls++
          if (answer.statusCode >= 500 || answer.statusCode === 429)
            broken.push(`${name(endpoint)} ${one.path}${one.query} ${answer.statusCode}`)
        }
      }
    }
    expect(broken).toEqual([])
    expect(calls).toBeGreaterThan(500)
    expect((await tenantTables()).length).toBe(tables)
  })

  test('nor is any text in a body', async () => {
    const post = (path: string, payload: object) => {
      const endpoint = endpoints.find((one) => one.method === 'POST' && one.path === path)
      if (!endpoint) throw new Error(`no ${path}`)
      return call(here, endpoint, { path, body: payload })
    }
    const Made = z.looseObject({ id: z.string() })
    for (const text of nasty) {
      const answers = [
        await post('/documents', {
          title: `题${text}`,
          kind: 'speech',
          publicity: 'published',
          issuer: text || 'x',
          docDate: '2024-05-01',
          text: `加快推进${text}。`,
        }),
        await post('/people', { name: `人${text}` }),
        await post('/matters', {
          kind: 'supervision',
          subject: { subjectKind: 'x', subjectId: text },
          basis: 'government',
          title: `件${text}`,
        }),
        await post('/asks', {
          title: text,
          origin: 'city',
          basis: { kind: 'meeting', reference: text },
          owner: here.ids.units,
          audience: [here.ids.units],
          startsOn: '2024-05-01',
          endsOn: '2024-06-01',
          cadence: 'once',
          items: [{ label: text, fact: { factKind: text, key: { [text]: text } } }],
        }),
        await post('/units', { code: 'nasty', name: text, kind: 'department', from: '2024-05-01', aliases: [text] }),
        await post('/sign-in', { district: here.code, account: text, password: text }),
        await post('/sign-in/link', { token: text }),
      ]
      expect(
        answers.map((answer) => answer.statusCode).filter((status) => status >= 500),
        JSON.stringify(text),
      ).toEqual([])
      const title = await post('/documents', {
        title: `原样${text}`,
        kind: 'speech',
        publicity: 'published',
        issuer: 'x',
        docDate: '2024-05-01',
        text: `原样${text}推进。`,
      })
      if (title.statusCode !== 201) continue
      const found = await rows<{ title: string }>('select title from documents.words where document_id = $1', [
        Made.parse(title.json()).id,
      ])
      expect(found[0]?.title).toBe(`原样${text}`.trim())
    }
  })
})
