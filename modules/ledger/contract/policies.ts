import { idOf, Reason, UnitId } from '@lantu/kernel'
import { defineEndpoint, PageQuery, pageOf } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { CommitmentId } from './commitment.ts'
import { SheetImportFields, SheetReport } from './folder.ts'

export const PolicyId = idOf('policy')
export type PolicyId = z.infer<typeof PolicyId>

export const PolicyState = z.enum(['planned', 'issued', 'dropped'])
export type PolicyState = z.infer<typeof PolicyState>

/** `2024-06`: policies are planned by the month. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const Words = z.string().trim().min(1).max(200)
const said = {
  title: z.string().trim().min(2).max(200),
  leadUnitId: UnitId,
  coUnitIds: z.array(UnitId).max(40),
  basis: Words.nullable(),
  commitmentId: CommitmentId.nullable(),
}

const Plan = z.object({ kind: z.literal('plan'), month: Month, reason: Words.nullable().default(null) })
const Issue = z.object({
  kind: z.literal('issue'),
  number: z.string().trim().min(1).max(60),
  on: PlainDate,
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  reason: Words.nullable().default(null),
})
const Drop = z.object({
  kind: z.literal('drop'),
  on: PlainDate,
  /** The paper by which it was decided. */
  paper: z.string().trim().min(1).max(100),
  reason: Words,
})

/** 列入计划, 印发, 不再制定. Another step of the same kind corrects the one before, which stays; a correction needs its reason. */
export const PolicyStep = z.discriminatedUnion('kind', [Plan, Issue, Drop])
export type PolicyStep = z.infer<typeof PolicyStep>

/** A policy begins in the plan, or issued without one: then it is counted apart. */
export const NewPolicy = z.object({
  ...said,
  coUnitIds: said.coUnitIds.default([]),
  basis: said.basis.default(null),
  commitmentId: said.commitmentId.default(null),
  begins: z.discriminatedUnion('kind', [Plan, Issue]),
})
export type NewPolicy = z.infer<typeof NewPolicy>

export const AmendPolicy = z.object(said).partial()
export type AmendPolicy = z.infer<typeof AmendPolicy>

/** `late` says why it is behind and since when; null while it is in time, issued or dropped. */
export const PolicyRow = z.object({
  ...said,
  id: PolicyId,
  state: PolicyState,
  planned: Month.nullable(),
  plannedFirst: Month.nullable(),
  number: z.string().nullable(),
  issuedOn: PlainDate.nullable(),
  daysLate: z.int().min(0),
  late: Reason.nullable(),
  version: z.int(),
})
export type PolicyRow = z.infer<typeof PolicyRow>

export const PolicyStepView = z.object({
  no: z.int(),
  kind: z.enum(['plan', 'issue', 'drop']),
  on: PlainDate,
  paper: z.string().nullable(),
  link: z.string().nullable(),
  reason: z.string().nullable(),
  at: z.string(),
})
export const PolicyDetail = PolicyRow.extend({ steps: z.array(PolicyStepView) })
export type PolicyDetail = z.infer<typeof PolicyDetail>

/** `late` finds what should have been issued and was not: the gap of 应出尽出. */
export const PolicyQuery = PageQuery.extend({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  unit: UnitId.optional(),
  state: PolicyState.optional(),
  late: z.stringbool().optional(),
})
export type PolicyQuery = z.output<typeof PolicyQuery>
export const PolicyPage = pageOf(PolicyRow)

const counts = {
  planned: z.int().min(0),
  issued: z.int().min(0),
  inTime: z.int().min(0),
  late: z.int().min(0),
  dropped: z.int().min(0),
}
/**
 * The year's plan against what was issued, by month of the plan and by lead unit. `issued` of `planned`, `inTime` of `issued`; `late` is
 * still open after its month. `unplanned` were issued without a plan and are in none of the others.
 */
export const PolicyCounts = z.object({
  year: z.int(),
  ...counts,
  unplanned: z.int().min(0),
  months: z.array(z.object({ month: Month, ...counts })),
  units: z.array(z.object({ unitId: UnitId, ...counts })),
})
export type PolicyCounts = z.infer<typeof PolicyCounts>

/** The sentences of a late policy, with their parameters. */
export const policyReasons = {
  'ledger.policy.late': ['month', 'days'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const ofPolicy = z.object({ id: PolicyId })

export const policyEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/policies',
    summary: '政策: planned against issued, by the month of the plan',
    access: 'ledger.read',
    query: PolicyQuery,
    response: PolicyPage,
  }),
  counts: defineEndpoint({
    method: 'GET',
    path: '/policies/counts',
    summary:
      'How many policies of a year (this one where left out) are planned, issued in time or late, open and dropped, by month and unit',
    access: 'ledger.read',
    query: PolicyQuery.pick({ year: true }),
    response: PolicyCounts,
  }),
  export: defineEndpoint({
    method: 'GET',
    path: '/policies/export',
    summary: 'The policies as a sheet, as filtered: all of them, or a refusal',
    access: 'ledger.read',
    query: PolicyQuery.omit({ cursor: true, limit: true }),
    download: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  }),
  template: defineEndpoint({
    method: 'GET',
    path: '/policies/template',
    summary: 'The empty sheet to fill in',
    access: 'ledger.policies',
    download: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  }),
  import: defineEndpoint({
    method: 'POST',
    path: '/policies/import',
    summary: 'Take policies over from a sheet (.xlsx or .csv), row by row; what stands as it says is passed over',
    access: 'ledger.policies',
    body: SheetImportFields,
    response: SheetReport,
    upload: { maxBytes: 20 * 1024 * 1024 },
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/policies/:id',
    summary: 'One policy with every step that was taken',
    access: 'ledger.read',
    params: ofPolicy,
    response: PolicyDetail,
  }),
  create: defineEndpoint({
    method: 'POST',
    path: '/policies',
    summary: 'Enter a policy that is planned, or one that was issued without a plan',
    access: 'ledger.policies',
    body: NewPolicy,
    response: PolicyDetail,
    status: 201,
    idempotent: true,
  }),
  amend: defineEndpoint({
    method: 'PATCH',
    path: '/policies/:id',
    summary: 'Change what a policy is about or who leads it',
    access: 'ledger.policies',
    params: ofPolicy,
    body: AmendPolicy,
    response: PolicyDetail,
    versioned: true,
  }),
  step: defineEndpoint({
    method: 'POST',
    path: '/policies/:id/steps',
    summary: 'Plan anew, issue, or drop it; every step stays',
    access: 'ledger.policies',
    params: ofPolicy,
    body: PolicyStep,
    response: PolicyDetail,
    idempotent: true,
    versioned: true,
  }),
} as const
