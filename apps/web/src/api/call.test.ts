import { defineEndpoint } from '@lantu/kernel/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { ask, call, readCookie, readVersion } from './call.ts'
import { readFileName } from './download.ts'
import { isProblem } from './problem.ts'

const rename = defineEndpoint({
  method: 'POST',
  path: '/units/:id/rename',
  summary: 'Call a unit something else',
  access: 'signedIn',
  params: z.object({ id: z.string() }),
  body: z.object({ name: z.string() }),
  response: z.object({ count: z.coerce.number() }),
  idempotent: true,
  versioned: true,
})

const fetched = vi.fn<typeof fetch>()
beforeEach(() => {
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('document', { cookie: 'a=1; lantu_csrf=n.s%3D', documentElement: { lang: 'en' } })
})
afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockReset()
})

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  fetched.mockResolvedValueOnce(
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }),
  )

const input = { params: { id: 'u1' }, body: { name: '区水务局' } }
const outcome = (status: number, body: unknown) => {
  answer(status, body)
  return call(rename, input).catch((error: unknown) => error)
}

test('a call carries what the contract asks for and gives the parsed answer with its version', async () => {
  answer(200, { count: '3' }, { etag: '"12"' })
  const got = await ask(rename, input, { version: 11, idempotencyKey: 'k'.repeat(32) })
  expect(got).toEqual({ data: { count: 3 }, version: 12 })
  const [url, sent] = fetched.mock.calls[0] ?? []
  expect(url).toBe('/api/v1/units/u1/rename')
  expect(sent?.headers).toMatchObject({
    'x-csrf-token': 'n.s=',
    'idempotency-key': 'k'.repeat(32),
    'if-match': '"11"',
    'accept-language': 'en',
  })
})

test('a refusal is thrown as the problem the server wrote', async () => {
  const problem = { type: 'about:blank', title: 'No', status: 409, code: 'units.taken', detail: 'The name is taken.' }
  const error = await outcome(409, problem)
  expect(isProblem(error, 'units.taken') && error.kind === 'refused' && error.problem.detail).toBe('The name is taken.')
})

test('a refusal that is no problem document keeps its status', async () => {
  const error = await outcome(502, '<html>Bad gateway</html>')
  expect(isProblem(error, 'client.unreadable') && error.problem.status).toBe(502)
})

test('an answer that breaks the contract is not used', async () => {
  expect(isProblem(await outcome(200, { count: 'many' }), 'client.contract')).toBe(true)
  expect(isProblem(await outcome(200, 'no json'), 'client.contract')).toBe(true)
})

test('no answer is told apart from a refusal', async () => {
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  expect(isProblem(await call(rename, input).catch((error: unknown) => error), 'client.network')).toBe(true)
})

test('headers and cookies are read as they are written', () => {
  expect(readVersion('W/"7"')).toBe(7)
  expect(readVersion('"abc"')).toBeNull()
  expect(readCookie('csrf', 'lantu_csrf=x')).toBeUndefined()
  expect(readFileName('attachment; filename="a.xlsx"; filename*=UTF-8\'\'%E5%8F%B0%E8%B4%A6.xlsx')).toBe('台账.xlsx')
})
