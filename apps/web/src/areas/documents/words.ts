import type { DocumentKind, DocumentLevel, ProposedRow, Publicity } from '@lantu/documents/contract'
import type { CoverageState, Decision, DecisionStatus } from '@lantu/ledger/contract'
import type { TextKey } from '#language/index.ts'
import type { IntakeField } from './intake-draft.ts'

export const kindWords: Readonly<Record<DocumentKind, TextKey>> = {
  speech: 'documents.kindSpeech',
  workReport: 'documents.kindWorkReport',
  folder: 'documents.kindFolder',
  livelihood: 'documents.kindLivelihood',
  committeeMinutes: 'documents.kindCommitteeMinutes',
  executiveMinutes: 'documents.kindExecutiveMinutes',
  topicMinutes: 'documents.kindTopicMinutes',
  instruction: 'documents.kindInstruction',
  cityItem: 'documents.kindCityItem',
  cityTask: 'documents.kindCityTask',
  proposal: 'documents.kindProposal',
}

export const levelNames: Readonly<Record<DocumentLevel, TextKey>> = {
  city: 'documents.levelCity',
  district: 'documents.levelDistrict',
  department: 'documents.levelDepartment',
  street: 'documents.levelStreet',
}

export const publicityWords: Readonly<Record<Publicity, TextKey>> = {
  published: 'documents.published',
  internal: 'documents.internal',
  workSecret: 'documents.workSecret',
}

export const publicityNotes: Readonly<Record<Publicity, TextKey>> = {
  published: 'documents.publishedNote',
  internal: 'documents.internalNote',
  workSecret: 'documents.workSecretNote',
}

export const intakeWords: Readonly<Record<IntakeField, TextKey>> = {
  leaderId: 'documents.intakeLeader',
  instructedOn: 'documents.intakeInstructedOn',
  requirement: 'documents.intakeRequirement',
  replyBy: 'documents.intakeReplyBy',
  meeting: 'documents.intakeMeeting',
  number: 'documents.intakeNumber',
  convenedOn: 'documents.intakeConvenedOn',
  chairedBy: 'documents.intakeChairedBy',
  cityNumber: 'documents.intakeCityNumber',
  assigner: 'documents.intakeAssigner',
  due: 'documents.intakeDue',
  category: 'documents.intakeCategory',
  session: 'documents.intakeSession',
  replyDue: 'documents.intakeReplyDue',
  year: 'documents.intakeYear',
  occasion: 'documents.intakeOccasion',
}

export const intakeHints: Readonly<Partial<Record<IntakeField, TextKey>>> = {
  leaderId: 'documents.intakeLeaderHint',
  replyBy: 'documents.intakeReplyByHint',
  chairedBy: 'documents.intakeChairedByHint',
}

export type Level = ProposedRow['level']
export const levels = ['action', 'goal', 'heading', 'stance'] as const satisfies readonly Level[]

export const levelWords: Readonly<Record<Level, TextKey>> = {
  action: 'documents.levelAction',
  goal: 'documents.levelGoal',
  heading: 'documents.levelHeading',
  stance: 'documents.levelStance',
}

export const statusWords: Readonly<Record<DecisionStatus, TextKey>> = {
  open: 'documents.statusOpen',
  draft: 'documents.statusDraft',
  decided: 'documents.statusDecided',
  made: 'documents.statusMade',
}

export const coverageWords: Readonly<Record<CoverageState, TextKey>> = {
  covered: 'documents.covCovered',
  suggested: 'documents.covSuggested',
  uncovered: 'documents.covUncovered',
}

export const decisionWords: Readonly<Record<Decision['kind'], TextKey>> = {
  mergeInto: 'documents.decideMergeInto',
  new: 'documents.decideNew',
  mergeNew: 'documents.decideMergeNew',
  partOf: 'documents.decidePartOf',
  split: 'documents.decideSplit',
  none: 'documents.decideNone',
  recordOnly: 'documents.decideRecordOnly',
}
