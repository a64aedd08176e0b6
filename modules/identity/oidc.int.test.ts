import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Http } from '@lantu/platform/http'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OidcConfig } from './index.ts'
import { browser, openHouse, type Settled, settle } from './test-house.ts'

const redirectUri = 'http://lantu.test/api/v1/sign-in/oidc/callback'
const callback = '/api/v1/sign-in/oidc/callback'

/** Whom the provider knows: subject → claims. */
const accounts = new Map<string, { email: string; email_verified: boolean }>()

let server: Server
let issuer: string
let config: OidcConfig
let database: TestDatabase
let http: Http
let person: Settled
beforeAll(async () => {
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'lantu', client_secret: 'a secret of the tests', redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the tests'] },
    findAccount: (_context, id) => {
      const claims = accounts.get(id)
      return claims && { accountId: id, claims: () => ({ sub: id, ...claims }) }
    },
  })
  server.on('request', provider.callback())
  config = {
    issuer,
    clientId: 'lantu',
    clientSecret: 'a secret of the tests',
    redirectUri,
    match: { claim: 'email', to: 'email', verifiedBy: 'email_verified' },
  }
  database = await testDatabase()
  http = await openHouse(database, config)
  person = await settle(database, 'supervisor')
})
afterAll(async () => {
  await http?.close()
  await database?.drop()
  server?.closeAllConnections()
  await new Promise((resolve) => server?.close(resolve))
})

/** Walks the provider's own pages as a person would: sign in, consent. Returns the address it sends the browser back to. */
async function walk(start: string, subject: string): Promise<URL> {
  const jar = new Map<string, string>()
  const visit = async (url: string, form?: Record<string, string>) => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return { answer, html: await answer.text() }
  }
  let at = start
  let form: Record<string, string> | undefined
  for (let step = 0; step < 15; step++) {
    const { answer, html } = await visit(at, form)
    form = undefined
    const location = answer.headers.get('location')
    if (location !== null) {
      const next = new URL(location, at)
      if (next.href.startsWith(redirectUri)) return next
      at = next.href
      continue
    }
    if (answer.status !== 200) throw new Error(`the provider answered ${answer.status} at ${at}: ${html.slice(0, 300)}`)
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? ''
    at = new URL(/action="([^"]+)"/.exec(html)?.[1] ?? '', at).href
    form = prompt === 'login' ? { prompt, login: subject, password: 'any' } : { prompt }
  }
  throw new Error('the provider never sent the browser back')
}

async function begin(reader: ReturnType<typeof browser>, query = 'district=990001&next=/ledger?year=2024') {
  const { status, headers } = await reader.call('GET', `/sign-in/oidc/start?${query}`)
  expect(status).toBe(303)
  return String(headers['location'])
}

async function arrive(reader: ReturnType<typeof browser>, back: URL) {
  const { status, headers } = await reader.call('GET', `${callback}${back.search}`)
  expect(status).toBe(303)
  return String(headers['location'])
}

async function signInAs(subject: string) {
  const reader = browser(http)
  const back = await walk(await begin(reader), subject)
  const landed = await arrive(reader, back)
  return { reader, back, landed }
}

describe('single sign-on against a real provider', () => {
  test('sends the browser off with PKCE, state and nonce', async () => {
    const { searchParams } = new URL(await begin(browser(http)))
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: redirectUri,
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length).toBeGreaterThan(40)
  })

  test('a verified e-mail that fits one registered person signs in and is linked for good', async () => {
    accounts.set('subject-1', { email: `${person.account}@office.test`, email_verified: true })
    const first = await signInAs('subject-1')
    expect(first.landed).toBe('/ledger?year=2024')
    expect((await first.reader.call('GET', '/me')).json).toMatchObject({ person: person.person })
    accounts.set('subject-1', { email: 'moved@elsewhere.test', email_verified: false })
    const second = await signInAs('subject-1')
    expect((await second.reader.call('GET', '/me')).json).toMatchObject({ person: person.person })
  })

  test('another subject with the address of a linked person is not let in', async () => {
    accounts.set('subject-2', { email: `${person.account}@office.test`, email_verified: true })
    const { landed, reader } = await signInAs('subject-2')
    expect(landed).toBe('/sign-in?problem=identity.oidcUnknown')
    expect((await reader.call('GET', '/me')).status).toBe(401)
  })

  test('an unknown person and an unverified address are told what to do, and nothing is kept of them', async () => {
    const other = await settle(database, 'handler')
    accounts.set('subject-3', { email: 'stranger@office.test', email_verified: true })
    accounts.set('subject-4', { email: `${other.account}@office.test`, email_verified: false })
    for (const subject of ['subject-3', 'subject-4'])
      expect((await signInAs(subject)).landed).toBe('/sign-in?problem=identity.oidcUnknown')
    const kept = await database.pool.query(
      "select 1 from identity.oidc_identity where subject in ('subject-3', 'subject-4')",
    )
    expect(kept.rows).toEqual([])
  })

  test('an answer works once, and only in the browser that asked', async () => {
    accounts.set('subject-1', { email: 'moved@elsewhere.test', email_verified: false })
    const failed = '/sign-in?problem=identity.oidcFailed'
    const victim = browser(http)
    const attacker = browser(http)
    const back = await walk(await begin(attacker), 'subject-1')
    expect(await arrive(victim, back)).toBe(failed)
    await begin(victim)
    expect(await arrive(victim, back)).toBe(failed)
    const copy = browser(http)
    for (const [name, value] of attacker.jar) copy.jar.set(name, value)
    expect(await arrive(attacker, back)).toBe('/ledger?year=2024')
    expect(await arrive(copy, back)).toBe(failed)
  })

  test('a changed note, a changed state and a refusal by the provider sign nobody in', async () => {
    const failed = '/sign-in?problem=identity.oidcFailed'
    const reader = browser(http)
    const back = await walk(await begin(reader), 'subject-1')
    const note = reader.jar.get('lantu_oidc') ?? ''
    reader.jar.set('lantu_oidc', `${note.startsWith('A') ? 'B' : 'A'}${note.slice(1)}`)
    expect(await arrive(reader, back)).toBe(failed)
    reader.jar.set('lantu_oidc', note)
    const bent = new URL(back)
    bent.searchParams.set('state', 'x'.repeat(43))
    expect(await arrive(reader, bent)).toBe(failed)
    const denied = browser(http)
    const { searchParams } = new URL(await begin(denied))
    const refusal = new URL(`${redirectUri}?error=access_denied&state=${searchParams.get('state')}`)
    expect(await arrive(denied, refusal)).toBe(failed)
  })

  test('goes on to pages of this site only', async () => {
    for (const next of ['//evil.test', 'https://evil.test', '/\\evil.test', 'javascript:alert(1)']) {
      const reader = browser(http)
      const start = await begin(reader, `district=990001&next=${encodeURIComponent(next)}`)
      expect(await arrive(reader, await walk(start, 'subject-1'))).toBe('/')
    }
  })

  test('a provider that cannot be reached, and none at all, lead back to the sign-in page', async () => {
    const deaf = await openHouse(database, { ...config, issuer: 'http://127.0.0.1:9' })
    expect(await begin(browser(deaf))).toBe('/sign-in?problem=identity.oidcFailed')
    await deaf.close()
    const none = await openHouse(database)
    expect(await begin(browser(none))).toBe('/sign-in?problem=identity.oidcOff')
    expect((await browser(none).call('GET', '/sign-in/methods')).json).toEqual({ password: true, oidc: null })
    await none.close()
  })
})
