import { expect, test } from 'vitest'
import { usualLimits } from './http-config.ts'
import { bind, registerRoutes } from './index.ts'
import { byToken, getThing, openHouse } from './test-house.ts'

test('every answer carries the security headers, refusals too', async () => {
  const { http, app } = await openHouse()
  registerRoutes(http, [bind(getThing, () => undefined)])
  for (const url of ['/api/v1/thing', '/api/v1/nothing', '/healthz', '/']) {
    const { headers } = await app.inject(url)
    expect(headers, url).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    const policy = String(headers['content-security-policy']).split(';')
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ]),
    )
    expect(policy.join()).not.toContain('unsafe')
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
  }
})

test('only a reader who came over https is told to stay there', async () => {
  const { app } = await openHouse({ config: { trustProxy: ['127.0.0.1'] } })
  const plain = await app.inject('/healthz')
  expect(plain.headers).not.toHaveProperty('strict-transport-security')
  const safe = await app.inject({ url: '/healthz', headers: { 'x-forwarded-proto': 'https' } })
  expect(safe.headers['strict-transport-security']).toContain('max-age=31536000')
})

test('a secret too short stops the start', async () => {
  await expect(openHouse({ config: { secret: 'short' } })).rejects.toThrow('32')
})

test('the call log names pattern, status, district and number, and nothing personal', async () => {
  const { http, app, lines } = await openHouse()
  registerRoutes(http, [bind(getThing, () => undefined)])
  const answer = await app.inject({ url: '/api/v1/thing?name=%E5%BC%A0%E4%B8%89', headers: byToken })
  await app.inject('/api/v1/units/zhangsan?phone=13800000000')
  await app.inject('/healthz')
  expect(lines.map(({ message }) => message)).toEqual(['call', 'call'])
  expect(lines[0]?.fields).toMatchObject({
    method: 'GET',
    route: '/api/v1/thing',
    status: 200,
    district: '990001',
    correlation: answer.headers['x-request-id'],
  })
  expect(lines[1]?.fields).toMatchObject({ status: 404, refused: 'http.notFound' })
  expect(JSON.stringify(lines)).not.toMatch(/张三|%E5|zhangsan|13800000000|01890000|token|127\.0\.0\.1/)
})

test('alive is not ready: each check is named, and its words stay inside', async () => {
  const checks = {
    database: async () => 'ok' as const,
    fonts: async () => 'degraded' as const,
    mail: async () => {
      throw new Error('password=hunter2')
    },
    slow: () => new Promise<'ok'>(() => {}),
  }
  const { app, lines } = await openHouse({ checks, config: { limits: { ...usualLimits, checkMs: 20 } } })
  expect((await app.inject('/healthz')).json()).toEqual({ status: 'alive' })
  const answer = await app.inject('/readyz')
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toEqual({ status: 'failed', failed: ['mail', 'slow'], degraded: ['fonts'] })
  expect(lines.map(({ level }) => level)).toEqual(['warn', 'warn'])
})

test('what is merely degraded still gets calls', async () => {
  const { app } = await openHouse({ checks: { fonts: async () => 'degraded' } })
  const answer = await app.inject('/readyz')
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual({ status: 'degraded', failed: [], degraded: ['fonts'] })
})
