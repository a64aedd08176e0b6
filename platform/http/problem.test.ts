import { declareErrors } from '@lantu/kernel'
import { defineEndpoint, Problem } from '@lantu/kernel/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bind, registerRoutes } from './index.ts'
import { getThing, openHouse } from './test-house.ts'

const addRow = defineEndpoint({
  method: 'POST',
  path: '/units/:unit/rows',
  summary: 'Add a row',
  access: 'public',
  params: z.object({ unit: z.string().regex(/^u\d$/) }),
  query: z.object({ limit: z.coerce.number().int().max(200).default(50) }),
  body: z.strictObject({
    title: z.string().min(2),
    due: z.iso.date(),
    colour: z.enum(['red', 'green']),
    rows: z.array(
      z.object({ value: z.string().refine((v) => v !== 'x', { params: { zh: '不能是 x', en: 'not x' } }) }),
    ),
  }),
  status: 201,
})

async function open() {
  const { http, app, lines } = await openHouse()
  registerRoutes(http, [bind(addRow, () => undefined)])
  const post = (payload: string, headers: Record<string, string> = {}, url = '/api/v1/units/u1/rows') =>
    app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } })
  return { http, app, lines, post }
}

test('every refusal is a problem document with its number, stable code and language', async () => {
  const { app } = await open()
  for (const url of ['/nowhere', '/api/nowhere', '/api/v1/units/u1', '/%zz', '/api/v1/%E0%A4%A']) {
    const answer = await app.inject(url)
    expect(answer.headers['content-type'], url).toBe('application/problem+json; charset=utf-8')
    const problem = Problem.parse(answer.json())
    expect(problem.status).toBe(answer.statusCode)
    expect(problem.type).toBe(`urn:lantu:problem:${problem.code}`)
    expect(problem.instance).toBe(`urn:uuid:${answer.headers['x-request-id']}`)
    expect(answer.headers['content-language']).toBe('zh-Hans')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['cache-control']).toBe('no-store')
  }
})

test('another method at a known address is 405 and names the right ones', async () => {
  const { app } = await open()
  const answer = await app.inject({ method: 'DELETE', url: '/api/v1/units/u1/rows?x=1' })
  expect(answer.statusCode).toBe(405)
  expect(answer.headers['allow']).toBe('POST')
  expect(answer.json()).toMatchObject({ code: 'http.methodNotAllowed', allowed: 'POST' })
})

test('every place that breaks the contract is named at once, in Chinese and English', async () => {
  const { post } = await open()
  const body = JSON.stringify({ title: '一', due: '2025-02-30', colour: 'blue', rows: [{ value: 'x' }, {}], more: 1 })
  const zh = await post(body, {}, '/api/v1/units/9/rows?limit=500')
  expect(zh.statusCode).toBe(422)
  expect(zh.json()).toMatchObject({ code: 'http.invalid', title: '提交的内容有 8 处不符合要求。' })
  const faults = Problem.parse(zh.json()).faults?.map(({ where, say }) => [where, say])
  expect(faults).toEqual([
    ['{unit}', '格式不符；应符合 /^u\\d$/'],
    ['?limit', '最多 200'],
    ['/title', '长度至少 2 个字符'],
    ['/due', '应为日期，如 2025-02-06'],
    ['/colour', '不在允许的取值内；可取：red, green'],
    ['/rows/0/value', '不能是 x'],
    ['/rows/1/value', '缺少此项；应为文字'],
    ['/more', '没有这一项；请核对名称'],
  ])
  const en = await post(body, { 'accept-language': 'en-GB' }, '/api/v1/units/9/rows?limit=500')
  expect(en.headers['content-language']).toBe('en')
  expect(Problem.parse(en.json()).faults?.map(({ say }) => say)).toContain('must be a date such as 2025-02-06')
  const hant = await post('{}', { 'accept-language': 'zh-TW' })
  expect(hant.json().title).toBe('提交的內容有 4 處不符合要求。')
  expect(Problem.parse(hant.json()).faults?.[0]?.say).toBe('缺少此項；應為文字')
})

test('a missing body is one fault, not a server error', async () => {
  const { app } = await open()
  const answer = await app.inject({ method: 'POST', url: '/api/v1/units/u1/rows' })
  expect(answer.json()).toMatchObject({ status: 422, faults: [{ where: '', say: '缺少此项；应为对象 {…}' }] })
})

test('ten thousand faults do not make an endless answer', async () => {
  const { post } = await open()
  const rows = Array.from({ length: 10_000 }, () => ({}))
  const answer = await post(JSON.stringify({ title: '甲乙', due: '2025-02-06', colour: 'red', rows }))
  const { faults } = Problem.parse(answer.json())
  expect(faults).toHaveLength(101)
  expect(faults?.at(-1)?.say).toBe('另有 9900 处未列出')
})

test('broken JSON is refused with its line and column', async () => {
  const { post } = await open()
  const answer = await post('{\n  "title": "甲",\n  "due": oops\n}')
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'http.malformedJson' })
  expect(answer.json().title).toContain('第 3 行第 10 列')
})

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'nonsense',
  'text/html;',
])('a body of type %s is refused with the type that is taken', async (type) => {
  const { post } = await open()
  const answer = await post('{}', { 'content-type': type })
  expect(answer.statusCode).toBe(415)
  expect(answer.json()).toMatchObject({ code: 'http.mediaType', allowed: 'application/json' })
})

test('a body that does not say what it is is refused too', async () => {
  const { app } = await open()
  const answer = await app.inject({ method: 'POST', url: '/api/v1/units/u1/rows', payload: '{}', headers: {} })
  expect(answer.json()).toMatchObject({ status: 415, code: 'http.mediaType', title: '不接受 — 格式的内容。' })
})

test('a body over the limit is refused by its announced and by its real length', async () => {
  const { http, app } = await openHouse({ config: { limits: { ...(await limits()), bodyBytes: 100 } } })
  registerRoutes(http, [bind(addRow, () => undefined)])
  const url = '/api/v1/units/u1/rows'
  const payload = JSON.stringify({ title: 'x'.repeat(200) })
  const announced = await app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json' } })
  expect(announced.json()).toMatchObject({ status: 413, code: 'http.bodyTooLarge', allowed: '最多 100 字节' })
  const address = await http.listen({ host: '127.0.0.1', port: 0 })
  const headers = { 'content-type': 'application/json' }
  const body = new Blob([payload]).stream()
  const streamed = await fetch(address + url, { method: 'POST', headers, body, duplex: 'half' })
  expect(streamed.status).toBe(413)
  expect(await streamed.json()).toMatchObject({ code: 'http.bodyTooLarge' })
  await http.close()
})
const limits = async () => (await import('./http-config.ts')).usualLimits

test('a module’s own refusal keeps its code, faults and parameters; 繁體 leaves the parameters as they were written', async () => {
  const refuse = declareErrors({
    'ledger.full': {
      kind: 'conflict',
      zh: { what: '会议“{meeting}”已满。', next: '请减少条目。' },
      en: { what: 'Meeting {meeting} is full.' },
    },
  })
  const { http, app } = await openHouse()
  registerRoutes(http, [
    bind(getThing, () => {
      throw refuse('ledger.full', { params: { meeting: '发展会' } })
    }),
  ])
  const answer = await app.inject({ url: '/api/v1/thing', headers: { cookie: 'lantu_lang=zh-Hant' } })
  expect(answer.json()).toMatchObject({
    status: 409,
    code: 'ledger.full',
    title: '會議「发展会」已滿。',
    next: '請減少條目。',
    params: { meeting: '发展会' },
  })
})

test.each([
  ['an error', new Error('password=hunter2 in /srv/secret.ts')],
  ['an error that says it is a 400', Object.assign(new Error('hunter2'), { statusCode: 400 })],
  ['a text', 'hunter2'],
  ['nothing', undefined],
])('what was thrown inside (%s) is logged and never told', async (_name, thrown) => {
  const { http, app, lines } = await openHouse()
  registerRoutes(http, [
    bind(getThing, () => {
      throw thrown
    }),
  ])
  const answer = await app.inject('/api/v1/thing')
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toMatchObject({ code: 'http.fault', title: '系统内部出错，已记录。' })
  expect(answer.body + JSON.stringify(answer.headers)).not.toMatch(/hunter2|secret/)
  const logged = lines.find((line) => line.level === 'error')
  expect(logged?.fields).toMatchObject({ correlation: answer.headers['x-request-id'] })
})
