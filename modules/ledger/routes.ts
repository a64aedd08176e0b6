import type { Language } from '@lantu/kernel'
import type { Matters } from '@lantu/matters'
import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { commitmentEndpoints, progressEndpoints, reconciliationEndpoints } from '#contract/endpoints.ts'
import { type BatchResult, DecisionResult } from '#contract/reconciliation.ts'
import { amendCommitment } from '#service/amend.ts'
import { approveBatch, type BatchOutcome, consultBatch, issueBatch } from '#service/batch.ts'
import { getCoverage } from '#service/coverage.ts'
import { decideRows, overrideCap, type RowOutcome } from '#service/decide.ts'
import { draftDocx, draftXlsx } from '#service/draft.ts'
import { listDue, signMany } from '#service/due.ts'
import type { OnRecord } from '#service/known.ts'
import { countCommitments, countOfficerLists, listCommitments } from '#service/list.ts'
import { giveOpinion } from '#service/opinion.ts'
import { recordProgress, signProgress } from '#service/progress.ts'
import { proposeCommitments } from '#service/propose.ts'
import { getCommitment } from '#service/read.ts'
import { getReconciliation } from '#service/reconcile.ts'
import { cursorOf } from '#store/list.ts'
import { blueprintRoutes } from './blueprint-routes.ts'
import { boardRoutes } from './board-routes.ts'
import { columnRoutes } from './column-routes.ts'
import { mailRoutes } from './mail-routes.ts'
import { policyRoutes } from './policy-routes.ts'
import { previewRoutes } from './preview-routes.ts'
import { projectRoutes } from './project-routes.ts'
import { sayOf } from './say.ts'
import { sheetRoutes } from './sheet-routes.ts'
import { signingRoutes } from './signing-routes.ts'
import { structureRoutes } from './structure-routes.ts'
import { viewRoutes } from './view-routes.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const resultIn =
  (language: Language) =>
  (one: RowOutcome): DecisionResult => {
    if (one.outcome !== 'refused') return DecisionResult.parse(one)
    return { outcome: 'refused', position: one.position, code: one.error.code, say: sayOf(one.error, language) }
  }

const batchIn = ({ done, refused }: BatchOutcome, language: Language): BatchResult => ({
  done: [...done],
  refused: refused.map(({ commitmentId, error }) => ({
    commitmentId,
    code: error.code,
    say: sayOf(error, language),
  })),
})

/**
 * The ledger's routes. `matters` is the one lifecycle as composed at start: every state of a commitment goes through it. `record`
 * is the register of asks: what it knows is shown to units and not asked again.
 */
export const ledgerRoutes = (matters: Matters, record: OnRecord): readonly Route[] => [
  ...reconciliationRoutes(matters),
  ...commitmentRoutes(matters),
  ...sheetRoutes(record),
  ...blueprintRoutes,
  ...columnRoutes,
  ...policyRoutes,
  ...progressRoutes,
  ...viewRoutes,
  ...previewRoutes,
  ...structureRoutes(matters),
  ...boardRoutes,
  ...projectRoutes,
  ...signingRoutes,
  ...mailRoutes,
]

const reconciliationRoutes = (matters: Matters): readonly Route[] => [
  bind(reconciliationEndpoints.get, ({ params, within }) =>
    within((tenancy) => getReconciliation(tenancy, params.documentId)),
  ),
  bind(reconciliationEndpoints.coverage, ({ params, query, within }) =>
    within((tenancy) => getCoverage(tenancy, { ...params, ...query })),
  ),
  bind(reconciliationEndpoints.decide, async ({ params, body, within, language }) => {
    const decided = await within((tenancy) => decideRows(tenancy, { ...params, decisions: body.decisions }))
    return { results: decided.results.map(resultIn(language)), burden: decided.burden }
  }),
  bind(reconciliationEndpoints.overrideCap, ({ params, body, within }) =>
    within((tenancy) => overrideCap(tenancy, { ...params, reason: body.reason })),
  ),
  bind(reconciliationEndpoints.propose, async ({ params, body, within }) => ({
    done: await within((tenancy) => proposeCommitments(tenancy, matters, { ...params, basis: body.basis })),
    refused: [],
  })),
  bind(reconciliationEndpoints.approve, async ({ params, body, within, language }) =>
    batchIn(await within((tenancy) => approveBatch(tenancy, matters, { ...params, ...body })), language),
  ),
  bind(reconciliationEndpoints.consult, async ({ params, body, within, language }) =>
    batchIn(await within((tenancy) => consultBatch(tenancy, matters, { ...params, ...body })), language),
  ),
  bind(reconciliationEndpoints.issue, async ({ params, body, within, language }) =>
    batchIn(await within((tenancy) => issueBatch(tenancy, matters, { ...params, ...body })), language),
  ),
  bind(reconciliationEndpoints.draftDocx, async ({ params, within, reply }) => {
    const body = await within((tenancy) => draftDocx(tenancy, params.documentId))
    return reply.file({ body, mediaType: docx, fileName: '征求意见稿.docx', bytes: body.length })
  }),
  bind(reconciliationEndpoints.draftXlsx, async ({ params, within, reply }) => {
    const body = await within((tenancy) => draftXlsx(tenancy, params.documentId))
    return reply.file({ body, mediaType: xlsx, fileName: '征求意见稿.xlsx', bytes: body.length })
  }),
]

const commitmentRoutes = (matters: Matters): readonly Route[] => [
  bind(commitmentEndpoints.list, async ({ query, within }) => {
    const { cursor, ...rest } = query
    const shape = cursorOf(query.sort)
    const after = decodeCursor(shape, cursor)?.keys
    const page = await within((tenancy) => listCommitments(tenancy, { ...rest, after }))
    const next = page.next && encodeCursor(shape, shape.parse({ sort: query.sort, keys: page.next }))
    return { ...page, next }
  }),
  bind(commitmentEndpoints.counts, ({ query, within }) => within((tenancy) => countCommitments(tenancy, query))),
  bind(commitmentEndpoints.lists, ({ within }) => within((tenancy) => countOfficerLists(tenancy))),
  bind(commitmentEndpoints.get, async ({ params, query, within, reply }) => {
    const commitment = await within((tenancy) => getCommitment(tenancy, params.id, query.asOf))
    reply.etag(commitment.version)
    return commitment
  }),
  bind(commitmentEndpoints.amend, async ({ params, body, version, within, reply }) => {
    const commitment = await within((tenancy) =>
      amendCommitment(tenancy, matters, { id: params.id, version, change: body }),
    )
    reply.etag(commitment.version)
    return commitment
  }),
  bind(commitmentEndpoints.opinion, ({ params, body, within }) =>
    within((tenancy) => giveOpinion(tenancy, matters, { id: params.id, opinion: body })),
  ),
  bind(commitmentEndpoints.progress, async ({ params, body, within, reply }) => {
    const recorded = await within((tenancy) => recordProgress(tenancy, { id: params.id, progress: body }))
    reply.created(`/commitments/${params.id}`)
    return recorded
  }),
  bind(commitmentEndpoints.sign, ({ params, within }) =>
    within((tenancy) => signProgress(tenancy, { id: params.id, progressId: params.progressId })),
  ),
]

const progressRoutes: readonly Route[] = [
  bind(progressEndpoints.due, ({ within }) => within(listDue)),
  bind(progressEndpoints.signMany, async ({ body, within, language }) => {
    const results = await within((tenancy) => signMany(tenancy, body))
    return {
      results: results.map((one) =>
        one.outcome === 'signed'
          ? one
          : { outcome: one.outcome, code: one.error.code, say: sayOf(one.error, language) },
      ),
    }
  }),
]
