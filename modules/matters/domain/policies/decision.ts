import { definePolicy } from '#domain/policy.ts'
import { approve, approvedState, beginStates, decline, issueFrom, propose } from './beginning.ts'
import { workClocks, workStates, workTransitions } from './unit-work.ts'

/** 议定事项: what a meeting of 常委会, 常务会 or a 专题会 decided. The meeting has heard the units: none are consulted again. */
export const decisionPolicy = definePolicy({
  kind: 'decision',
  version: 'decision/2024-01',
  zh: '议定事项',
  en: 'Decision of a meeting',
  numberWord: '议定',
  initial: 'registered',
  opening: { title: 'required', requirement: 'required', due: 'optional' },
  excludes: [],
  states: { ...beginStates, approved: approvedState, ...workStates },
  clocks: workClocks,
  transitions: [propose, decline, approve, issueFrom(['approved']), ...workTransitions],
})
