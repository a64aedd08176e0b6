import { createAsks } from '@lantu/asks'
import { registerText } from '@lantu/documents'
import { DocumentFacts, type DocumentId } from '@lantu/documents/contract'
import { corePolicies, createMatters } from '@lantu/matters'
import type { Http } from '@lantu/platform/http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listCommitments } from '#service/list.ts'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import { type Call, testHttp } from '#testing/http.ts'
import { access } from './access.ts'
import {
  BatchResult,
  CommitmentCounts,
  CommitmentDetail,
  CommitmentPage,
  Decided,
  ImportReport,
  ProjectCounts,
  ProjectDetail,
  ProjectImportReport,
  ProjectPage,
  ReconciliationView,
  StructureView,
  UnitSheetReport,
} from './contract/index.ts'
import { ledgerRoutes } from './routes.ts'

let ledger: TestLedger
let http: Http
let call: Call
let documentId: DocumentId
beforeAll(async () => {
  ledger = await testLedger()
  ;({ http, call } = await testHttp(ledger.database, actorOf))
  await takeFolder(ledger, [{ title: '完成水毁工程修复' }, { title: '推进河道治理60公里' }])
  const facts = DocumentFacts.parse({
    title: '汛期工作会',
    kind: 'topicMinutes',
    publicity: 'internal',
    issuer: '区防汛办',
    docDate: '2024-04-24',
  })
  const text = '要全力做好安全度汛工作。加快完成水毁工程修复，确保5月底前全部投用。开展防汛应急演练。'
  documentId = (await ledger.database.inDistrict((t) => registerText(t, { facts, text }))).id
})
afterAll(async () => {
  await http.close()
  await ledger.drop()
})

/** The bearer is the post's name; `other.head` is the same person in the other district. */
const actorOf = (bearer: string) => {
  const [first = '', post] = bearer.split('.')
  const actor = ledger.actor((post ?? first) as Post)
  return post === undefined ? actor : { ...actor, district: ledger.database.other }
}

describe('over HTTP', () => {
  test('the list in pages, with a cursor that cannot be made up', async () => {
    const first = CommitmentPage.parse((await call('supervisor', 'GET /commitments?limit=1&sort=number')).json)
    expect(first.rows).toHaveLength(1)
    const second = CommitmentPage.parse(
      (await call('supervisor', `GET /commitments?limit=1&sort=number&cursor=${first.next}`)).json,
    )
    expect(second).toMatchObject({ rows: [{ title: '推进河道治理60公里' }], next: null })
    expect(await call('supervisor', 'GET /commitments?cursor=xyz')).toMatchObject({ status: 400 })
    const crossed = await call('supervisor', `GET /commitments?sort=lamp&cursor=${first.next}`)
    expect(crossed.status).toBe(400)
    expect((await call('supervisor', 'GET /commitments?domain=养鸟')).status).toBe(422)
  })

  test('对账 to 印发 with a decision told in the reader’s language', async () => {
    const view = ReconciliationView.parse((await call('supervisor', `GET /reconciliations/${documentId}`)).json)
    const repeated = view.rows.find((row) => row.candidates.length > 0)
    expect(repeated?.candidates[0]).toMatchObject({ title: '完成水毁工程修复' })
    const drill = view.rows.find((row) => row.text.includes('演练'))
    if (!repeated || !drill) throw new Error('the text gives no rows')
    const item = { ...drill.suggestion.item, leadUnitId: ledger.units.water, due: '2024-05-31' }
    const path = `/reconciliations/${documentId}` as const
    const decisions = [
      {
        position: repeated.position,
        version: 0,
        decision: { kind: 'mergeInto', commitmentId: repeated.candidates[0]?.commitmentId },
      },
      { position: drill.position, version: 0, decision: { kind: 'new', item } },
      { position: 999, version: 0, decision: { kind: 'recordOnly' } },
    ]
    const decided = Decided.parse((await call('supervisor', `POST ${path}/decisions`, { body: { decisions } })).json)
    expect(decided.results).toMatchObject([
      { outcome: 'kept' },
      { outcome: 'kept' },
      { outcome: 'refused', say: expect.stringContaining('第 999 行') },
    ])
    const proposed = BatchResult.parse(
      (await call('supervisor', `POST ${path}/propose`, { body: { basis: 'government' } })).json,
    )
    expect(proposed.done).toHaveLength(1)
    expect((await call('supervisor', `POST ${path}/approve`, { body: {} })).status).toBe(403)
    BatchResult.parse((await call('head', `POST ${path}/approve`, { body: {} })).json)
    expect((await call('supervisor', `POST ${path}/consult`, { body: { days: 5 } })).status).toBe(422)
    BatchResult.parse((await call('supervisor', `POST ${path}/consult`, { body: { days: 2 } })).json)
    const file = await call('supervisor', `GET ${path}/draft.docx`)
    expect(file.headers['content-disposition']).toContain('attachment')
    const id = proposed.done[0]?.commitmentId
    const opinion = { unitId: ledger.units.water, kind: 'object' }
    expect((await call('waterHandler', `POST /commitments/${id}/opinions`, { body: opinion })).status).toBe(422)
    const agreed = await call('waterHandler', `POST /commitments/${id}/opinions`, {
      body: { ...opinion, kind: 'agree' },
    })
    const before = CommitmentDetail.parse(agreed.json)
    const amended = await call('supervisor', `PATCH /commitments/${id}`, {
      body: { target: '1次' },
      version: before.version,
    })
    expect(amended).toMatchObject({ status: 200, json: { target: '1次' } })
    const stale = await call('supervisor2', `PATCH /commitments/${id}`, {
      body: { target: '2次' },
      version: before.version,
    })
    expect(stale).toMatchObject({ status: 412, json: { code: 'ledger.changedMeanwhile' } })
    const issued = BatchResult.parse((await call('head', `POST ${path}/issue`, { body: {} })).json)
    expect(issued.done).toMatchObject([{ number: '督办〔2024〕3号', state: 'issued' }])
    const listed = CommitmentPage.parse((await call('supervisor', `GET /commitments?document=${documentId}`)).json).rows
    expect(listed.map((row) => [row.title, row.firstSpan?.position])).toContainEqual([item.title, drill.position])
    const drilled = listed.find((row) => row.id === id)
    expect(drilled?.firstSpan).toEqual({
      documentId,
      position: drill.position,
      start: before.spans[0]?.start,
      end: before.spans[0]?.end,
    })
    const counted = CommitmentCounts.parse((await call('supervisor', 'GET /commitments/counts')).json)
    expect(counted.total).toBe(3)
    expect(counted.groups.reduce((sum, group) => sum + group.count, 0)).toBe(3)
    const progress = { unitId: ledger.units.water, period: '2024-05-01/2024-05-31', done: '已制定方案' }
    expect((await call('waterSigner', `POST /commitments/${id}/progress`, { body: progress })).json).toMatchObject({
      signed: true,
    })
  })

  test('last days and nodes go out as a calendar of whole days, each entry once', async () => {
    const answer = await call('supervisor', 'GET /commitments/calendar')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toContain('text/calendar')
    const lines = answer.bytes.toString('utf8').replaceAll('\r\n ', '').split('\r\n')
    const open = await ledger.as('supervisor', (t) => listCommitments(t, { sort: 'due', limit: 500, after: undefined }))
    const due = open.rows.filter((row) => row.due !== null)
    expect(due.length).toBeGreaterThan(0)
    for (const row of due) {
      const at = lines.indexOf(`UID:${row.id}-due@lantu`)
      expect(at).toBeGreaterThan(-1)
      expect(lines.slice(at, at + 8)).toContain(`DTSTART;VALUE=DATE:${row.due?.replaceAll('-', '')}`)
    }
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(
      lines.filter((line) => line === 'BEGIN:VEVENT').length,
    )
  })

  test('a 折子 is taken from a form, its bad cells told; sheets come back', async () => {
    const form = new FormData()
    form.append('basis', 'party')
    form.append('acceptGood', 'true')
    const csv = '任务,主责单位,完成时限\n新增停车位,区城市管理委,年底\n举办文化节,没有的局,年底\n'
    form.append('file', new Blob([csv]), '折子.csv')
    const request = new Request('http://house/', { method: 'POST', body: form })
    const answer = await http.app.inject({
      method: 'POST',
      url: '/api/v1/commitments/import',
      headers: { authorization: 'Bearer supervisor', 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    })
    expect(ImportReport.parse(answer.json())).toMatchObject({
      read: 2,
      loaded: 1,
      refused: 1,
      faults: [{ code: 'ledger.cell.unit' }],
    })
    for (const path of [
      'export?sort=number',
      `unit-sheet?unit=${ledger.units.city}&period=2024-05-01/2024-05-31`,
      'template',
    ])
      expect((await call('supervisor', `GET /commitments/${path}`)).bytes.subarray(0, 2).toString()).toBe('PK')
  })

  test('a unit’s sheet comes back through a form, its bad cell told in the reader’s language', async () => {
    const { rows } = CommitmentPage.parse(
      (await call('supervisor', `GET /commitments?lead=${ledger.units.water}&state=handling&limit=2`)).json,
    )
    const [first, second] = rows.map((row) => row.number)
    const send = async (post: string) => {
      const form = new FormData()
      form.append('unit', ledger.units.water)
      form.append('period', '2024-04-01/2024-04-30')
      form.append('acceptGood', 'true')
      const csv = `编号,本期进展,完成数\n${first},已完成招标,60\n${second},已开工,很多\n`
      form.append('file', new Blob([csv]), '进展.csv')
      const request = new Request('http://house/', { method: 'POST', body: form })
      return http.app.inject({
        method: 'POST',
        url: '/api/v1/commitments/unit-sheet',
        headers: {
          authorization: `Bearer ${post}`,
          'content-type': request.headers.get('content-type') ?? '',
          'accept-language': 'en',
        },
        payload: Buffer.from(await request.arrayBuffer()),
      })
    }
    expect(UnitSheetReport.parse((await send('waterHandler')).json())).toMatchObject({
      loaded: 1,
      refused: 1,
      faults: [{ code: 'ledger.cell.share' }],
      rows: [{ number: first, outcome: 'waiting' }],
    })
    expect((await send('cultureHandler')).json()).toMatchObject({ status: 403, code: 'ledger.notYourUnit' })
    expect((await send('supervisor')).statusCode).toBe(403)
  })

  test('projects: entered, listed in pages, amended on what was seen; sheets out and in', async () => {
    const project = (name: string) => ({ name, kind: 'investment', leadUnitId: ledger.units.water, total: '1' })
    const made = await call('supervisor', 'POST /projects', { body: project('河堤加固') })
    expect(made).toMatchObject({ status: 201, json: { version: 1 } })
    await call('supervisor', 'POST /projects', { body: project('泵站改造') })
    const { id } = ProjectDetail.parse(made.json)
    const first = ProjectPage.parse((await call('waterHandler', 'GET /projects?limit=1&sort=total')).json)
    const path = `GET /projects?limit=1&sort=total&cursor=${first.next}` as const
    const second = ProjectPage.parse((await call('waterHandler', path)).json)
    expect([...first.rows, ...second.rows].map((row) => row.name).toSorted()).toEqual(['河堤加固', '泵站改造'])
    expect(second.next).toBeNull()
    expect((await call('waterHandler', `GET /projects?sort=name&cursor=${first.next}`)).status).toBe(400)
    const amend = () => call('supervisor', `PATCH /projects/${id}`, { body: { place: '河滨' }, version: 1 })
    expect(await amend()).toMatchObject({ status: 200, json: { place: '河滨', version: 2 } })
    expect(await amend()).toMatchObject({ status: 412, json: { code: 'ledger.project.changedMeanwhile' } })
    const late = { step: 'released', on: '2024-04-20', amount: '5', paper: '财预2号' }
    expect(await call('waterHandler', `POST /projects/${id}/funds`, { body: late })).toMatchObject({
      status: 409,
      json: { code: 'ledger.project.fundsOver' },
    })
    expect((await call('waterHandler', 'POST /projects', { body: project('自立项目') })).status).toBe(403)
    const counts = ProjectCounts.parse((await call('supervisor', 'GET /projects/counts')).json)
    expect(counts).toMatchObject({ total: 2, investment: '2', flagged: 0, stages: [{ stage: null, count: 2 }] })
    for (const sheet of ['export?sort=name', 'template'])
      expect((await call('supervisor', `GET /projects/${sheet}`)).bytes.subarray(0, 2).toString()).toBe('PK')
    const form = new FormData()
    form.append('acceptGood', 'true')
    form.append('file', new Blob(['项目名称,主责单位\n绿道贯通,区水务局\n无主项目,没有的局\n']), '项目.csv')
    const request = new Request('http://house/', { method: 'POST', body: form })
    const answer = await http.app.inject({
      method: 'POST',
      url: '/api/v1/projects/import',
      headers: { authorization: 'Bearer supervisor', 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    })
    expect(ProjectImportReport.parse(answer.json())).toMatchObject({
      loaded: 1,
      refused: 1,
      faults: [{ code: 'ledger.cell.unit', say: expect.stringContaining('没有的局') }],
    })
  })

  test('every route asks for a word that some role holds, and refuses strangers and the other district', async () => {
    const { rows } = CommitmentPage.parse((await call('supervisor', 'GET /commitments')).json)
    expect(await call('other.supervisor', `GET /commitments/${rows[0]?.id}`)).toMatchObject({ status: 404 })
    expect(await call('other.supervisor', `GET /reconciliations/${documentId}`)).toMatchObject({ status: 404 })
    expect(await call('other.supervisor', 'GET /commitments/counts')).toMatchObject({
      status: 200,
      json: { total: 0, groups: [] },
    })
    expect(await call('', 'GET /commitments/counts')).toMatchObject({ status: 401 })
    for (const { endpoint } of ledgerRoutes(createMatters({ policies: corePolicies }), createAsks({ lookups: [] }))) {
      expect(Object.keys(access)).toContain(endpoint.access)
      const path = endpoint.path.replace(/:(\w+)/g, rows[0]?.id ?? '') as `/${string}`
      const method = endpoint.method as 'GET'
      expect([401, 422, 428]).toContain((await call('', `${method} ${path}`)).status)
    }
    expect(
      (await call('verifier', `POST /reconciliations/${documentId}/propose`, { body: { basis: 'party' } })).status,
    ).toBe(403)
  })

  test('a changed place needs the version that was read, and says what to do about a circle', async () => {
    const { rows } = CommitmentPage.parse((await call('supervisor', 'GET /commitments?sort=number&limit=2')).json)
    const [first, second] = rows
    if (!first || !second) throw new Error('two commitments')
    const put = (version: number, parent: { id: string; version: number }) =>
      call('supervisor', `PUT /commitments/${first.id}/parent`, { version, body: { parent } })
    expect((await put(first.version + 5, second)).status).toBe(412)
    expect(await put(first.version, first)).toMatchObject({
      status: 409,
      json: { code: 'ledger.circle', next: expect.stringContaining('移出来') },
    })
    const moved = await put(first.version, second)
    expect(moved).toMatchObject({ status: 200, headers: { etag: `"${first.version + 1}"` } })
    expect(StructureView.parse(moved.json).parent?.id).toBe(second.id)
    expect(
      (await call('waterHandler', `PUT /commitments/${first.id}/parent`, { version: 1, body: { parent: null } }))
        .status,
    ).toBe(403)
  })
})
