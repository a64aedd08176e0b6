import { Fen, idOf, Reason, UnitId } from '@lantu/kernel'
import { defineEndpoint, PageQuery, pageOf } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { SheetImportFields, SheetReport } from './folder.ts'
import { ProjectId } from './projects/ids.ts'

export const SigningId = idOf('signing')
export type SigningId = z.infer<typeof SigningId>

/** 签约 → 注册落地 → 开工 → 投产, in the order in which they are passed. */
export const SigningStage = z.enum(['signed', 'landed', 'started', 'producing'])
export type SigningStage = z.infer<typeof SigningStage>

const Words = z.string().trim().min(1).max(200)
const said = {
  /** An enterprise or body as it signed; never a person. */
  partner: z.string().trim().min(2).max(120),
  what: z.string().trim().min(2).max(200),
  amount: Fen.refine((fen) => !fen.startsWith('-') && fen.length <= 15, 'not negative').nullable(),
  /** The unit that sees to it that it lands. */
  leadUnitId: UnitId,
}

export const NewSigning = z.object({ ...said, amount: said.amount.default(null), signedOn: PlainDate })
export type NewSigning = z.infer<typeof NewSigning>
export const AmendSigning = z.object(said).partial()
export type AmendSigning = z.infer<typeof AmendSigning>

/**
 * A stage is entered with its day and, from 落地 on, what proves it (a paper's number, a registration). Another entry of the same
 * stage corrects it and `on` null takes it back; both need their reason.
 */
export const NewSigningStage = z.object({
  stage: SigningStage,
  on: PlainDate.nullable(),
  evidence: Words.nullable().default(null),
  reason: Words.nullable().default(null),
})
export type NewSigningStage = z.infer<typeof NewSigningStage>

/** `days` since the stage was entered; `slow` says why it is behind: signed long ago and not landed. */
export const SigningRow = z.object({
  ...said,
  id: SigningId,
  projectId: ProjectId,
  projectName: z.string(),
  stage: SigningStage,
  on: PlainDate,
  evidence: z.string().nullable(),
  days: z.int().min(0),
  slow: Reason.nullable(),
  version: z.int(),
})
export type SigningRow = z.infer<typeof SigningRow>

export const SigningEntry = NewSigningStage.extend({ no: z.int(), at: z.string() })
export const SigningDetail = SigningRow.extend({ entries: z.array(SigningEntry) })
export type SigningDetail = z.infer<typeof SigningDetail>

export const SigningQuery = PageQuery.extend({
  project: ProjectId.optional(),
  unit: UnitId.optional(),
  stage: SigningStage.optional(),
  slow: z.stringbool().optional(),
})
export type SigningQuery = z.output<typeof SigningQuery>
export const SigningPage = pageOf(SigningRow)

/** Of `signed` so many came at least so far, by event and over all; amounts are sums of those that name one. */
const reached = {
  signed: z.int().min(0),
  landed: z.int().min(0),
  started: z.int().min(0),
  producing: z.int().min(0),
  slow: z.int().min(0),
  amountSigned: Fen,
  amountLanded: Fen,
}
export const Conversion = z.object({
  ...reached,
  events: z.array(z.object({ projectId: ProjectId, projectName: z.string(), ...reached })),
})
export type Conversion = z.infer<typeof Conversion>

export const signingReasons = {
  'ledger.signing.slow': ['on', 'days', 'limit'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const ofSigning = z.object({ id: SigningId })

export const signingEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/signings',
    summary: '活动成果: what was signed at conferences and festivals, longest waiting first',
    access: 'ledger.read',
    query: SigningQuery,
    response: SigningPage,
  }),
  conversion: defineEndpoint({
    method: 'GET',
    path: '/signings/conversion',
    summary: '签约 → 落地: how many of those signed came how far, by event',
    access: 'ledger.read',
    query: SigningQuery.pick({ project: true, unit: true }),
    response: Conversion,
  }),
  export: defineEndpoint({
    method: 'GET',
    path: '/signings/export',
    summary: 'The results of events as a sheet, as filtered: all of them, or a refusal',
    access: 'ledger.read',
    query: SigningQuery.omit({ cursor: true, limit: true }),
    download: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  }),
  template: defineEndpoint({
    method: 'GET',
    path: '/signings/template',
    summary: 'The empty sheet to fill in',
    access: 'ledger.projectFacts',
    download: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  }),
  import: defineEndpoint({
    method: 'POST',
    path: '/signings/import',
    summary:
      'Take results of events over from a sheet (.xlsx or .csv), row by row; what stands as it says is passed over',
    access: 'ledger.projectFacts',
    body: SheetImportFields,
    response: SheetReport,
    upload: { maxBytes: 20 * 1024 * 1024 },
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/signings/:id',
    summary: 'One result with every entry of its stages',
    access: 'ledger.read',
    params: ofSigning,
    response: SigningDetail,
  }),
  create: defineEndpoint({
    method: 'POST',
    path: '/projects/:id/signings',
    summary: 'Enter what was signed at an event',
    access: 'ledger.projectFacts',
    params: z.object({ id: ProjectId }),
    body: NewSigning,
    response: SigningDetail,
    status: 201,
    idempotent: true,
  }),
  amend: defineEndpoint({
    method: 'PATCH',
    path: '/signings/:id',
    summary: 'Change who signed, what, how much or who follows it',
    access: 'ledger.projectFacts',
    params: ofSigning,
    body: AmendSigning,
    response: SigningDetail,
    versioned: true,
  }),
  stage: defineEndpoint({
    method: 'POST',
    path: '/signings/:id/stages',
    summary: 'A stage is entered, corrected or taken back; every entry stays',
    access: 'ledger.projectFacts',
    params: ofSigning,
    body: NewSigningStage,
    response: SigningDetail,
    idempotent: true,
    versioned: true,
  }),
} as const
