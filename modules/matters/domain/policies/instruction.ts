import { receiveInstructionWithin } from '#domain/durations.ts'
import { definePolicy } from '#domain/policy.ts'
import { beginStates, decline, issueFrom, propose } from './beginning.ts'
import { workClocks, workStates, workTransitions } from './unit-work.ts'

/**
 * 批示件: a summary of what a leader wrote with 批示人, date and 办理要求, never a scan: opening takes no file. It is issued
 * without consulting the units; 呈阅 goes back to the leader who gave it.
 */
export const instructionPolicy = definePolicy({
  kind: 'instruction',
  version: 'instruction/2024-01',
  zh: '批示件',
  en: 'Instruction',
  numberWord: '批办',
  initial: 'registered',
  opening: {
    title: 'required',
    instruction: 'required',
    instructedBy: 'required',
    instructedOn: 'required',
    requirement: 'required',
    due: 'optional',
  },
  excludes: [],
  states: { ...beginStates, ...workStates },
  clocks: { ...workClocks, receive: { ...workClocks.receive, rule: { by: 'table', table: receiveInstructionWithin } } },
  transitions: [propose, decline, issueFrom(['proposed']), ...workTransitions],
})
