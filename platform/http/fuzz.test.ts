import { defineEndpoint } from '@lantu/kernel/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { usualBudgets } from './http-config.ts'
import { bind, registerRoutes } from './index.ts'
import { byToken, openHouse } from './test-house.ts'

interface Node {
  readonly name?: string | undefined
  readonly parts?: Node[] | undefined
}
const Node: z.ZodType<Node> = z.object({ name: z.string().optional(), parts: z.lazy(() => z.array(Node)).optional() })

const free = { max: 1_000_000, windowSeconds: 60 }
async function open() {
  const { http, app } = await openHouse({ config: { budgets: { ...usualBudgets, address: free, actor: free } } })
  const rows = defineEndpoint({
    method: 'POST',
    path: '/units/:unit/rows',
    summary: 'Rows',
    access: 'signedIn',
    idempotent: true,
    params: z.object({ unit: z.string().max(10) }),
    query: z.object({ limit: z.coerce.number().int().optional(), tag: z.array(z.string()).optional() }),
    body: z
      .object({ node: Node, kind: z.union([z.literal('a'), z.object({ b: z.record(z.string(), z.int()) })]) })
      .partial(),
    response: z.object({ unit: z.string() }),
  })
  const form = defineEndpoint({
    method: 'PUT',
    path: '/files',
    summary: 'F',
    access: 'signedIn',
    versioned: true,
    upload: { maxBytes: 1000 },
  })
  registerRoutes(http, [
    bind(rows, ({ params }) => ({ unit: params.unit })),
    bind(form, async ({ upload }) => {
      for await (const file of upload.files()) file.stream.resume()
    }),
  ])
  return app
}

const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS')

test('whatever the address, it is never a server error', async () => {
  const app = await open()
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'api',
      'v1',
      'units',
      'rows',
      '%',
      '%00',
      '%c0%ae',
      '..',
      '\\',
      ';',
      ':unit',
      'x'.repeat(600),
      '%E8%AF%BB',
    ),
    fc.webPath(),
  )
  await fc.assert(
    fc.asyncProperty(method, fc.array(piece, { maxLength: 6 }), fc.string(), async (verb, pieces, query) => {
      // Only what a request line can carry at all.
      const url = `/${pieces.join('/')}?${query}`.replace(/[^\x21-\x7e]/g, '')
      fc.pre(URL.canParse(url, 'http://localhost'))
      const answer = await app.inject({ method: verb, url, headers: byToken })
      expect(answer.statusCode, url).toBeLessThan(500)
    }),
    { numRuns: 400 },
  )
})

test('whatever the body, query and headers, it is never a server error', async () => {
  const app = await open()
  const latin = fc.string({
    unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
    maxLength: 60,
  })
  const header = fc.record(
    {
      'idempotency-key': fc.oneof(latin, fc.constant('key-000001')),
      'if-match': fc.oneof(latin, fc.constant('"1"')),
      'accept-language': latin,
      'content-type': fc.oneof(
        latin,
        fc.constantFrom(
          'application/json',
          'application/json; charset=utf-16',
          'multipart/form-data',
          'multipart/form-data; boundary=b',
        ),
      ),
      cookie: fc.oneof(latin, fc.constant('lantu_session=token'), fc.constant('lantu_lang=__proto__')),
      authorization: fc.oneof(latin, fc.constant('Bearer token')),
      'x-csrf-token': latin,
      origin: latin,
    },
    { requiredKeys: ['authorization'] },
  )
  const body = fc.oneof(
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.string(),
    fc.record({ node: fc.jsonValue(), kind: fc.jsonValue() }).map((value) => JSON.stringify(value)),
    fc.constantFrom(
      '{"__proto__":1}',
      '--b\r\n',
      '--b\r\ncontent-disposition: form-data; name="a"; filename="b"\r\n\r\nx\r\n--b--',
    ),
    fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1')),
  )
  const place = fc.constantFrom('/api/v1/units/u/rows', '/api/v1/files')
  await fc.assert(
    fc.asyncProperty(
      method,
      place,
      header,
      body,
      fc.webQueryParameters(),
      async (verb, path, headers, payload, query) => {
        const answer = await app.inject({ method: verb, url: `${path}?${query}`, headers, payload })
        expect(answer.statusCode).toBeLessThan(500)
      },
    ),
    { numRuns: 600 },
  )
})

test('a bottomless body is the sender’s mistake', async () => {
  const app = await open()
  const deep = 100_000
  const payload = `{"node":${'{"parts":['.repeat(deep)}${']}'.repeat(deep)}}`.slice(0, 1_000_000)
  const whole = `{"node":${'{"parts":['.repeat(20_000)}${']}'.repeat(20_000)}}`
  for (const body of [payload, whole]) {
    const headers = { ...byToken, 'content-type': 'application/json', 'idempotency-key': 'key-000001' }
    const answer = await app.inject({ method: 'POST', url: '/api/v1/units/u/rows', headers, payload: body })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
  }
})
