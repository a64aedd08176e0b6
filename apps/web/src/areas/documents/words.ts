import type { DocumentKind, ProposedRow, Publicity } from '@lantu/documents/contract'
import type { Decision, DecisionStatus } from '@lantu/ledger/contract'
import type { TextKey } from '#language/index.ts'

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

export const decisionWords: Readonly<Record<Decision['kind'], TextKey>> = {
  mergeInto: 'documents.decideMergeInto',
  new: 'documents.decideNew',
  mergeNew: 'documents.decideMergeNew',
  partOf: 'documents.decidePartOf',
  split: 'documents.decideSplit',
  none: 'documents.decideNone',
  recordOnly: 'documents.decideRecordOnly',
}
