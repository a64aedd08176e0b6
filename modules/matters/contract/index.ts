import { LampColour, UnitId } from '@lantu/kernel'
import { defineEndpoint, PageQuery, pageOf } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import {
  ActedView,
  ActionInput,
  MatterCount,
  MatterDetail,
  MatterId,
  MatterRow,
  OpenedView,
  OpenInput,
  Phase,
  PolicyView,
} from './matter.ts'

export * from './matter.ts'
export * from './reasons.ts'
export * from './sampling.ts'

const AsOf = z.object({ asOf: PlainDate.optional() })
export const MatterQuery = PageQuery.extend(AsOf.shape).extend({
  kind: z.string().max(40).optional(),
  state: z.string().max(40).optional(),
  phase: Phase.optional(),
  /** Lead or co unit. */
  unit: UnitId.optional(),
  lamp: LampColour.optional(),
  /** The unit’s next deadline falls on this day or before it. */
  dueBy: PlainDate.optional(),
  subjectKind: z.string().max(40).optional(),
  subjectId: z.string().max(100).optional(),
})
const params = z.object({ matterId: MatterId })

export const matterEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/matters',
    summary: 'Matters by their next deadline; `asOf` shows a past day as it was known',
    access: 'matters.read',
    query: MatterQuery,
    response: pageOf(MatterRow),
  }),
  counts: defineEndpoint({
    method: 'GET',
    path: '/matters/counts',
    summary: 'How many matters stand where, and how many are overdue',
    access: 'matters.read',
    query: z.object({ unit: UnitId.optional(), kind: z.string().max(40).optional() }),
    response: z.array(MatterCount),
  }),
  policies: defineEndpoint({
    method: 'GET',
    path: '/matters/policies',
    summary: 'The kinds with their states, steps and clocks',
    access: 'matters.read',
    response: z.array(PolicyView),
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/matters/:matterId',
    summary: 'One matter with its history, clocks and open steps',
    access: 'matters.read',
    params,
    query: AsOf,
    response: MatterDetail,
  }),
  open: defineEndpoint({
    method: 'POST',
    path: '/matters',
    summary: '登记: open a matter by hand',
    access: 'matters.open',
    body: OpenInput,
    response: OpenedView,
    status: 201,
    idempotent: true,
  }),
  act: defineEndpoint({
    method: 'POST',
    path: '/matters/:matterId/actions',
    summary: 'Take a step; the policy of the kind says who may and what it needs',
    access: 'matters.act',
    params,
    body: z.strictObject({ action: z.string().min(1).max(40), input: ActionInput.default({}) }),
    response: ActedView,
    versioned: true,
  }),
  uploadEvidence: defineEndpoint({
    method: 'POST',
    path: '/matters/evidence',
    summary: 'Keep a file to be named as evidence by a later step',
    access: 'matters.act',
    upload: { maxBytes: 20 * 1024 * 1024 },
    response: z.object({ sha256: z.string(), name: z.string(), bytes: z.int() }),
    status: 201,
  }),
  evidence: defineEndpoint({
    method: 'GET',
    path: '/matters/:matterId/evidence/:sha256',
    summary: 'A file of evidence',
    access: 'matters.read',
    params: params.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    download: ['application/octet-stream'],
  }),
  eraseText: defineEndpoint({
    method: 'POST',
    path: '/matters/:matterId/texts/:textId/erasure',
    summary: 'Erase words; the history keeps that there were some',
    access: 'matters.erase',
    params: params.extend({ textId: z.uuid() }),
    status: 204,
  }),
} as const
