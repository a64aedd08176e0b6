import { Readable } from 'node:stream'
import { defineEndpoint } from '@lantu/kernel/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { attachment, bind, type Download, registerRoutes } from './index.ts'
import { getThing, openHouse } from './test-house.ts'

const sheet = defineEndpoint({
  method: 'GET',
  path: '/sheet',
  summary: 'Sheet',
  access: 'public',
  download: ['text/csv'],
})

async function get(download: Download) {
  const { http, app, lines } = await openHouse()
  registerRoutes(http, [bind(sheet, ({ reply }) => reply.file(download))])
  return { answer: await app.inject('/api/v1/sheet'), lines }
}

test.each([
  ['text', '甲,1\n'],
  ['bytes', new TextEncoder().encode('甲,1\n')],
  ['a stream', Readable.from(['甲', ',1\n'])],
])('a file from %s is sent as an attachment that runs nothing', async (_name, body) => {
  const { answer } = await get({ body, mediaType: 'text/csv; charset=utf-8', fileName: '任务台账.csv' })
  expect(answer.body).toBe('甲,1\n')
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="____.csv"; filename*=UTF-8''%E4%BB%BB%E5%8A%A1%E5%8F%B0%E8%B4%A6.csv`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
})

test('a file with a tag is asked for again each time and sent only when it is another', async () => {
  const { http, app } = await openHouse()
  registerRoutes(http, [
    bind(sheet, ({ reply }) => reply.file({ body: 'x', mediaType: 'text/csv', fileName: 'x.csv', tag: 'abc' })),
  ])
  const ask = (tag: string) => app.inject({ url: '/api/v1/sheet', headers: { 'if-none-match': tag } })
  const first = await app.inject('/api/v1/sheet')
  expect(first.headers).toMatchObject({ etag: '"abc"', 'cache-control': 'private, no-cache' })
  for (const tag of ['"abc"', 'W/"abc"', '"other", "abc"', '*']) {
    const answer = await ask(tag)
    expect([answer.statusCode, answer.body]).toEqual([304, ''])
  }
  expect((await ask('"other"')).statusCode).toBe(200)
})

test('a media type the contract does not name is our fault', async () => {
  const { answer } = await get({ body: 'x', mediaType: 'text/html', fileName: 'x.html' })
  expect(answer.json()).toMatchObject({ status: 500, code: 'http.answerBroken' })
})

test('a file that cannot be read is a problem document, not half an attachment', async () => {
  const body = new Readable({ read: () => body.destroy(new Error('password=hunter2')) })
  const { answer } = await get({ body, mediaType: 'text/csv', fileName: 'x.csv' })
  expect(answer.json()).toMatchObject({ status: 500, code: 'http.fault' })
  expect(answer.headers).not.toHaveProperty('content-disposition')
  expect(answer.body).not.toContain('hunter2')
})

test('a name cannot break out of its header', () => {
  expect(attachment('a"; filename="b\r\nx: y')).toBe(
    `attachment; filename="a_; filename=_bx_ y"; filename*=UTF-8''a_%3B%20filename%3D_bx_%20y`,
  )
})

test('a redirect is 303 and nothing else', async () => {
  const { http, app } = await openHouse()
  registerRoutes(http, [bind(getThing, ({ reply }) => reply.redirect('/ledger'))])
  const answer = await app.inject('/api/v1/thing')
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/ledger'])
})

const answerOf = defineEndpoint({
  method: 'GET',
  path: '/row',
  summary: 'Row',
  access: 'public',
  response: z.object({ name: z.string() }),
})
const broken = bind(answerOf, () => ({ name: 1 }) as unknown as { name: string })

test('an answer that breaks its contract is refused where developers see it', async () => {
  const { http, app } = await openHouse()
  registerRoutes(http, [broken])
  expect((await app.inject('/api/v1/row')).json()).toMatchObject({
    status: 500,
    code: 'http.answerBroken',
    faults: [{ where: '/name' }],
  })
})

test('in production it is recorded and sent', async () => {
  const { http, app, lines } = await openHouse({ config: { brokenAnswers: 'record' } })
  registerRoutes(http, [broken])
  const answer = await app.inject('/api/v1/row')
  expect([answer.statusCode, answer.json()]).toEqual([200, { name: 1 }])
  expect(lines.find(({ level }) => level === 'error')?.fields).toMatchObject({
    route: 'GET /row',
    where: ['/name: invalid_type'],
  })
})

test('what the contract does not name stays in the house', async () => {
  const { http, app } = await openHouse()
  registerRoutes(http, [bind(answerOf, () => ({ name: '甲', phone: '13800000000' }))])
  expect((await app.inject('/api/v1/row')).json()).toEqual({ name: '甲' })
})
