import type { ErrorText } from '@lantu/kernel'

/** What is refused of policies; spread into the ledger's own. */
export const policyErrors = {
  'ledger.policy.unknown': {
    kind: 'missing',
    zh: { what: '没有这项政策', next: '请回到政策列表重新打开' },
    en: { what: 'There is no such policy', next: 'Go back to the list of policies' },
  },
  'ledger.policy.columns': {
    kind: 'invalid',
    zh: { what: '表里缺列', allowed: '政策名称、牵头单位两列必须有', next: '请下载空表对照' },
    en: {
      what: 'The sheet lacks columns',
      allowed: '政策名称 and 牵头单位 are needed',
      next: 'Download the empty sheet',
    },
  },
  'ledger.policy.notYours': {
    kind: 'forbidden',
    zh: { what: '这项政策不是本单位牵头', allowed: '牵头单位、督查室和综合部门' },
    en: { what: 'Your unit does not lead this policy', allowed: 'The lead unit, supervision and analysts' },
  },
  'ledger.policy.changed': {
    kind: 'stale',
    zh: { what: '在您打开之后，别人改过这项政策', next: '请刷新看过再改；您的输入仍在页面上' },
    en: { what: 'Somebody changed this policy after you opened it', next: 'Load it again; your input is still there' },
  },
  'ledger.policy.unit': {
    kind: 'invalid',
    zh: { what: '牵头或配合单位不在册，或牵头单位又列为配合单位', next: '请从单位列表选择' },
    en: { what: 'A unit does not stand, or the lead is among those that help', next: 'Choose from the list of units' },
  },
  'ledger.policy.futureDay': {
    kind: 'invalid',
    zh: { what: '{on} 还没有到', allowed: '最晚 {today}' },
    en: { what: '{on} has not come yet', allowed: '{today} at the latest' },
  },
  'ledger.policy.reasonNeeded': {
    kind: 'invalid',
    zh: { what: '改计划月份、更正文号或重新列入计划要写理由', allowed: '原来的登记仍保留' },
    en: {
      what: 'A new month, a correction or taking it up again needs its reason',
      allowed: 'What stood before stays on record',
    },
  },
  'ledger.policy.issuedAlready': {
    kind: 'conflict',
    zh: { what: '这项政策已经印发', next: '登记错了的，先改回计划并写理由' },
    en: { what: 'The policy was issued', next: 'If that was entered wrongly, put it back in the plan with a reason' },
  },
  'ledger.policy.droppedAlready': {
    kind: 'conflict',
    zh: { what: '这项政策已定为不再制定', next: '要重新制定，先列入计划并写理由' },
    en: { what: 'The policy was dropped', next: 'To take it up again, plan it anew with a reason' },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
