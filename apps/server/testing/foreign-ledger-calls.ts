import type { ForeignCall } from './foreign-call.ts'
import type { Furnished } from './two-districts.ts'

const from = '2024-06-01'

/** 拆分, 打包, 改挂 and 合并, with the other district's commitments above, below and beside. */
export function shapeCalls(here: Furnished, there: Furnished): ForeignCall[] {
  const own = { id: here.ids.commitments, version: 1 }
  const foreign = { id: there.ids.commitments, version: 1 }
  const items = ['甲', '乙'].map((title) => ({
    title: `外区片区${title}`,
    leadUnitId: there.ids.units,
    due: '2030-12-31',
  }))
  const on = (id: string) => ({ params: { id } })
  const [heading] = items
  return [
    { method: 'POST', path: '/commitments/:id/parts', ...on(foreign.id), body: { items } },
    { method: 'POST', path: '/commitments/:id/parts', ...on(own.id), body: { items } },
    { method: 'PUT', path: '/commitments/:id/parts', ...on(foreign.id), body: { parts: [own] } },
    { method: 'PUT', path: '/commitments/:id/parts', ...on(own.id), body: { parts: [foreign] } },
    { method: 'POST', path: '/commitments/bundles', body: { heading, parts: [own, foreign] } },
    { method: 'PUT', path: '/commitments/:id/parent', ...on(foreign.id), body: { parent: own } },
    { method: 'PUT', path: '/commitments/:id/parent', ...on(own.id), body: { parent: foreign } },
    ...[
      { into: own, absorbed: [foreign] },
      { into: foreign, absorbed: [own] },
    ].map(
      ({ into, absorbed }): ForeignCall => ({
        method: 'POST',
        path: '/commitments/:id/merge',
        ...on(into.id),
        body: { absorbed, approvalNumber: '批1号', reason: '越区' },
      }),
    ),
  ]
}

/** An address for the other district's unit, and the end of one of its addresses. */
export function mailCalls({ ids }: Furnished): ForeignCall[] {
  return [
    { method: 'POST', path: '/mail-addresses', body: { address: 'a@foreign.invalid', unitId: ids.units, from } },
    {
      method: 'POST',
      path: '/mail-addresses/:id/end',
      params: { id: ids['mail-addresses'] },
      body: { lastDay: '2030-12-31' },
    },
  ]
}

/** 一张蓝图 from and to the other district's commitments, and the end of one of its links. */
export function blueprintCalls(here: Furnished, there: Furnished): ForeignCall[] {
  const [own, foreign] = [here.ids.commitments, there.ids.commitments]
  return [
    { method: 'POST', path: '/blueprint', body: { fromId: foreign, kind: 'reached' } },
    { method: 'POST', path: '/blueprint', body: { fromId: own, toId: foreign, kind: 'continued' } },
    { method: 'POST', path: '/blueprint', body: { fromId: foreign, toId: own, kind: 'continued' } },
    {
      method: 'POST',
      path: '/blueprint/:continuationId/withdraw',
      params: { continuationId: there.ids.blueprint },
      body: { reason: '越区' },
    },
  ]
}

/** Boards under, from and with things of the other district. */
export function boardCalls(here: Furnished, there: Furnished): ForeignCall[] {
  const { ids } = there
  const board = { kind: 'campaign', name: '外区专项', from: '2024-06-01' }
  const on = { params: { boardId: ids.boards } }
  const add = { add: [{ id: ids.commitments }] }
  return [
    { method: 'POST', path: '/boards', body: { ...board, parentId: ids.boards } },
    { method: 'POST', path: '/boards', body: { ...board, source: { documentId: ids.documents, position: 1 } } },
    { method: 'POST', path: '/boards/:boardId/rename', ...on, body: { name: '改了外区的', from: '2024-06-01' } },
    { method: 'POST', path: '/boards/:boardId/close', ...on, body: { on: '2024-06-01' } },
    { method: 'POST', path: '/boards/:boardId/members', ...on, body: add },
    { method: 'POST', path: '/boards/:boardId/members', params: { boardId: here.ids.boards }, body: add },
  ]
}

/** What is recorded of the other district’s projects, and what an own project may not be given of it. */
export function projectCalls(here: Furnished, { ids }: Furnished): ForeignCall[] {
  const project = { name: '外区的项目', kind: 'investment', leadUnitId: here.ids.units }
  const counted = { period: '2024-01-01/2024-03-31', amount: '1', sourceUnitId: ids.units, source: '月报' }
  const blocker = { what: '越区', since: from, remover: { kind: 'unit', unitId: ids.units } }
  const on = (name: 'projects' | 'blockers', path: string, body: object): ForeignCall => ({
    method: 'POST',
    path,
    params: { id: ids[name] },
    body,
  })
  const own = { id: here.ids.projects }
  return [
    { method: 'POST', path: '/projects', body: { ...project, leadUnitId: ids.units } },
    { method: 'POST', path: '/projects', body: { ...project, coUnitIds: [ids.units] } },
    { method: 'POST', path: '/projects', body: { ...project, leaderId: ids.people } },
    {
      method: 'POST',
      path: '/projects',
      body: { ...project, carries: [{ commitmentId: ids.commitments, weight: 1 }] },
    },
    { method: 'PATCH', path: '/projects/:id', params: { id: ids.projects }, body: { name: '改了外区的项目' } },
    { method: 'PATCH', path: '/projects/:id', params: own, body: { leadUnitId: ids.units } },
    on('projects', '/projects/:id/stages', { stage: 'completed', on: '2024-05-20', reason: '越区' }),
    on('projects', '/projects/:id/counted', { ...counted, sourceUnitId: here.ids.units }),
    { method: 'POST', path: '/projects/:id/counted', params: own, body: counted },
    on('projects', '/projects/:id/milestones', { name: '越区', planned: from }),
    on('projects', '/projects/:id/funds', { step: 'budget', on: '2024-05-20', amount: '1', paper: '越区' }),
    on('projects', '/projects/:id/blockers', { ...blocker, remover: { kind: 'city' } }),
    { method: 'POST', path: '/projects/:id/blockers', params: own, body: blocker },
    {
      method: 'PATCH',
      path: '/blockers/:id',
      params: { id: ids.blockers },
      body: { promisedBy: '2024-06-30' },
    },
    {
      method: 'PATCH',
      path: '/blockers/:id',
      params: { id: here.ids.blockers },
      body: { remover: { kind: 'unit', unitId: ids.units } },
    },
    on('blockers', '/blockers/:id/matter', { basis: 'government' }),
  ]
}
