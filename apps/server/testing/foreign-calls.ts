import type { ForeignCall } from './foreign-call.ts'
import { blueprintCalls, boardCalls, mailCalls, projectCalls, shapeCalls } from './foreign-ledger-calls.ts'
import { sheetCalls } from './foreign-sheet-calls.ts'
import type { Furnished, Kind } from './two-districts.ts'

const from = '2024-06-01'

/** Every changing endpoint that can name a thing, called with the other district's real ids in all places that take one. */
export function foreignCalls(here: Furnished, there: Furnished): ForeignCall[] {
  const { ids } = there
  const on = (kind: Kind, name = 'id') => ({ [name]: ids[kind] })
  const step = (path: string, body?: object): ForeignCall => ({
    method: 'POST',
    path,
    params: on('bulletins'),
    ...(body && { body }),
  })
  const item = { title: '外区任务一件', domain: '其他', leadUnitId: ids.units, due: '2024-12-31' }
  const unit = { code: 'foreign', name: '外来单位', kind: 'department', from }
  const ask = {
    title: '外区月报',
    origin: 'district',
    startsOn: from,
    endsOn: '2024-12-31',
    cadence: 'monthly',
    items: [{ label: '数' }],
  }
  // Its subject is any text that its opener gives: matters does not know what it is about.
  const matter = {
    kind: 'supervision',
    subject: { subjectKind: 'letter', subjectId: '来信1' },
    basis: 'government',
    title: '外区的督办件',
  }
  return [
    { method: 'DELETE', path: '/me/tokens/:id', params: on('tokens') },
    { method: 'POST', path: '/units', body: { ...unit, superiors: { admin: ids.units } } },
    { method: 'POST', path: '/units/:id/rename', params: on('units'), body: { name: '改名单位', from } },
    { method: 'POST', path: '/units/merge', body: { predecessors: [ids.units], into: unit, from } },
    { method: 'POST', path: '/units/merge', body: { predecessors: [here.ids.units], into: ids.units, from } },
    { method: 'POST', path: '/units/:id/split', params: on('units'), body: { into: [unit], keep: true, from } },
    {
      method: 'PUT',
      path: '/units/:id/superior',
      params: on('units'),
      body: { hierarchy: 'admin', superior: null, from },
    },
    {
      method: 'PUT',
      path: '/units/:id/superior',
      params: { id: here.ids.units },
      body: { hierarchy: 'admin', superior: ids.units, from },
    },
    {
      method: 'PUT',
      path: '/units/:id/duties',
      params: on('units'),
      body: { keywords: ['绿化'], source: '三定', from },
    },
    { method: 'POST', path: '/people/:id/sign-in-link', params: on('people') },
    { method: 'POST', path: '/people/:id/erase', params: on('people') },
    { method: 'POST', path: '/appointments', body: { person: ids.people, unit: ids.units, role: 'auditor', from } },
    {
      method: 'POST',
      path: '/appointments',
      body: { person: here.ids.people, unit: ids.units, role: 'auditor', from },
    },
    { method: 'POST', path: '/appointments/:id/end', params: on('appointments'), body: { lastDay: '2024-06-30' } },
    { method: 'POST', path: '/notices/read', body: { ids: [ids.notices] } },
    {
      method: 'POST',
      path: '/documents',
      body: {
        title: '外区文件的附件',
        kind: 'speech',
        publicity: 'published',
        issuer: '区政府办',
        docDate: from,
        parentId: ids.documents,
        text: '加快推进。',
      },
    },
    { method: 'POST', path: '/documents/:id/second-opinion', params: on('documents') },
    {
      method: 'POST',
      path: '/documents/:id/second-opinion/:item',
      params: { ...on('documents'), item: '1' },
      body: { no: 1, take: true },
    },
    { method: 'POST', path: '/reading-words/:id/end', params: on('words'), body: { lastDay: '2030-06-30' } },
    {
      method: 'POST',
      path: '/documents',
      body: {
        title: '外区文件的新版',
        kind: 'speech',
        publicity: 'published',
        issuer: '区政府办',
        docDate: from,
        replacesId: ids.documents,
        text: '加快推进新版。',
      },
    },
    {
      method: 'POST',
      path: '/documents',
      body: {
        title: '外区领导的批示',
        kind: 'instruction',
        publicity: 'internal',
        issuer: '区政府办',
        docDate: from,
        intake: { kind: 'instruction', leaderId: ids.people, instructedOn: from, requirement: '请办理' },
        text: '请加快办理。',
      },
    },
    { method: 'POST', path: '/documents/:id/carried-links', params: on('documents'), body: {} },
    {
      method: 'POST',
      path: '/documents/:id/links',
      params: on('documents'),
      body: { links: [{ upperPosition: 1, lowerId: here.ids.documents, lowerPosition: 1, link: 'confirmed' }] },
    },
    { method: 'POST', path: '/matters', body: { ...matter, suggested: { lead: ids.units } } },
    { method: 'POST', path: '/matters', body: { ...matter, suggested: { co: [ids.units] } } },
    {
      method: 'POST',
      path: '/matters/:matterId/actions',
      params: on('matters', 'matterId'),
      body: { action: 'progress', input: { progress: '越区' } },
    },
    {
      method: 'POST',
      path: '/matters/:matterId/texts/:textId/erasure',
      params: { matterId: ids.matters, textId: ids.matters },
    },
    { method: 'POST', path: '/asks/check', body: { ...ask, owner: ids.units, audience: [ids.units] } },
    { method: 'POST', path: '/asks', body: { ...ask, owner: ids.units, audience: [ids.units] } },
    {
      method: 'POST',
      path: '/asks/:askId/basis',
      params: on('asks', 'askId'),
      body: { kind: 'meeting', reference: '会议' },
    },
    { method: 'POST', path: '/asks/:askId/end', params: on('asks', 'askId') },
    {
      method: 'POST',
      path: '/indicators/targets',
      body: {
        seriesId: ids.series,
        year: 2024,
        kind: 'level',
        value: '1',
        wording: '1',
        instrument: '报告',
        authority: '区人大',
        effectiveOn: from,
      },
    },
    {
      method: 'POST',
      path: '/reconciliations/:documentId/decisions',
      params: on('documents', 'documentId'),
      body: { decisions: [{ position: 1, version: 0, decision: { kind: 'new', item } }] },
    },
    {
      method: 'POST',
      path: '/reconciliations/:documentId/decisions',
      params: { documentId: here.ids.documents },
      body: {
        decisions: [
          { position: 1, version: 0, decision: { kind: 'mergeInto', commitmentId: ids.commitments } },
          { position: 2, version: 0, decision: { kind: 'new', item } },
        ],
      },
    },
    {
      method: 'POST',
      path: '/reconciliations/:documentId/cap',
      params: on('documents', 'documentId'),
      body: { reason: '越区' },
    },
    {
      method: 'POST',
      path: '/reconciliations/:documentId/propose',
      params: on('documents', 'documentId'),
      body: { basis: 'government' },
    },
    ...['approve', 'issue'].map(
      (verb): ForeignCall => ({
        method: 'POST',
        path: `/reconciliations/:documentId/${verb}`,
        params: on('documents', 'documentId'),
        body: { commitmentIds: [ids.commitments] },
      }),
    ),
    {
      method: 'POST',
      path: '/reconciliations/:documentId/approve',
      params: { documentId: here.ids.documents },
      body: { commitmentIds: [ids.commitments] },
    },
    {
      method: 'POST',
      path: '/reconciliations/:documentId/consult',
      params: on('documents', 'documentId'),
      body: { days: 2, commitmentIds: [ids.commitments] },
    },
    { method: 'PATCH', path: '/commitments/:id', params: on('commitments'), body: { title: '改了外区的任务' } },
    {
      method: 'PATCH',
      path: '/commitments/:id',
      params: { id: here.ids.commitments },
      body: { leadUnitId: ids.units },
    },
    {
      method: 'POST',
      path: '/commitments/:id/opinions',
      params: on('commitments'),
      body: { unitId: ids.units, kind: 'agree' },
    },
    {
      method: 'POST',
      path: '/commitments/:id/progress',
      params: on('commitments'),
      body: { unitId: ids.units, period: '2024-05-01/2024-05-31', done: '越区' },
    },
    {
      method: 'POST',
      path: '/commitments/:id/progress',
      params: { id: here.ids.commitments },
      body: { unitId: ids.units, period: '2024-05-01/2024-05-31', done: '越区' },
    },
    {
      method: 'POST',
      path: '/commitments/:id/progress/:progressId/sign',
      params: { id: ids.commitments, progressId: ids.commitments },
    },
    {
      method: 'POST',
      path: '/policies',
      body: { title: '外区的政策', leadUnitId: ids.units, begins: { kind: 'plan', month: '2024-09' } },
    },
    {
      method: 'POST',
      path: '/policies',
      body: {
        title: '挂外区的任务',
        leadUnitId: here.ids.units,
        commitmentId: ids.commitments,
        begins: { kind: 'plan', month: '2024-09' },
      },
    },
    {
      method: 'POST',
      path: '/projects/:id/signings',
      params: on('projects'),
      body: { partner: '外区公司', what: '总部', leadUnitId: ids.units, signedOn: from },
    },
    {
      method: 'POST',
      path: '/projects/:id/signings',
      params: { id: here.ids.projects },
      body: { partner: '外区公司', what: '总部', leadUnitId: ids.units, signedOn: '2024-03-01' },
    },
    { method: 'PATCH', path: '/signings/:id', params: on('signings'), body: { what: '改了外区的成果' } },
    {
      method: 'POST',
      path: '/signings/:id/stages',
      params: on('signings'),
      body: { stage: 'landed', on: '2024-03-02', evidence: '越区' },
    },
    { method: 'PATCH', path: '/policies/:id', params: on('policies'), body: { title: '改了外区的政策' } },
    {
      method: 'POST',
      path: '/policies/:id/steps',
      params: on('policies'),
      body: { kind: 'plan', month: '2024-10', reason: '越区' },
    },
    {
      method: 'POST',
      path: '/progress/sign',
      body: { reports: [{ commitmentId: ids.commitments, progressId: ids.commitments }] },
    },
    {
      method: 'POST',
      path: '/ledger-views',
      body: { name: '外区单位的', address: {}, share: { with: 'unit', unitId: ids.units } },
    },
    {
      method: 'POST',
      path: '/lamp-previews/:id/answers',
      params: on('lamp-previews'),
      body: { unitId: ids.units, commitmentId: ids.commitments, kind: 'agree' },
    },
    {
      method: 'POST',
      path: '/lamp-previews/:id/answers/:commitmentId/reply',
      params: { id: ids['lamp-previews'], commitmentId: ids.commitments },
      body: { kind: 'explained', words: '越区' },
    },
    { method: 'PATCH', path: '/ledger-views/:id', params: on('ledger-views'), body: { name: '改名' } },
    { method: 'DELETE', path: '/ledger-views/:id', params: on('ledger-views') },
    ...shapeCalls(here, there),
    ...blueprintCalls(here, there),
    ...boardCalls(here, there),
    ...mailCalls(there),
    ...projectCalls(here, there),
    ...sheetCalls(there),
    { method: 'POST', path: '/signals/:id/acknowledge', params: on('signals') },
    { method: 'PATCH', path: '/bulletins/:id', params: on('bulletins'), body: { title: '改了外区的通报' } },
    step('/bulletins/:id/refresh'),
    step('/bulletins/:id/review', {}),
    step('/bulletins/:id/secrecy', { publicity: 'internal' }),
    step('/bulletins/:id/sign', { seen: '' }),
    step('/bulletins/:id/issue'),
    step('/bulletins/:id/return', { comment: '越区' }),
    step('/bulletins/:id/corrections', { reason: '越区' }),
  ]
}

/** Changing endpoints that name no thing of the district: signing in and out, one's own settings, files, looking now. */
export const nameNothing = [
  'POST /sign-in',
  'POST /sign-in/link',
  'POST /sign-out',
  'PATCH /me',
  'POST /me/password',
  'POST /me/tokens',
  'POST /people',
  'POST /documents/upload',
  'POST /reading-words',
  'POST /matters/evidence',
  'POST /draws',
  'POST /indicators/import',
  'POST /commitments/import',
  'POST /commitments/import/preview',
  'POST /policies/import',
  'POST /signings/import',
  'POST /column-sets',
  'POST /me/calendar-feed',
  'DELETE /me/calendar-feed',
  'PUT /calendar-words',
  'POST /commitments/unit-sheet',
  'POST /projects/import',
  'POST /signals/evaluate',
  'POST /lamp-previews',
  'POST /bulletins',
]
