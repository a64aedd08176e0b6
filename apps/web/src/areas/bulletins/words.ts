import type { BulletinKind, BulletinState, BulletinStep, FactKind, Publicity, Step } from '@lantu/bulletins/contract'
import type { TextKey } from '#language/index.ts'

export const kindWords: Readonly<Record<BulletinKind, TextKey>> = {
  inspection: 'bulletins.kindInspection',
  economy: 'bulletins.kindEconomy',
}

/** 拟稿 → 核稿 → 保密审查 → 签发 → 印发: each state is named after the step that has been taken. */
export const stateOrder: readonly BulletinState[] = ['draft', 'reviewed', 'secrecyChecked', 'signed', 'issued']
export const stateWords: Readonly<Record<BulletinState, TextKey>> = {
  draft: 'bulletins.stateDraft',
  reviewed: 'bulletins.stateReviewed',
  secrecyChecked: 'bulletins.stateSecrecyChecked',
  signed: 'bulletins.stateSigned',
  issued: 'bulletins.stateIssued',
}

export const stageWords: Readonly<Record<BulletinState, TextKey>> = {
  draft: 'bulletins.stageDraft',
  reviewed: 'bulletins.stageReview',
  secrecyChecked: 'bulletins.stageSecrecy',
  signed: 'bulletins.stageSign',
  issued: 'bulletins.stageIssue',
}

export const stepWords: Readonly<Record<Step['step'] | BulletinStep, TextKey>> = {
  make: 'bulletins.stepMake',
  edit: 'bulletins.stepEdit',
  refresh: 'bulletins.stepRefresh',
  review: 'bulletins.stepReview',
  secrecy: 'bulletins.stepSecrecy',
  sign: 'bulletins.stepSign',
  issue: 'bulletins.stepIssue',
  return: 'bulletins.stepReturn',
  correct: 'bulletins.stepCorrect',
}

export const publicityWords: Readonly<Record<Publicity, TextKey>> = {
  published: 'bulletins.publicityPublished',
  internal: 'bulletins.publicityInternal',
}

export const factWords: Readonly<Record<FactKind, TextKey>> = {
  count: 'bulletins.factCount',
  share: 'bulletins.factShare',
  figure: 'bulletins.factFigure',
  growth: 'bulletins.factGrowth',
  target: 'bulletins.factTarget',
  change: 'bulletins.factChange',
  probability: 'bulletins.factProbability',
  days: 'bulletins.factDays',
  words: 'bulletins.factWords',
}
