export { type Known, rankCandidates } from '#domain/candidates.ts'
export { mailLine } from '#domain/mail-letter.ts'
export { amendCommitment } from '#service/amend.ts'
export { approveBatch, type BatchOutcome, consultBatch, issueBatch } from '#service/batch.ts'
export {
  addContinuation,
  getBlueprint,
  getLineage,
  listSuccessors,
  withdrawContinuation,
} from '#service/blueprint.ts'
export {
  changeMembers,
  closeBoard,
  createBoard,
  getBoard,
  listBoards,
  renameBoard,
  suggestMembers,
} from '#service/boards.ts'
export { changeColumnSet, createColumnSet, listColumnSets, withdrawColumnSet } from '#service/column-sets.ts'
export { getCoverage } from '#service/coverage.ts'
export { decideRows, overrideCap, type RowOutcome } from '#service/decide.ts'
export { draftDocx, draftXlsx } from '#service/draft.ts'
export { listDue, signMany } from '#service/due.ts'
export { exportLedger } from '#service/export.ts'
export { facts } from '#service/facts.ts'
export { followMatters } from '#service/follow.ts'
export { type FolderFile, type FolderOutcome, importFolder, previewFolder } from '#service/import-folder.ts'
export { importPolicies } from '#service/import-policies.ts'
export { importSignings } from '#service/import-signings.ts'
export { indexDocument } from '#service/index-document.ts'
export { findKnownFigures, getKnownFigures, type OnRecord } from '#service/known.ts'
export { type Lit, lightCommitments } from '#service/light.ts'
export { countCommitments, countOfficerLists, listCommitments } from '#service/list.ts'
export { loadUnitSheet } from '#service/load-unit-sheet.ts'
export { addMailAddress, endMailAddress, listMailAddresses } from '#service/mail/addresses.ts'
export { judgeMail, type MailVerdict, type Sender } from '#service/mail/sender.ts'
export { takeMail } from '#service/mail/take.ts'
export { mergeCommitments } from '#service/merge.ts'
export { giveOpinion } from '#service/opinion.ts'
export { amendPolicy, createPolicy, getPolicy, listPolicies, policyCounts, stepPolicy } from '#service/policies.ts'
export {
  answerPreview,
  freeDayAfter,
  getPreview,
  listPreviews,
  makePreview,
  replyToAnswer,
} from '#service/previews.ts'
export { eraseProgress, recordProgress, signProgress } from '#service/progress.ts'
export { addBlocker, amendBlocker, openBlockerMatter } from '#service/projects/blockers.ts'
export { recordCounted, recordMilestone, recordMovement, recordStage } from '#service/projects/facts.ts'
export { importProjects } from '#service/projects/import.ts'
export { listBlockers, listFundsGaps, listProjects } from '#service/projects/list.ts'
export { getProject } from '#service/projects/read.ts'
export { amendProject, createProject } from '#service/projects/write.ts'
export { proposeCommitments } from '#service/propose.ts'
export { getCommitment } from '#service/read.ts'
export { askedOf, getReconciliation } from '#service/reconcile.ts'
export { remindOfReports } from '#service/remind.ts'
export {
  amendSigning,
  createSigning,
  getSigning,
  listSignings,
  signingConversion,
  stageSigning,
} from '#service/signings.ts'
export { bundleParts, bundleUnder, moveCommitment, splitCommitment } from '#service/structure.ts'
export { getStructure } from '#service/structure-view.ts'
export { unitSheet } from '#service/unit-sheet.ts'
export { access } from './access.ts'
export { refuse } from './errors.ts'
export { feedRoutes } from './feed-routes.ts'
export { jobs, subscriptions, timetable } from './jobs.ts'
export { ledgerRoutes } from './routes.ts'
