import { UnitId } from '@lantu/kernel'
import { defineEndpoint, PageQuery, pageOf } from '@lantu/kernel/contract'
import { z } from 'zod'
import { AskBasis, AskDetail, AskId, AskRow, AskState, AskVerdict, NewAsk } from './ask.ts'

export * from './ask.ts'
export * from './reasons.ts'

const params = z.object({ askId: AskId })

export const askEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/asks',
    summary: '报表及报送事项 by their end',
    access: 'asks.read',
    query: PageQuery.extend({ state: AskState.optional(), unit: UnitId.optional() }),
    response: pageOf(AskRow),
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/asks/:askId',
    summary: 'One ask with what the record already knows',
    access: 'asks.read',
    params,
    response: AskDetail,
  }),
  check: defineEndpoint({
    method: 'POST',
    path: '/asks/check',
    summary: 'Try an ask without registering it: what is known, what would be held',
    access: 'asks.register',
    body: NewAsk,
    response: AskVerdict,
  }),
  register: defineEndpoint({
    method: 'POST',
    path: '/asks',
    summary: 'Register an ask; without basis the district’s own is held',
    access: 'asks.register',
    body: NewAsk,
    response: AskDetail,
    status: 201,
    idempotent: true,
  }),
  giveBasis: defineEndpoint({
    method: 'POST',
    path: '/asks/:askId/basis',
    summary: 'Give a held ask its basis and look at it again',
    access: 'asks.release',
    params,
    body: AskBasis,
    response: AskDetail,
    versioned: true,
  }),
  end: defineEndpoint({
    method: 'POST',
    path: '/asks/:askId/end',
    summary: 'End an ask before its day',
    access: 'asks.register',
    params,
    response: AskDetail,
    versioned: true,
  }),
} as const
