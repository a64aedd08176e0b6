import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { defineEndpoint, Problem } from '@lantu/kernel/contract'
import { expect, test } from 'vitest'
import { usualLimits } from './http-config.ts'
import { bind, registerRoutes } from './index.ts'
import { getThing, openHouse } from './test-house.ts'

const slow = defineEndpoint({ method: 'GET', path: '/slow', summary: 'Takes its time', access: 'public' })

async function open(drainMs = usualLimits.drainMs) {
  const { http } = await openHouse({ config: { limits: { ...usualLimits, drainMs } } })
  let hasStarted = () => {}
  const started = new Promise<void>((resolve) => {
    hasStarted = resolve
  })
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  registerRoutes(http, [
    bind(getThing, () => undefined),
    bind(slow, async () => {
      hasStarted()
      await gate
    }),
  ])
  const address = await http.listen({ host: '127.0.0.1', port: 0 })
  return { http, address, started, letGo: () => letGo() }
}

test('a call under way is finished, then the server is gone', async () => {
  const { http, address, started, letGo } = await open()
  const call = fetch(`${address}/api/v1/slow`)
  await started
  const closed = http.close()
  letGo()
  const answer = await call
  expect(answer.status).toBe(200)
  expect(answer.headers.get('connection')).toBe('close')
  await closed
  await expect(fetch(`${address}/api/v1/thing`)).rejects.toThrow()
})

test('a new call on an old connection is told to go elsewhere', async () => {
  const { http, address, started, letGo } = await open()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const slowCall = fetch(`${address}/api/v1/slow`)
  await started
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  // The first half of a request keeps this connection from being idle while the stop begins.
  socket.write('GET /api/v1/thing HTTP/1.1\r\n')
  await once(socket, 'connect')
  await new Promise((resolve) => setTimeout(resolve, 50))
  const closed = http.close()
  socket.write('Host: x\r\n\r\n')
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1\.1 503 /)
  expect(String(answer)).toMatch(/connection: close/i)
  expect(String(answer)).toContain('"code":"http.unavailable"')
  letGo()
  await slowCall
  await closed
  agent.destroy()
})

test('a call that never ends is cut at the deadline', async () => {
  const { http, address, started } = await open(50)
  const call = fetch(`${address}/api/v1/slow`).then(
    () => 'answered',
    () => 'cut',
  )
  await started
  await http.close()
  expect(await call).toBe('cut')
})

test('bytes that are not HTTP get a problem document too', async () => {
  const { http, address } = await open()
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.end('nonsense\r\n\r\n')
  const text = Buffer.concat(await socket.toArray()).toString()
  const [head = '', body = ''] = text.split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request/)
  expect(head).toContain('application/problem+json')
  expect(Problem.parse(JSON.parse(body))).toMatchObject({ status: 400, code: 'http.badRequest' })
  await http.close()
})

test('headers beyond all measure are 431', async () => {
  const { http, address } = await open()
  const call = request(`${address}/api/v1/thing`, { headers: { cookie: 'x'.repeat(20_000) } })
  call.end()
  const [answer] = await once(call, 'response')
  expect(answer.statusCode).toBe(431)
  expect(JSON.parse(Buffer.concat(await answer.toArray()).toString())).toMatchObject({ code: 'http.headersTooLarge' })
  await http.close()
})
