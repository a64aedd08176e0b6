import { defineEndpoint } from '@lantu/kernel/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bind, registerRoutes } from './index.ts'
import { openTestHttp } from './test-house.ts'

test('a public endpoint answers by its contract', async () => {
  const http = await openTestHttp()
  const hello = defineEndpoint({
    method: 'GET',
    path: '/hello/:name',
    summary: 'x',
    access: 'public',
    params: z.object({ name: z.string() }),
    response: z.object({ say: z.string() }),
  })
  registerRoutes(http, [bind(hello, ({ params }) => ({ say: `hi ${params.name}` }))])
  const r = await http.app.inject('/api/v1/hello/x')
  expect(r.statusCode).toBe(200)
  expect(r.json()).toEqual({ say: 'hi x' })
  await http.close()
})
