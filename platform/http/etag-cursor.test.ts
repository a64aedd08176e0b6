import { LantuError } from '@lantu/kernel'
import { defineEndpoint } from '@lantu/kernel/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bind, decodeCursor, encodeCursor, registerRoutes } from './index.ts'
import { openHouse } from './test-house.ts'

const getRow = defineEndpoint({
  method: 'GET',
  path: '/row',
  summary: 'r',
  access: 'public',
  response: z.object({ n: z.int() }),
})
const putRow = defineEndpoint({
  method: 'PUT',
  path: '/row',
  summary: 'w',
  access: 'public',
  versioned: true,
  response: z.object({ based: z.int() }),
})

async function open() {
  const { http, app } = await openHouse()
  registerRoutes(http, [
    bind(getRow, ({ reply }) => {
      reply.etag(12)
      return { n: 1 }
    }),
    bind(putRow, ({ version, reply }) => {
      reply.etag(version + 1)
      return { based: version }
    }),
  ])
  return app
}

test('a read carries its version; its bytes may move without it, so they are sent anew and no copy is kept', async () => {
  const app = await open()
  const first = await app.inject('/api/v1/row')
  expect(first.headers).toMatchObject({ etag: '"12"', 'cache-control': 'no-store' })
  for (const tag of ['"12"', 'W/"12"', '"3", "12"', '*']) {
    const again = await app.inject({ url: '/api/v1/row', headers: { 'if-none-match': tag } })
    expect([again.statusCode, again.json()], tag).toEqual([200, { n: 1 }])
  }
})

test('a change without its version is 428 and says what to do', async () => {
  const app = await open()
  const answer = await app.inject({ method: 'PUT', url: '/api/v1/row' })
  expect(answer.json()).toMatchObject({ status: 428, code: 'http.versionNeeded' })
  expect(answer.json().next).toContain('ETag')
})

test.each(['*', 'W/"12"', '12', '"a"', '"1", "2"', `"${'9'.repeat(20)}"`])('If-Match %s is refused', async (given) => {
  const app = await open()
  const answer = await app.inject({ method: 'PUT', url: '/api/v1/row', headers: { 'if-match': given } })
  expect(answer.json()).toMatchObject({ status: 400, code: 'http.versionMalformed' })
})

test('the handler gets the version as a number', async () => {
  const app = await open()
  const answer = await app.inject({ method: 'PUT', url: '/api/v1/row', headers: { 'if-match': '"12"' } })
  expect(answer.json()).toEqual({ based: 12 })
  expect(answer.headers['etag']).toBe('"13"')
})

const Place = z.object({ at: z.string(), id: z.int() })

test('cursors come back as they were', () => {
  fc.assert(
    fc.property(fc.record({ at: fc.string(), id: fc.integer() }), (place) => {
      expect(decodeCursor(Place, encodeCursor(Place, place))).toEqual(place)
    }),
  )
  expect(decodeCursor(Place, undefined)).toBeUndefined()
})

test('garbage is refused, never thrown as something else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (garbage) => {
      expect(() => decodeCursor(Place, garbage)).toThrow(LantuError)
    }),
  )
  expect(() => decodeCursor(Place, encodeCursor(z.object({ other: z.int() }), { other: 1 }))).toThrow('http.cursor')
})
