import { withTenant } from '@lantu/platform/db'
import { createHttp, type Http, registerRoutes, usualBudgets, usualLimits } from '@lantu/platform/http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MatterDetail } from '#contract/index.ts'
import type { Post } from '#testing/people.ts'
import { beginStory, matters, type Story } from '#testing/story.ts'
import { matterRoutes } from './routes.ts'

let story: Story
let http: Http
beforeAll(async () => {
  story = await beginStory()
  http = await createHttp({
    config: {
      secret: 'a secret of the tests, at least 32 characters',
      secureCookies: false,
      trustProxy: false,
      brokenAnswers: 'refuse',
      limits: usualLimits,
      budgets: usualBudgets,
    },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    auth: { identify: async ({ bearer }) => (bearer === undefined ? undefined : actorOf(bearer)) },
    idempotency: { run: async (_entry, produce) => ({ state: 'done', answer: await produce(), replayed: false }) },
    within: (actor, work) => withTenant(story.database, actor, work),
  })
  registerRoutes(http, matterRoutes(matters))
})
afterAll(async () => {
  await http.close()
  await story.database.drop()
})

/** The bearer is the post's name; `other.head` is the same person in the other district. */
const actorOf = (bearer: string) => {
  const [first = '', post] = bearer.split('.')
  const actor = story.people.actor((post ?? first) as Post)
  return post === undefined ? actor : { ...actor, district: story.database.other }
}
let keys = 0
async function call(
  bearer: string,
  method: 'GET' | 'POST',
  path: string,
  more: { body?: object; version?: number } = {},
) {
  const answer = await http.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      ...(bearer !== '' && { authorization: `Bearer ${bearer}` }),
      'idempotency-key': `key-of-tests-${++keys}`,
      ...(more.version !== undefined && { 'if-match': `"${more.version}"` }),
    },
    ...(more.body && { payload: more.body }),
  })
  const json: unknown = answer.body.startsWith('{') || answer.body.startsWith('[') ? answer.json() : undefined
  return { status: answer.statusCode, json, headers: answer.headers, body: answer.rawPayload }
}

describe('over HTTP', () => {
  test('a matter is opened, found, and taken a step further with its version', async () => {
    const opening = {
      kind: 'instruction',
      subject: { subjectKind: 'instruction', subjectId: 'i-9' },
      basis: 'party',
      title: '汛前检查',
      requirement: '三日内报',
      instruction: '请抓紧',
      instructedBy: '某领导',
      instructedOn: '2024-04-25',
    }
    const opened = await call('supervisor', 'POST', '/matters', { body: opening })
    expect(opened).toMatchObject({ status: 201, json: { version: 1, state: 'registered' } })
    const path = String(opened.headers['location']).replace('/api/v1', '')
    const shown = await call('supervisor', 'GET', path)
    expect(shown.headers['etag']).toBe('"1"')
    const detail = MatterDetail.parse(shown.json)
    expect(detail.actions.map((action) => action.action)).toEqual(['propose'])
    const body = {
      action: 'propose',
      input: { lead: story.people.units.water, due: '2024-04-30', requirement: '三日内报' },
    }
    expect((await call('supervisor', 'POST', `${path}/actions`, { body })).status).toBe(428)
    expect(await call('supervisor', 'POST', `${path}/actions`, { body, version: 1 })).toMatchObject({
      status: 200,
      json: { state: 'proposed', version: 2 },
    })
    expect(await call('head', 'POST', `${path}/actions`, { body: { action: 'issue' }, version: 1 })).toMatchObject({
      status: 412,
      json: { code: 'db.changedMeanwhile' },
    })
    expect(await call('head', 'POST', `${path}/actions`, { body: { action: 'issue' }, version: 2 })).toMatchObject({
      json: { number: '批办〔2024〕1号' },
    })
  })

  test('bad input is named place by place', async () => {
    const path = `/matters/${await story.open()}/actions`
    const answer = await call('supervisor', 'POST', path, {
      body: { action: 'propose', input: { due: '31.5.2024', value: 5 } },
      version: 1,
    })
    expect(answer).toMatchObject({ status: 422, json: { code: 'http.invalid' } })
    expect(JSON.stringify(answer.json)).toMatch(/\/input\/due.*\/input\/value/)
    expect(
      await call('supervisor', 'POST', path, { body: { action: 'propose', input: {} }, version: 1 }),
    ).toMatchObject({
      status: 422,
      json: {
        code: 'matters.input',
        faults: [{ where: '/input/lead' }, { where: '/input/due' }, { where: '/input/requirement' }],
      },
    })
  })

  test('evidence is uploaded, named, and handed to those who may see the matter only', async () => {
    const matterId = await story.issued()
    const boundary = 'lantu'
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
    const upload = (content: Buffer) =>
      http.app.inject({
        method: 'POST',
        url: '/api/v1/matters/evidence',
        headers: { authorization: 'Bearer waterHandler', 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: Buffer.concat([
          Buffer.from(
            `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="现场.png"\r\ncontent-type: image/png\r\n\r\n`,
          ),
          content,
          Buffer.from(`\r\n--${boundary}--\r\n`),
        ]),
      })
    expect((await upload(Buffer.from('MZ not a picture'))).json()).toMatchObject({ code: 'matters.evidenceKind' })
    const kept = (await upload(png)).json<{ sha256: string; name: string }>()
    await story.step('waterHandler', matterId, 'receive')
    await story.step('waterHandler', matterId, 'start')
    await story.step('waterHandler', matterId, 'progress', {
      progress: '在建',
      evidence: [{ sha256: kept.sha256, name: kept.name }],
    })
    const path = `/matters/${matterId}/evidence/${kept.sha256}`
    expect((await call('head', 'GET', path)).body).toEqual(png)
    expect((await call('taxHandler', 'GET', path)).status).toBe(404)
    expect((await call('other.head', 'GET', path)).status).toBe(404)
    expect((await call('head', 'GET', `/matters/${await story.open()}/evidence/${kept.sha256}`)).status).toBe(404)
  })

  test('the kinds come with the names of their states and steps', async () => {
    const { json } = await call('waterHandler', 'GET', '/matters/policies')
    expect(json).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'supervision', zh: '督办' }),
        expect.objectContaining({ kind: 'deviation' }),
      ]),
    )
    expect(JSON.stringify(json)).not.toMatch(/"field":"value"/)
  })
})

describe('who may come in', () => {
  const routes: readonly (readonly ['GET' | 'POST', string])[] = [
    ['GET', '/matters'],
    ['GET', '/matters/counts'],
    ['GET', '/matters/policies'],
    ['GET', '/matters/ID'],
    ['POST', '/matters'],
    ['POST', '/matters/ID/actions'],
    ['POST', '/matters/evidence'],
    ['GET', `/matters/ID/evidence/${'0'.repeat(64)}`],
    ['POST', '/matters/ID/texts/0190c0de-0000-7000-8000-000000000001/erasure'],
    ['GET', '/draws'],
    ['GET', '/draws/preview'],
    ['GET', '/draws/summary'],
    ['POST', '/draws'],
    ['GET', '/draws/0190c0de-0000-7000-8000-000000000002'],
    ['GET', '/draws/0190c0de-0000-7000-8000-000000000002/export'],
  ]
  test('every route is tried here', () => {
    const paths = matterRoutes(matters).map(
      ({ endpoint }) =>
        `${endpoint.method} ${endpoint.path.replace(':matterId', 'ID').replace(':sha256', '0'.repeat(64)).replace(':textId', '0190c0de-0000-7000-8000-000000000001').replace(':drawId', '0190c0de-0000-7000-8000-000000000002')}`,
    )
    expect(paths.toSorted()).toEqual(routes.map(([method, path]) => `${method} ${path}`).toSorted())
  })

  test.each(routes)('%s %s refuses who is not signed in and who has not the word', async (method, path) => {
    const real = path.replace('ID', await story.issued())
    expect((await call('', method, real, { version: 1 })).status).toBe(401)
    const without = method === 'GET' ? undefined : 'auditor' // an auditor reads and does nothing
    if (without !== undefined) expect((await call(without, method, real, { version: 1, body: {} })).status).toBe(403)
  })

  test('another district finds nothing by an id', async () => {
    const matterId = await story.issued()
    expect((await call('other.head', 'GET', `/matters/${matterId}`)).json).toMatchObject({ code: 'matters.missing' })
    expect((await call('other.head', 'GET', '/matters')).json).toMatchObject({ rows: [] })
    expect(
      (
        await call('other.head', 'POST', `/matters/${matterId}/actions`, {
          version: 7,
          body: { action: 'urge', input: { comment: '催' } },
        })
      ).status,
    ).toBe(404)
  })
})
