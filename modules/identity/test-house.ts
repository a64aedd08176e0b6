import type { PersonId, Role, UnitId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import { withTenant } from '@lantu/platform/db'
import { createHttp, type Http, registerRoutes, usualBudgets, usualLimits } from '@lantu/platform/http'
import type { TestDatabase } from '@lantu/platform/testing'
import {
  access,
  appoint,
  createAuth,
  createIdentityRoutes,
  createUnit,
  joinAccess,
  type OidcConfig,
  registerPerson,
} from './index.ts'

const secret = 'a secret of the tests, at least 32 characters'
export const password = '春风又绿江南岸 1069'

/** Identity's own routes on a real server and a real database, as `apps/server` puts them together. */
export async function openHouse(database: TestDatabase, oidc?: OidcConfig): Promise<Http> {
  const http = await createHttp({
    config: {
      secret,
      secureCookies: false,
      trustProxy: false,
      brokenAnswers: 'refuse',
      limits: usualLimits,
      budgets: { ...usualBudgets, signIn: { max: 1000, windowSeconds: 60 } },
    },
    log: { info: () => {}, warn: () => {}, error: (fields) => process.stderr.write(`${JSON.stringify(fields)}\n`) },
    auth: createAuth(database, joinAccess({ identity: access })),
    idempotency: { run: async (_entry, produce) => ({ state: 'done', answer: await produce(), replayed: false }) },
    within: (actor, work) => withTenant(database, actor, work),
  })
  registerRoutes(http, createIdentityRoutes({ database, secret, oidc }))
  return http
}

export interface Settled {
  readonly unit: UnitId
  readonly person: PersonId
  readonly account: string
}

let serial = 0
/** A person with one role in a new unit. */
export async function settle(
  database: TestDatabase,
  role: Role,
  { district = database.demo, unit }: { district?: TestDatabase['demo']; unit?: UnitId } = {},
): Promise<Settled> {
  const account = `${role.toLowerCase()}${++serial}`
  const from = parsePlainDate('2024-01-01')
  return database.inDistrict(async (t) => {
    const there = unit ?? (await createUnit(t, { code: `T${serial}`, name: `第${serial}局`, kind: 'department', from }))
    const person = await registerPerson(t, { name: `某${account}`, account, password, email: `${account}@office.test` })
    await appoint(t, { person, unit: there, role, from })
    return { unit: there, person, account }
  }, district)
}

/** A browser's memory: its cookies, and the CSRF token it reads from one of them. */
export function browser(http: Http) {
  const jar = new Map<string, string>()
  const keep = (lines: readonly string[]) => {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, decodeURIComponent(value))
    }
  }
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, more: CallMore = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
    const csrf = jar.get('lantu_csrf')
    const answer = await http.app.inject({
      method,
      url: path.startsWith('/api') ? path : `/api/v1${path}`,
      headers: {
        ...(cookie !== '' && { cookie }),
        ...(csrf !== undefined && { 'x-csrf-token': csrf }),
        ...(method === 'POST' && { 'idempotency-key': `key-${++serial}-of-tests` }),
        ...more.headers,
      },
      ...(more.body !== undefined && { payload: more.body }),
    })
    keep([answer.headers['set-cookie'] ?? []].flat())
    const json: unknown = /json/.test(String(answer.headers['content-type'])) ? answer.json() : undefined
    return { status: answer.statusCode, json, headers: answer.headers }
  }
  return { jar, call }
}

interface CallMore {
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}

export async function signedIn(http: Http, who: { account: string; district?: string }) {
  const reader = browser(http)
  const body = { district: who.district ?? '990001', account: who.account, password }
  const answer = await reader.call('POST', '/sign-in', { body })
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${JSON.stringify(answer.json)}`)
  return reader
}
