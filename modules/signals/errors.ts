import { declareErrors } from '@lantu/kernel'

export const refuse = declareErrors({
  'signals.unknown': {
    kind: 'missing',
    zh: { what: '没有这条预警', next: '请回到总览重新打开' },
    en: { what: 'There is no such signal', next: 'Go back to the board' },
  },
  'signals.recovered': {
    kind: 'conflict',
    zh: { what: '这条预警已于 {at} 恢复', next: '不需要再确认' },
    en: { what: 'This signal recovered at {at}', next: 'There is nothing left to acknowledge' },
  },
  'signals.changed': {
    kind: 'stale',
    zh: { what: '这条预警在您打开之后有变化', next: '请刷新后再确认' },
    en: { what: 'The signal changed after you opened it', next: 'Reload and acknowledge again' },
  },
})
