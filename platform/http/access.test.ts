import { defineEndpoint } from '@lantu/kernel/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bind, listRoutes, registerRoutes } from './index.ts'
import { byToken, openHouse, testActor } from './test-house.ts'

const endpoint = <const A extends 'public' | 'signedIn' | 'ledger.write'>(access: A) =>
  defineEndpoint({
    method: 'GET',
    path: `/${access === 'ledger.write' ? 'ledger' : access}`,
    summary: access,
    access,
    response: z.object({ who: z.string().nullable() }),
  })
const routes = [
  bind(endpoint('public'), ({ actor }) => ({ who: actor?.district ?? null })),
  bind(endpoint('signedIn'), ({ actor }) => ({ who: actor.district })),
  bind(endpoint('ledger.write'), ({ actor }) => ({ who: actor.district })),
]

test.each([
  ['/public', {}, 200, undefined],
  ['/public', byToken, 200, undefined],
  ['/signedIn', {}, 401, 'http.signInNeeded'],
  ['/signedIn', { authorization: 'Bearer stolen' }, 401, 'http.signInNeeded'],
  ['/signedIn', { cookie: 'lantu_session=token' }, 200, undefined],
  ['/signedIn', { cookie: 'lantu_session=token', authorization: 'Bearer stolen' }, 401, 'http.signInNeeded'],
  ['/ledger', {}, 401, 'http.signInNeeded'],
  ['/ledger', byToken, 403, 'http.forbidden'],
])('%s with %j answers %i %s', async (path, headers, status, code) => {
  const { http, app } = await openHouse({ actor: testActor(['ledger.read']) })
  registerRoutes(http, routes)
  const answer = await app.inject({ url: `/api/v1${path}`, headers })
  expect(answer.statusCode).toBe(status)
  expect(answer.json().code).toBe(code)
  if (status === 401) expect(answer.headers['www-authenticate']).toBe('Bearer')
})

test('the word opens the endpoint', async () => {
  const { http, app } = await openHouse({ actor: testActor(['ledger.write']) })
  registerRoutes(http, routes)
  const answer = await app.inject({ url: '/api/v1/ledger', headers: byToken })
  expect(answer.json()).toEqual({ who: '990001' })
})

test('a caller without the right never reaches the handler, and its body is not read', async () => {
  const { http, app } = await openHouse()
  let called = false
  const write = defineEndpoint({ method: 'POST', path: '/ledger', summary: 'w', access: 'ledger.write' })
  registerRoutes(http, [
    bind(write, () => {
      called = true
      return undefined
    }),
  ])
  const headers = { ...byToken, 'content-type': 'application/json' }
  const answer = await app.inject({ method: 'POST', url: '/api/v1/ledger', headers, payload: '{broken' })
  expect(answer.statusCode).toBe(403)
  expect(called).toBe(false)
})

test('every route is listed with its access word', async () => {
  const { http } = await openHouse()
  registerRoutes(http, routes)
  expect(listRoutes(http).map((route) => route.endpoint.access)).toEqual(['public', 'signedIn', 'ledger.write'])
})

test.each([
  ['a path name without its contract', { path: '/units/:unit' as const }],
  ['a GET with a body', { body: z.string() }],
  ['a key without a person', { method: 'POST' as const, idempotent: true }],
  ['a 204 with content', { method: 'POST' as const, status: 204 as const, response: z.string() }],
])('%s is refused when it is bound', (_name, over) => {
  const broken = defineEndpoint({ method: 'GET', path: '/x', summary: 'x', access: 'public', ...over })
  expect(() => bind(broken, () => undefined as never)).toThrow(TypeError)
})

test('two routes at one place, and a budget nobody declared, stop the start', async () => {
  const { http } = await openHouse()
  registerRoutes(http, routes)
  expect(() => registerRoutes(http, routes)).toThrow()
  const slow = defineEndpoint({ method: 'GET', path: '/slow', summary: 's', access: 'public' })
  expect(() => registerRoutes(http, [bind(slow, () => undefined, { budget: 'unheard' })])).toThrow('unheard')
})
