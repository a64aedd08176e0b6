import { PersonId } from '@lantu/kernel'
import { defineEndpoint } from '@lantu/kernel/contract'
import { expect, test } from 'vitest'
import { usualBudgets } from './http-config.ts'
import { bind, registerRoutes } from './index.ts'
import { getThing, openHouse, testActor } from './test-house.ts'

const signIn = defineEndpoint({ method: 'POST', path: '/sessions', summary: 's', access: 'public' })

async function open(budgets: Partial<typeof usualBudgets>, trustProxy = true) {
  const people = ['1', '2'].map((n) =>
    testActor([], { personId: PersonId.parse(`01890000-0000-7000-8000-00000000000${n}`) }),
  )
  const { http, app } = await openHouse({
    config: { trustProxy, budgets: { ...usualBudgets, ...budgets } },
    auth: { identify: async ({ bearer }) => people[Number(bearer)] },
  })
  registerRoutes(http, [bind(getThing, () => undefined), bind(signIn, () => undefined, { budget: 'signIn' })])
  const call = async (from: string, options: { token?: string; post?: boolean } = {}) => {
    const headers = { 'x-forwarded-for': from, ...(options.token && { authorization: `Bearer ${options.token}` }) }
    return app.inject({
      method: options.post ? 'POST' : 'GET',
      url: options.post ? '/api/v1/sessions' : '/api/v1/thing',
      headers,
    })
  }
  return { call }
}
const once = { max: 1, windowSeconds: 60 } as never

test('an address that spent its budget waits, another does not', async () => {
  const { call } = await open({ address: once })
  expect((await call('10.0.0.1')).statusCode).toBe(200)
  const answer = await call('10.0.0.1')
  expect(answer.json()).toMatchObject({ status: 429, code: 'http.limited' })
  const wait = Number(answer.headers['retry-after'])
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
  expect(answer.json().next).toContain(`${wait} 秒`)
  expect((await call('10.0.0.2')).statusCode).toBe(200)
})

test('an IPv6 caller does not get a new budget with each address of its network', async () => {
  const { call } = await open({ address: once })
  await call('2001:db8::1')
  expect((await call('2001:db8::2')).statusCode).toBe(429)
  expect((await call('2001:db8:1::2')).statusCode).toBe(200)
})

test('a person is counted wherever they call from, and not for their neighbour', async () => {
  const { call } = await open({ actor: once })
  await call('10.0.0.1', { token: '0' })
  expect((await call('10.0.0.2', { token: '0' })).statusCode).toBe(429)
  expect((await call('10.0.0.1', { token: '1' })).statusCode).toBe(200)
  expect((await call('10.0.0.1')).statusCode).toBe(200)
})

test('a named budget is stricter only where it is named', async () => {
  const { call } = await open({ signIn: once })
  expect((await call('10.0.0.1', { post: true })).statusCode).toBe(200)
  expect((await call('10.0.0.1', { post: true })).statusCode).toBe(429)
  expect((await call('10.0.0.1')).statusCode).toBe(200)
})

test('without a trusted proxy a forwarded address counts for nothing', async () => {
  const { call } = await open({ address: once }, false)
  await call('10.0.0.1')
  expect((await call('10.0.0.2')).statusCode).toBe(429)
})
