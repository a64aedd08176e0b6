export { amendCommitment } from '#service/amend.ts'
export { approveBatch, type BatchOutcome, consultBatch, issueBatch } from '#service/batch.ts'
export {
  changeMembers,
  closeBoard,
  createBoard,
  getBoard,
  listBoards,
  renameBoard,
  suggestMembers,
} from '#service/boards.ts'
export { decideRows, overrideCap, type RowOutcome } from '#service/decide.ts'
export { draftDocx, draftXlsx } from '#service/draft.ts'
export { exportLedger, unitSheet } from '#service/export.ts'
export { facts } from '#service/facts.ts'
export { followMatters } from '#service/follow.ts'
export { type FolderFile, type FolderOutcome, importFolder } from '#service/import-folder.ts'
export { indexDocument } from '#service/index-document.ts'
export { type Lit, lightCommitments } from '#service/light.ts'
export { countCommitments, listCommitments } from '#service/list.ts'
export { mergeCommitments } from '#service/merge.ts'
export { giveOpinion } from '#service/opinion.ts'
export { eraseProgress, recordProgress, signProgress } from '#service/progress.ts'
export { proposeCommitments } from '#service/propose.ts'
export { getCommitment } from '#service/read.ts'
export { getReconciliation } from '#service/reconcile.ts'
export { bundleParts, bundleUnder, moveCommitment, splitCommitment } from '#service/structure.ts'
export { getStructure } from '#service/structure-view.ts'
export { access } from './access.ts'
export { refuse } from './errors.ts'
export { jobs, subscriptions, timetable } from './jobs.ts'
export { ledgerRoutes } from './routes.ts'
