import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import {
  ImportFields,
  ImportReport,
  IndicatorDetail,
  IndicatorId,
  IndicatorPage,
  IndicatorQuery,
  NewTarget,
  Target,
} from './indicator.ts'

export const indicatorEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/indicators',
    summary: 'Indicators with their newest figure, target and outlook',
    access: 'indicators.read',
    query: IndicatorQuery,
    response: IndicatorPage,
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/indicators/:id',
    summary: 'One indicator: figures of all editions, definitions, targets, outlook; as known on a past day with asOf',
    access: 'indicators.read',
    params: z.object({ id: IndicatorId }),
    query: z.object({ asOf: PlainDate.optional() }),
    response: IndicatorDetail,
  }),
  import: defineEndpoint({
    method: 'POST',
    path: '/indicators/import',
    summary: 'Record observations from a CSV or XLSX file',
    access: 'indicators.import',
    body: ImportFields,
    response: ImportReport,
    upload: { maxBytes: 20 * 1024 * 1024 },
  }),
  template: defineEndpoint({
    method: 'GET',
    path: '/indicators/template',
    summary: 'The sheet to fill in, with the indicators of this district',
    access: 'indicators.import',
    download: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  }),
  setTarget: defineEndpoint({
    method: 'POST',
    path: '/indicators/targets',
    summary: 'Set a target, or revise the one in force with its instrument and authority',
    access: 'indicators.target',
    body: NewTarget,
    response: Target,
    status: 201,
    idempotent: true,
  }),
} as const
