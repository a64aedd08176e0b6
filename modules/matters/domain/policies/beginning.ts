import type { StateDef, Transition } from '#domain/policy.ts'

/* What comes before 印发 in more than one kind. */
export const beginStates = {
  registered: { zh: '已登记', en: 'Registered', phase: 'before' },
  proposed: { zh: '已拟办', en: 'Proposed', phase: 'before' },
  declined: { zh: '不予立项', en: 'Not taken up', phase: 'ended', outcome: 'declined' },
} as const satisfies Readonly<Record<string, StateDef>>

export const approvedState = { zh: '已审定立项', en: 'Approved', phase: 'before' } as const satisfies StateDef

type Step = Transition<keyof typeof beginStates, never>

export const propose: Step = {
  action: 'propose',
  event: 'matter.proposed',
  zh: '拟办',
  en: 'Propose',
  tells: ['head'],
  from: ['registered', 'proposed'],
  to: 'proposed',
  who: ['supervisor'],
  guards: ['dueAhead'],
  fields: { lead: 'required', co: 'optional', due: 'required', requirement: 'required' },
  marks: ['proposer'],
}

export const decline: Step = {
  action: 'decline',
  event: 'matter.declined',
  zh: '不予立项',
  en: 'Do not take up',
  from: ['registered', 'proposed'],
  to: 'declined',
  who: ['supervisionHead', 'leader'],
  fields: { reason: 'required' },
  lowers: ['closureProposed'],
  clocks: [{ do: 'endAll' }],
}

/** 审定立项 by another than the one who proposed. */
export const approve: Transition<'proposed' | 'approved', never> = {
  action: 'approve',
  event: 'matter.approved',
  zh: '审定立项',
  en: 'Approve',
  tells: ['supervision'],
  from: ['proposed'],
  to: 'approved',
  who: ['supervisionHead', 'leader'],
  notMarked: ['proposer'],
  fields: { approvalNumber: 'optional', comment: 'optional' },
}

export const issueFrom = <S extends string>(from: readonly S[]): Transition<S | 'issued', 'receive' | 'handle'> => ({
  action: 'issue',
  event: 'matter.issued',
  zh: '印发',
  en: 'Issue',
  tells: ['lead', 'co'],
  from,
  to: 'issued',
  who: ['supervisionHead', 'leader'],
  notMarked: ['proposer'],
  fields: {},
  takesNumber: true,
  clocks: [
    { do: 'start', clock: 'receive' },
    { do: 'start', clock: 'handle' },
  ],
})
