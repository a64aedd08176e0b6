import { receiveWithin, rectifyWithin, reviewWithin, verifyWithin } from '#domain/durations.ts'
import type { ClockDef, StateDef, Transition } from '#domain/policy.ts'

/*
 * From 印发 on every kind of the design runs alike: 签收, 承办, 单位审签, 反馈, 核查 by others, 呈阅, and an end.
 * A policy joins these to its own beginning.
 */
export const workStates = {
  issued: { zh: '已印发', en: 'Issued', phase: 'withUnit' },
  received: { zh: '已签收', en: 'Received', phase: 'withUnit' },
  handling: { zh: '承办中', en: 'In hand', phase: 'withUnit' },
  countersigned: { zh: '单位已审签', en: 'Signed by the unit', phase: 'withUnit' },
  reported: { zh: '已反馈待核查', en: 'Reported, to be verified', phase: 'reported' },
  verifying: { zh: '核查中', en: 'Under verification', phase: 'checking' },
  submitted: { zh: '已呈阅', en: 'Submitted for reading', phase: 'checking' },
  returned: { zh: '已退回', en: 'Returned', phase: 'withUnit' },
  adjusted: { zh: '已调整待签收', en: 'Adjusted, to be received', phase: 'withUnit' },
  closed: { zh: '已销号', en: 'Verified and closed', phase: 'ended', outcome: 'closed' },
  normalised: { zh: '转常态化', en: 'Made routine', phase: 'ended', outcome: 'normalised' },
  terminated: { zh: '已终止', en: 'Terminated', phase: 'ended', outcome: 'terminated' },
} as const satisfies Readonly<Record<string, StateDef>>
export type WorkState = keyof typeof workStates

export const workClocks = {
  receive: { zh: '签收时限', en: 'To be received', owner: 'lead', rule: { by: 'table', table: receiveWithin } },
  handle: { zh: '反馈时限', en: 'To be reported', owner: 'lead', rule: { by: 'dueDate' } },
  rectify: {
    zh: '整改时限',
    en: 'To be put right',
    owner: 'lead',
    rule: { by: 'dueFieldOrTable', table: rectifyWithin },
  },
  verify: { zh: '核查时限', en: 'To be verified', owner: 'supervision', rule: { by: 'table', table: verifyWithin } },
  review: { zh: '复核时限', en: 'To be reviewed', owner: 'supervision', rule: { by: 'table', table: reviewWithin } },
} as const satisfies Readonly<Record<string, ClockDef>>
export type WorkClock = keyof typeof workClocks

export type WorkStep = Transition<WorkState, WorkClock>

export const inHand = ['issued', 'adjusted', 'received', 'handling', 'returned'] as const
export const underWay = [...inHand, 'countersigned', 'reported', 'verifying', 'submitted'] as const
export const concluded = ['returned', 'submitted', 'closed', 'normalised', 'terminated'] as const
