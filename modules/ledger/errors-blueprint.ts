import type { ErrorText } from '@lantu/kernel'

/** The refusals of 一张蓝图. `errors.ts` declares them with the others. */
export const blueprintErrors = {
  'ledger.notLater': {
    kind: 'invalid',
    zh: {
      what: '{to}年的任务不能接在{from}年的后面',
      allowed: '完成时限在后面年份的任务',
      next: '先改完成时限，或另选一条',
    },
    en: {
      what: 'A commitment of {to} does not continue one of {from}',
      allowed: 'One whose last day lies in a later year',
      next: 'Choose another one',
    },
  },
  'ledger.linkThere': {
    kind: 'conflict',
    zh: { what: '这两条之间已经定过了', next: '要改的，先撤回再定' },
    en: { what: 'These two are joined already', next: 'Withdraw the link first to say something else' },
  },
  'ledger.endedThere': {
    kind: 'conflict',
    zh: { what: '这条已定为{kind}，不能再接下一年的任务', next: '要改的，先撤回' },
    en: { what: 'It was said to have ended ({kindEn}): nothing can follow', next: 'Withdraw that first' },
  },
  'ledger.followedThere': {
    kind: 'conflict',
    zh: { what: '这条已接到后面年份的任务，不能再定为收官或中断', next: '要改的，先撤回' },
    en: { what: 'It is continued in a later year: it cannot be said to have ended', next: 'Withdraw that first' },
  },
  'ledger.noLink': {
    kind: 'conflict',
    zh: { what: '没有这条关系，或已被他人撤回', next: '请刷新' },
    en: { what: 'There is no such link, or someone has withdrawn it', next: 'Reload the page' },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
