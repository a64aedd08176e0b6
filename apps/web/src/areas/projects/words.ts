import type { FlagCode, FundsStep, ProjectKind, Stage } from '@lantu/ledger/contract'
import type { TextKey } from '#language/index.ts'
import type { RemoverLevel } from './blockers-search.ts'

export const stageWords: Readonly<Record<Stage, TextKey>> = {
  reserve: 'projects.stageReserve',
  approved: 'projects.stageApproved',
  started: 'projects.stageStarted',
  listed: 'projects.stageListed',
  counted: 'projects.stageCounted',
  completed: 'projects.stageCompleted',
}

/** The paper that proves a stage, as its field is called. */
export const paperWords: Readonly<Record<Stage, TextKey>> = {
  reserve: 'projects.paperReserve',
  approved: 'projects.paperApproved',
  started: 'projects.paperStarted',
  listed: 'projects.paperListed',
  counted: 'projects.paperCounted',
  completed: 'projects.paperCompleted',
}

export const flagWords: Readonly<Record<FlagCode, TextKey>> = {
  startedNotListed: 'projects.flagStartedNotListed',
  listedNotCounted: 'projects.flagListedNotCounted',
  stageLong: 'projects.flagStageLong',
  milestoneLate: 'projects.flagMilestoneLate',
  fundsHeld: 'projects.flagFundsHeld',
  promiseOverdue: 'projects.flagPromiseOverdue',
}

export const kindWords: Readonly<Record<ProjectKind, TextKey>> = {
  investment: 'projects.kindInvestment',
  fund: 'projects.kindFund',
  event: 'projects.kindEvent',
  other: 'projects.kindOther',
}

export const stepWords: Readonly<Record<FundsStep, TextKey>> = {
  budget: 'projects.stepBudget',
  released: 'projects.stepReleased',
  spent: 'projects.stepSpent',
}

export const levelWords: Readonly<Record<RemoverLevel, TextKey>> = {
  unit: 'projects.levelUnit',
  districtLeader: 'projects.levelLeader',
  city: 'projects.levelCity',
}
