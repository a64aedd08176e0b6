import type { Reason } from '@lantu/kernel'
import type { TextKey } from '#language/index.ts'

/** What would turn the lamp, by the reason that lit it. A reason without an entry is explained by its own sentence only. */
const changes: Readonly<Record<string, TextKey>> = {
  'lamp.overdue': 'ledger.changeOverdue',
  'lamp.reportedLate': 'ledger.changeVerify',
  'lamp.nodeLateLong': 'ledger.changeNode',
  'lamp.nodeLate': 'ledger.changeNode',
  'lamp.nodeNear': 'ledger.changeNode',
  'lamp.dueNear': 'ledger.changeReport',
  'lamp.nodeNearUncounted': 'ledger.changeNode',
  'lamp.dueNearUncounted': 'ledger.changeReport',
  'lamp.gapRed': 'ledger.changeGap',
  'lamp.gapAmber': 'ledger.changeGap',
  'lamp.feedbackMissed': 'ledger.changeFeedback',
  'lamp.figureAwaited': 'ledger.changeFigure',
  'lamp.figureAwaitedUntil': 'ledger.changeFigure',
  'lamp.leadNone': 'ledger.changeLead',
  'lamp.leadGone': 'ledger.changeLead',
  'lamp.untouched': 'ledger.changeTouch',
  'lamp.nothingToJudge': 'ledger.changeDue',
  'lamp.notStarted': 'ledger.changeStart',
  'lamp.reportedDone': 'ledger.changeVerify',
  'lamp.onNode': 'ledger.changeOnNode',
  'lamp.onSchedule': 'ledger.changeOnNode',
  'matters.lamp.overdue': 'ledger.changeOverdue',
  'matters.lamp.near': 'ledger.changeReport',
  'matters.lamp.reported': 'ledger.changeVerify',
  'matters.lamp.returned': 'ledger.changeReport',
  'matters.lamp.suspended': 'ledger.changeResume',
  'matters.lamp.notIssued': 'ledger.changeIssue',
}

export const changesOf = (reasons: readonly Reason[]): readonly TextKey[] => [
  ...new Set(reasons.flatMap((reason) => (Object.hasOwn(changes, reason.code) ? (changes[reason.code] ?? []) : []))),
]
