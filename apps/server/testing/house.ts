import { join } from 'node:path'
import { appoint, createSigninLink, createUnit, registerPerson } from '@lantu/identity'
import { type DistrictCode, type PersonId, type Role, roles, type UnitId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import { readConfig } from '@lantu/platform/config'
import type { Http } from '@lantu/platform/http'
import { createLog } from '@lantu/platform/log'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { composeHttp } from '../http.ts'
import { subscribers } from '../modules.ts'

/** The headers a signed-in browser sends. */
export type Session = { readonly cookie: string; readonly 'x-csrf-token': string }

/** One person a role, signed in, in one unit of a district. */
export interface Cast {
  readonly unit: UnitId
  readonly sessions: ReadonlyMap<Role, Session>
  readonly people: ReadonlyMap<Role, PersonId>
}

/** The whole server on a real database, without listening: for tests that go through its routes. */
export interface TestHouse {
  readonly database: TestDatabase
  readonly http: Http
  cast(district: DistrictCode): Promise<Cast>
  close(): Promise<void>
}

export async function openTestHouse(): Promise<TestHouse> {
  const database = await testDatabase({ subscribers })
  const http = await composeHttp({
    config: readConfig({}, join(import.meta.dirname, '../../..')),
    log: createLog('silent'),
    database,
    wakeUps: { watch: async function* () {} },
    web: '',
    checks: {},
    brokenAnswers: 'refuse',
  })
  return {
    database,
    http,
    cast: (district) => castOf(database, http, district),
    close: async () => {
      await http.close()
      await database.drop()
    },
  }
}

const from = parsePlainDate('2020-01-01')

async function castOf(database: TestDatabase, http: Http, district: DistrictCode): Promise<Cast> {
  const links = await database.inDistrict(async (tenancy) => {
    const unit = await createUnit(tenancy, { code: 'cast', name: '试演单位', kind: 'department', from })
    const made: { role: Role; person: PersonId; token: string }[] = []
    for (const role of roles) {
      const person = await registerPerson(tenancy, { name: role })
      await appoint(tenancy, { person, unit, role, from })
      made.push({ role, person, token: (await createSigninLink(tenancy, { person })).token })
    }
    return { unit, made }
  }, district)
  const sessions = new Map<Role, Session>()
  for (const { role, token } of links.made) sessions.set(role, await signIn(http, token))
  return { unit: links.unit, sessions, people: new Map(links.made.map(({ role, person }) => [role, person])) }
}

/** Signs in through the real door and keeps what a browser would keep. */
async function signIn(http: Http, token: string): Promise<Session> {
  const answer = await http.app.inject({ method: 'POST', url: '/api/v1/sign-in/link', payload: { token } })
  const cookies = Object.fromEntries(answer.cookies.map((cookie) => [cookie.name, cookie.value]))
  const csrf = cookies['lantu_csrf']
  if (answer.statusCode !== 200 || csrf === undefined)
    throw new Error(`sign-in failed: ${answer.statusCode} ${answer.body}`)
  return {
    cookie: Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; '),
    'x-csrf-token': csrf,
  }
}
