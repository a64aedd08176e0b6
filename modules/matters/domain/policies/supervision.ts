import { definePolicy } from '#domain/policy.ts'
import { approve, approvedState, beginStates, decline, issueFrom, propose } from './beginning.ts'
import { workClocks, workStates, workTransitions } from './unit-work.ts'

/**
 * 督办 in full: 登记 → 拟办 → 审定立项 → 征求意见 (2–3 working days) → 印发 → 签收 → 承办 → 单位审签 → 反馈 → 核查 → 呈阅 →
 * 销号 | 转常态化 | 调整 | 终止 | 退回.
 */
const issue = issueFrom(['consulting'])

export const supervisionPolicy = definePolicy({
  kind: 'supervision',
  version: 'supervision/2024-01',
  zh: '督办',
  en: 'Supervision',
  numberWord: '督办',
  initial: 'registered',
  opening: { title: 'required', requirement: 'optional', due: 'optional' },
  excludes: [],
  states: {
    ...beginStates,
    approved: approvedState,
    consulting: { zh: '征求意见中', en: 'Units are consulted', phase: 'consulted' },
    ...workStates,
  },
  clocks: {
    consult: { zh: '征求意见时限', en: 'To be commented on', owner: 'leadAndCo', rule: { by: 'daysField' } },
    ...workClocks,
  },
  transitions: [
    propose,
    decline,
    approve,
    {
      action: 'rework',
      event: 'matter.reworked',
      zh: '退回拟办',
      en: 'Back to the proposal',
      tells: ['supervision'],
      from: ['proposed', 'approved', 'consulting'],
      to: 'registered',
      who: ['supervisionHead', 'leader'],
      fields: { reason: 'required' },
      clocks: [{ do: 'end', clock: 'consult' }],
    },
    {
      action: 'consult',
      event: 'matter.consulted',
      zh: '征求意见',
      en: 'Consult the units',
      tells: ['lead', 'co'],
      from: ['approved'],
      to: 'consulting',
      who: ['supervisor'],
      fields: { days: 'required' },
      clocks: [{ do: 'start', clock: 'consult' }],
    },
    {
      action: 'comment',
      event: 'matter.commented',
      zh: '回复意见',
      en: 'Comment',
      tells: ['supervision'],
      from: ['consulting'],
      to: 'same',
      who: ['leadHandler', 'leadSigner', 'co'],
      fields: { comment: 'required' },
    },
    {
      action: 'amend',
      event: 'matter.amended',
      zh: '按意见修改',
      en: 'Amend after comments',
      tells: ['lead', 'co'],
      from: ['consulting'],
      to: 'same',
      who: ['supervisor'],
      guards: ['adjustsSomething', 'dueAhead'],
      fields: { due: 'optional', co: 'optional', requirement: 'optional', comment: 'optional' },
    },
    { ...issue, guards: ['consulted'], clocks: [{ do: 'end', clock: 'consult' }, ...(issue.clocks ?? [])] },
    ...workTransitions,
  ],
})
