import type { ErrorText } from '@lantu/kernel'

/** What is refused of the results of events; spread into the ledger's own. */
export const signingErrors = {
  'ledger.signing.unknown': {
    kind: 'missing',
    zh: { what: '没有这项签约成果', next: '请回到列表重新打开' },
    en: { what: 'There is no such result', next: 'Go back to the list' },
  },
  'ledger.signing.columns': {
    kind: 'invalid',
    zh: { what: '表里缺列', allowed: '活动、签约方、内容、跟进单位、签约日期五列必须有', next: '请下载空表对照' },
    en: {
      what: 'The sheet lacks columns',
      allowed: '活动, 签约方, 内容, 跟进单位 and 签约日期 are needed',
      next: 'Download the empty sheet',
    },
  },
  'ledger.signing.notAnEvent': {
    kind: 'conflict',
    zh: { what: '这个项目不是会展或活动', allowed: '类别为“活动、会展”的项目' },
    en: { what: 'That project is no event', allowed: 'Projects of the kind event' },
  },
  'ledger.signing.notYours': {
    kind: 'forbidden',
    zh: { what: '这项成果不由本单位跟进', allowed: '跟进单位、活动主责单位、督查室和综合部门' },
    en: {
      what: 'Your unit does not follow this result',
      allowed: 'The unit that follows it, the event’s lead, supervision, analysts',
    },
  },
  'ledger.signing.changed': {
    kind: 'stale',
    zh: { what: '在您打开之后，别人改过这一项', next: '请刷新看过再改；您的输入仍在页面上' },
    en: { what: 'Somebody changed it after you opened it', next: 'Load it again; your input is still there' },
  },
  'ledger.signing.unit': {
    kind: 'invalid',
    zh: { what: '跟进单位不在册', next: '请从单位列表选择' },
    en: { what: 'That unit does not stand', next: 'Choose from the list of units' },
  },
  'ledger.signing.signedStays': {
    kind: 'invalid',
    zh: { what: '签约不能撤回', next: '登错日期的，另登一次并写理由' },
    en: { what: 'A signing is not taken back', next: 'If the day is wrong, enter it again with a reason' },
  },
  'ledger.signing.notEntered': {
    kind: 'conflict',
    zh: { what: '“{stage}”没有登记过，不能撤回' },
    en: { what: '{stage} was never entered: there is nothing to take back' },
  },
  'ledger.signing.reasonNeeded': {
    kind: 'invalid',
    zh: { what: '更正或撤回“{stage}”要写理由', allowed: '原来的登记仍保留' },
    en: { what: 'Correcting {stage} needs its reason', allowed: 'What stood before stays on record' },
  },
  'ledger.signing.futureDay': {
    kind: 'invalid',
    zh: { what: '{on} 还没有到', allowed: '最晚 {today}' },
    en: { what: '{on} has not come yet', allowed: '{today} at the latest' },
  },
  'ledger.signing.evidenceNeeded': {
    kind: 'invalid',
    zh: { what: '登记“{stage}”要写凭据', allowed: '营业执照、批复、许可等的文号，或能核实的事实' },
    en: {
      what: '{stage} needs what proves it',
      allowed: 'The number of a licence, approval or permit, or a fact that can be checked',
    },
  },
  'ledger.signing.order': {
    kind: 'invalid',
    zh: { what: '“{stage}”{on} 与“{other}”{otherOn} 的先后对不上', next: '请核对日期；原来登错的，先更正' },
    en: {
      what: '{stage} on {on} does not go with {other} on {otherOn}',
      next: 'Check the days; correct the other first if it is wrong',
    },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
