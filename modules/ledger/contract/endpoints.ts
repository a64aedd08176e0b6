import { DocumentId } from '@lantu/documents/contract'
import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { ColumnSetKey } from './column-sets.ts'
import {
  AmendCommitment,
  Basis,
  CommitmentCounts,
  CommitmentDetail,
  CommitmentId,
  CommitmentPage,
  CommitmentQuery,
  CountQuery,
} from './commitment.ts'
import { CoverageQuery, CoverageView } from './coverage.ts'
import { DueList, SignedMany, SignMany } from './due.ts'
import { FolderPreview, ImportFields, ImportReport, PreviewFields } from './folder.ts'
import { KnownFigures } from './known.ts'
import { ListCounts } from './lists.ts'
import { NewOpinion, NewProgress, RecordedProgress } from './progress.ts'
import { BatchResult, Decide, Decided, MatterKind, ReconciliationView } from './reconciliation.ts'
import { UnitSheetFields, UnitSheetReport } from './unit-sheet.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const icalendar = 'text/calendar'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ofDocument = z.object({ documentId: DocumentId })
const ofCommitment = z.object({ id: CommitmentId })

/** Which commitments of the document a step is for; without it all that stand where the step begins. */
const Some = z.object({ commitmentIds: z.array(CommitmentId).max(500).optional() })

export const reconciliationEndpoints = {
  get: defineEndpoint({
    method: 'GET',
    path: '/reconciliations/:documentId',
    summary: '对账 of a document: its rows, candidates with reasons, decisions, net additions',
    access: 'ledger.readAll',
    params: ofDocument,
    response: ReconciliationView,
  }),
  coverage: defineEndpoint({
    method: 'GET',
    path: '/reconciliations/:documentId/coverage',
    summary:
      'Which operable rows of a document the documents below it carry out, and which rows below carry out nothing',
    access: 'ledger.readAll',
    params: ofDocument,
    query: CoverageQuery,
    response: CoverageView,
  }),
  decide: defineEndpoint({
    method: 'POST',
    path: '/reconciliations/:documentId/decisions',
    summary: 'Decide many rows at once, one result each',
    access: 'ledger.review',
    params: ofDocument,
    body: Decide,
    response: Decided,
  }),
  overrideCap: defineEndpoint({
    method: 'POST',
    path: '/reconciliations/:documentId/cap',
    summary: 'Allow more than the usual number of new commitments, with a reason; null takes it back',
    access: 'ledger.approve',
    params: ofDocument,
    body: z.object({ reason: z.string().trim().min(1).max(500).nullable() }),
    response: z.object({ cap: z.int(), overrideReason: z.string().nullable() }),
  }),
  propose: defineEndpoint({
    method: 'POST',
    path: '/reconciliations/:documentId/propose',
    summary: '拟办: carry the decisions out; new commitments open their matters',
    access: 'ledger.review',
    params: ofDocument,
    /** `as` is one of the view's `matterKinds`; its first where left out. */
    body: z.object({ basis: Basis, as: MatterKind.optional() }),
    response: BatchResult,
    idempotent: true,
  }),
  approve: defineEndpoint({
    method: 'POST',
    path: '/reconciliations/:documentId/approve',
    summary: '审定立项',
    access: 'ledger.approve',
    params: ofDocument,
    body: Some,
    response: BatchResult,
    idempotent: true,
  }),
  consult: defineEndpoint({
    method: 'POST',
    path: '/reconciliations/:documentId/consult',
    summary: '征求意见, 2 or 3 working days',
    access: 'ledger.review',
    params: ofDocument,
    body: Some.extend({ days: z.int().min(2).max(3) }),
    response: BatchResult,
    idempotent: true,
  }),
  issue: defineEndpoint({
    method: 'POST',
    path: '/reconciliations/:documentId/issue',
    summary: '印发: numbers are given and units are told',
    access: 'ledger.issue',
    params: ofDocument,
    body: Some,
    response: BatchResult,
    idempotent: true,
  }),
  draftDocx: defineEndpoint({
    method: 'GET',
    path: '/reconciliations/:documentId/draft.docx',
    summary: '征求意见稿 as a document',
    access: 'ledger.readAll',
    params: ofDocument,
    download: [docx],
  }),
  draftXlsx: defineEndpoint({
    method: 'GET',
    path: '/reconciliations/:documentId/draft.xlsx',
    summary: '征求意见稿 as a sheet with columns for the answer',
    access: 'ledger.readAll',
    params: ofDocument,
    download: [xlsx],
  }),
} as const

export const commitmentEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/commitments',
    summary: '任务台账',
    access: 'ledger.read',
    query: CommitmentQuery,
    response: CommitmentPage,
  }),
  counts: defineEndpoint({
    method: 'GET',
    path: '/commitments/counts',
    summary: 'How many commitments the reader sees by lamp and state, under the filters of the list',
    access: 'ledger.read',
    query: CountQuery,
    response: CommitmentCounts,
  }),
  lists: defineEndpoint({
    method: 'GET',
    path: '/commitments/lists',
    summary: 'How many commitments the reader sees in each of the officers’ lists today',
    access: 'ledger.read',
    response: ListCounts,
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/commitments/:id',
    summary: 'One commitment with its sentences, nodes, progress, opinions and lamps; as known on a past day with asOf',
    access: 'ledger.read',
    params: ofCommitment,
    query: z.object({ asOf: PlainDate.optional() }),
    response: CommitmentDetail,
  }),
  amend: defineEndpoint({
    method: 'PATCH',
    path: '/commitments/:id',
    summary: 'Change a commitment before 印发',
    access: 'ledger.review',
    params: ofCommitment,
    body: AmendCommitment,
    response: CommitmentDetail,
    versioned: true,
  }),
  opinion: defineEndpoint({
    method: 'POST',
    path: '/commitments/:id/opinions',
    summary: "A unit's answer to 征求意见",
    access: 'ledger.opinion',
    params: ofCommitment,
    body: NewOpinion,
    response: CommitmentDetail,
    idempotent: true,
  }),
  progress: defineEndpoint({
    method: 'POST',
    path: '/commitments/:id/progress',
    summary: 'Report progress; a handler’s report waits for the signer of the unit',
    access: 'ledger.progress',
    params: ofCommitment,
    body: NewProgress,
    response: RecordedProgress,
    status: 201,
    idempotent: true,
  }),
  sign: defineEndpoint({
    method: 'POST',
    path: '/commitments/:id/progress/:progressId/sign',
    summary: '审签 a report of one’s own unit',
    access: 'ledger.progress',
    params: z.object({ id: CommitmentId, progressId: z.uuid() }),
    response: RecordedProgress,
    idempotent: true,
  }),
  known: defineEndpoint({
    method: 'GET',
    path: '/commitments/:id/known',
    summary: 'Figures on record for the commitment’s indicator and a period: shown to the unit, not asked again',
    access: 'ledger.read',
    params: ofCommitment,
    query: z.object({ period: NewProgress.shape.period }),
    response: KnownFigures,
  }),
  export: defineEndpoint({
    method: 'GET',
    path: '/commitments/export',
    summary: 'The ledger as filtered, in a set of columns: every row of it; more than a file holds is refused',
    access: 'ledger.read',
    query: CommitmentQuery.omit({ cursor: true, limit: true }).extend({ set: ColumnSetKey.optional() }),
    download: [xlsx],
  }),
  calendar: defineEndpoint({
    method: 'GET',
    path: '/commitments/calendar',
    summary:
      'Last days and nodes still to come of what the filter finds, as iCalendar; more than a calendar takes is refused',
    access: 'ledger.read',
    query: CommitmentQuery.omit({ cursor: true, limit: true }),
    download: [icalendar],
  }),
  unitSheet: defineEndpoint({
    method: 'GET',
    path: '/commitments/unit-sheet',
    summary: "A unit's sheet to fill in for one period",
    access: 'ledger.read',
    query: z.object({ unit: CommitmentQuery.shape.unit.unwrap(), period: NewProgress.shape.period }),
    download: [xlsx],
  }),
  loadUnitSheet: defineEndpoint({
    method: 'POST',
    path: '/commitments/unit-sheet',
    summary:
      "Load a filled unit's sheet: each filled row becomes a report that waits for 审签, the same file twice changes nothing",
    access: 'ledger.progress',
    body: UnitSheetFields,
    response: UnitSheetReport,
    upload: { maxBytes: 20 * 1024 * 1024 },
  }),
  import: defineEndpoint({
    method: 'POST',
    path: '/commitments/import',
    summary: 'Take over a 折子 that was issued before (.xlsx or .csv)',
    access: 'ledger.import',
    body: ImportFields,
    response: ImportReport,
    upload: { maxBytes: 20 * 1024 * 1024 },
  }),
  previewImport: defineEndpoint({
    method: 'POST',
    path: '/commitments/import/preview',
    summary:
      'What an import would do: which column is taken for what, and what would come of each row; nothing is written',
    access: 'ledger.import',
    body: PreviewFields,
    response: FolderPreview,
    upload: { maxBytes: 20 * 1024 * 1024 },
  }),
  template: defineEndpoint({
    method: 'GET',
    path: '/commitments/template',
    summary: 'The empty 折子 to fill in',
    access: 'ledger.import',
    download: [xlsx],
  }),
} as const

export const progressEndpoints = {
  due: defineEndpoint({
    method: 'GET',
    path: '/progress/due',
    summary: '我的报送: what the reader’s units owe by due day, and what waits for 审签',
    access: 'ledger.progress',
    response: DueList,
  }),
  signMany: defineEndpoint({
    method: 'POST',
    path: '/progress/sign',
    summary: '审签 many reports at once, one result each',
    access: 'ledger.progress',
    body: SignMany,
    response: SignedMany,
    idempotent: true,
  }),
} as const
