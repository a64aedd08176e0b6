import type { ErrorText } from '@lantu/kernel'

/** The refusals of the officers’ lists and of kept views. `errors.ts` declares them with the others. */
export const viewErrors = {
  'ledger.listOfToday': {
    kind: 'invalid',
    zh: {
      what: '工作清单只看当天，不能与过去日期同用',
      allowed: '清单或过去日期，二者选一',
      next: '请回到今天再看清单',
    },
    en: {
      what: 'A working list is about today and cannot be asked of a past day',
      allowed: 'A list, or a past day',
      next: 'Go back to today to see the list',
    },
  },
  'ledger.viewUnknown': {
    kind: 'missing',
    zh: { what: '没有这个视图，或者它不是您存的', next: '请刷新后再试；别人共享的视图请由本人修改' },
    en: { what: 'There is no such view, or it is not yours', next: 'Reload; what others share is theirs to change' },
  },
  'ledger.viewChanged': {
    kind: 'stale',
    zh: { what: '这个视图在别处已经改过', next: '请刷新后重做' },
    en: { what: 'This view was changed elsewhere', next: 'Reload and do it again' },
  },
  'ledger.viewName': {
    kind: 'conflict',
    zh: { what: '您已有名为“{name}”的视图', next: '请换一个名字，或修改原来那个' },
    en: { what: 'You already have a view named {name}', next: 'Take another name, or change that one' },
  },
  'ledger.viewsFull': {
    kind: 'conflict',
    zh: { what: '您存的视图已满', allowed: '每人最多 {most} 个', next: '请先删掉不用的' },
    en: { what: 'You have no room for another view', allowed: 'At most {most} each', next: 'Remove one first' },
  },
  'ledger.viewOfNobody': {
    kind: 'invalid',
    zh: { what: '视图和日历只能由登录的人保存', next: '请登录后再试' },
    en: { what: 'Only a person who is signed in can keep views and calendars', next: 'Sign in first' },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
