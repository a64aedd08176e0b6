import type { ErrorText } from '@lantu/kernel'

/** The refusals of the address book of incoming mail. `errors.ts` declares them with the others. */
export const mailErrors = {
  'ledger.mail.listed': {
    kind: 'conflict',
    zh: {
      what: '这个地址已在通讯录里',
      allowed: '一个地址同时只对应一个单位',
      next: '请先停用原来的一条，再从次日起添加',
    },
    en: {
      what: 'This address is listed already',
      allowed: 'One address belongs to one unit at a time',
      next: 'End the other entry first, then add it from the day after',
    },
  },
  'ledger.mail.unknown': {
    kind: 'missing',
    zh: { what: '没有这个地址', next: '请刷新通讯录后再试' },
    en: { what: 'There is no such address', next: 'Reload the address book' },
  },
  'ledger.mail.changed': {
    kind: 'stale',
    zh: { what: '这个地址在您打开之后已被他人修改', next: '请刷新后重做' },
    en: { what: 'Someone else changed this address after you opened it', next: 'Reload and do it again' },
  },
  'ledger.mail.lastDay': {
    kind: 'invalid',
    zh: {
      what: '最后一天 {lastDay} 不能用',
      allowed: '不早于生效日的前一天 {earliest}，也不晚于已定的停用日',
    },
    en: {
      what: 'The last day {lastDay} cannot be used',
      allowed: 'Not before {earliest}, the day before its first, nor after an end that is set already',
    },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
