import { definePolicy } from '#domain/policy.ts'
import { beginStates, decline, issueFrom, propose } from './beginning.ts'
import { workClocks, workStates, workTransitions } from './unit-work.ts'

/**
 * 偏差: an indicator or commitment is behind. The matter assigns measures to take and has no field for a value to report;
 * the statistics office measures and never owns it; recovery of the indicator only proposes the closing (design §1, §2).
 */
export const deviationPolicy = definePolicy({
  kind: 'deviation',
  version: 'deviation/2024-01',
  zh: '偏差',
  en: 'Deviation',
  numberWord: '督办',
  initial: 'registered',
  opening: { title: 'required', requirement: 'optional', due: 'optional' },
  excludes: ['measuringLead'],
  states: { ...beginStates, ...workStates },
  clocks: workClocks,
  transitions: [
    { ...propose, fields: { lead: 'required', co: 'optional', due: 'required', measures: 'required' } },
    decline,
    issueFrom(['proposed']),
    ...workTransitions,
  ],
})
