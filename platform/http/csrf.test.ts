import { defineEndpoint } from '@lantu/kernel/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bind, registerRoutes } from './index.ts'
import { byToken, openHouse } from './test-house.ts'

const signIn = defineEndpoint({ method: 'POST', path: '/sessions', summary: 'Sign in', access: 'public' })
const signOut = defineEndpoint({
  method: 'DELETE',
  path: '/sessions',
  summary: 'Sign out',
  access: 'signedIn',
  status: 204,
})
const me = defineEndpoint({ method: 'GET', path: '/me', summary: 'Me', access: 'signedIn' })
const write = defineEndpoint({
  method: 'POST',
  path: '/rows',
  summary: 'Write',
  access: 'signedIn',
  response: z.object({ done: z.literal(true) }),
})

async function open(secureCookies = false) {
  const { http, app } = await openHouse({ config: { secureCookies } })
  registerRoutes(http, [
    bind(signIn, ({ reply }) => reply.signIn('token', { maxAgeSeconds: 3600 })),
    bind(signOut, ({ reply }) => reply.signOut()),
    bind(me, () => undefined),
    bind(write, () => ({ done: true as const })),
  ])
  const signedIn = await app.inject({ method: 'POST', url: '/api/v1/sessions' })
  const csrf = signedIn.cookies.find(({ name }) => name === 'lantu_csrf')?.value ?? ''
  const post = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/api/v1/rows', headers })
  return { app, signedIn, csrf, post }
}

test('signing in sets a session nobody can read and a token the page can', async () => {
  const { signedIn } = await open()
  expect(signedIn.cookies).toMatchObject([
    { name: 'lantu_session', value: 'token', httpOnly: true, path: '/', sameSite: 'Lax', maxAge: 3600 },
    { name: 'lantu_csrf', path: '/', sameSite: 'Lax', maxAge: 3600 },
  ])
  expect(signedIn.cookies[1]).not.toHaveProperty('httpOnly')
})

test('over https the cookies are Secure and the session is bound to this host', async () => {
  const { signedIn } = await open(true)
  expect(signedIn.cookies).toMatchObject([
    { name: '__Host-lantu_session', secure: true },
    { name: 'lantu_csrf', secure: true },
  ])
})

test('a change by cookie needs the token in header and cookie', async () => {
  const { csrf, post } = await open()
  const good = await post({ cookie: `lantu_session=token; lantu_csrf=${csrf}`, 'x-csrf-token': csrf })
  expect(good.statusCode).toBe(200)
})

test.each([
  ['no token at all', () => ({ cookie: 'lantu_session=token' })],
  ['no header', (csrf: string) => ({ cookie: `lantu_session=token; lantu_csrf=${csrf}` })],
  ['no cookie', (csrf: string) => ({ cookie: 'lantu_session=token', 'x-csrf-token': csrf })],
  [
    'two different ones',
    (csrf: string) => ({ cookie: `lantu_session=token; lantu_csrf=${csrf}`, 'x-csrf-token': `${csrf}x` }),
  ],
  ['a planted pair', () => ({ cookie: 'lantu_session=token; lantu_csrf=a.b', 'x-csrf-token': 'a.b' })],
  ['an empty pair', () => ({ cookie: 'lantu_session=token; lantu_csrf=', 'x-csrf-token': '' })],
])('a change by cookie with %s is refused', async (_name, headersOf) => {
  const { csrf, post } = await open()
  const answer = await post(headersOf(csrf))
  expect(answer.json()).toMatchObject({ status: 403, code: 'http.csrf' })
})

test('a token of another session does not fit', async () => {
  const { app } = await openHouse({ config: { secret: 'another secret, of at least 32 characters' } })
  await app.ready()
  const { csrfTokens } = await import('./csrf.ts')
  const tokens = csrfTokens('s'.repeat(32), (n) => new Uint8Array(n))
  expect(tokens.fits(tokens.issue('mine'), 'mine')).toBe(true)
  expect(tokens.fits(tokens.issue('mine'), 'theirs')).toBe(false)
})

test('a bearer token needs none of this, even beside a cookie', async () => {
  const { post } = await open()
  expect((await post(byToken)).statusCode).toBe(200)
  expect((await post({ ...byToken, cookie: 'lantu_session=token' })).statusCode).toBe(200)
  expect((await post({ ...byToken, origin: 'https://elsewhere.example' })).statusCode).toBe(200)
})

test.each([
  [{ origin: 'https://elsewhere.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }, 200],
  [{ origin: 'http://localhost:80' }, 200],
])('a sign-in sent with %j answers %i', async (headers, status) => {
  const { app } = await open()
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { host: 'localhost:80', ...headers },
  })
  expect(answer.statusCode).toBe(status)
  if (status === 403) expect(answer.json().code).toBe('http.crossSite')
})

test('a reader who lost the token gets a new one that works', async () => {
  const { app, post } = await open()
  const read = await app.inject({ url: '/api/v1/me', headers: { cookie: 'lantu_session=token; lantu_csrf=old.one' } })
  const fresh = read.cookies.find(({ name }) => name === 'lantu_csrf')?.value ?? ''
  expect((await post({ cookie: `lantu_session=token; lantu_csrf=${fresh}`, 'x-csrf-token': fresh })).statusCode).toBe(
    200,
  )
  const again = await app.inject({ url: '/api/v1/me', headers: { cookie: `lantu_session=token; lantu_csrf=${fresh}` } })
  expect(again.cookies).toEqual([])
})

test('signing out clears both cookies', async () => {
  const { app } = await open()
  const answer = await app.inject({ method: 'DELETE', url: '/api/v1/sessions', headers: byToken })
  expect(answer.statusCode).toBe(204)
  expect(answer.cookies.map(({ name, value }) => [name, value])).toEqual([
    ['lantu_session', ''],
    ['lantu_csrf', ''],
  ])
})
