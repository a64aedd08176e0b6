import type { WorkStep } from './work-states.ts'

const held = ['closed', 'normalised'] as const

/** 回头看: in person, with what was seen, by others than those who reported or verified. */
const look = {
  from: held,
  to: 'same',
  who: ['supervisor', 'verifier'],
  independent: true,
  notMarked: ['signer', 'reporter', 'verifier'],
  guards: ['inPerson'],
  fields: { method: 'required', finding: 'required', evidence: 'required' },
} as const satisfies Partial<WorkStep>

/**
 * 回头看 and 重启办理: whether what was closed has held, looked at in person by others than who verified it. A finding that it has not
 * proposes to open it again; the head or a leader does, with an approval and a new day, and whoever verified or closed it before
 * does not verify it again. What was terminated or never taken up stays ended: what is needed there is a new matter.
 */
export const afterClosingSteps: readonly WorkStep[] = [
  {
    action: 'revisit',
    event: 'matter.revisited',
    zh: '回头看：相符',
    en: 'Revisit: it holds',
    ...look,
  },
  {
    action: 'revisitPartly',
    event: 'matter.revisitedPartly',
    zh: '回头看：基本相符',
    en: 'Revisit: it holds in the main',
    ...look,
  },
  {
    action: 'revisitFailed',
    event: 'matter.revisitFailed',
    zh: '回头看：不符，建议重启',
    en: 'Revisit: it has not held',
    tells: ['head'],
    ...look,
    raises: 'reopenProposed',
  },
  {
    action: 'keepClosed',
    event: 'matter.keptClosed',
    zh: '不予重启',
    en: 'Leave it closed',
    tells: ['supervision'],
    from: held,
    to: 'same',
    who: ['supervisionHead', 'leader'],
    independent: true,
    guards: ['reopenProposed'],
    fields: { reason: 'required' },
    lowers: ['reopenProposed'],
  },
  {
    action: 'reopen',
    event: 'matter.reopened',
    zh: '重启办理',
    en: 'Open again',
    tells: ['lead', 'co', 'supervision'],
    from: held,
    to: 'returned',
    who: ['supervisionHead', 'leader'],
    independent: true,
    reopens: true,
    guards: ['dueAhead', 'reopeningFounded'],
    fields: {
      approvalNumber: 'required',
      reopenReason: 'required',
      reason: 'required',
      due: 'required',
      evidence: 'optional',
    },
    lowers: ['reopenProposed', 'objection'],
    marks: ['author'],
    clocks: [
      { do: 'end', clock: 'review' },
      { do: 'start', clock: 'rectify' },
    ],
  },
]
