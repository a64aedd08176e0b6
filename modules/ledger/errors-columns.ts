import type { ErrorText } from '@lantu/kernel'

/** The refusals of exports, of their sets of columns and of calendar feeds; `errors.ts` declares them with the others. */
export const columnErrors = {
  'ledger.exportTooLong': {
    kind: 'invalid',
    zh: {
      what: '要导出的超过 {most} 条，一份文件装不下，没有导出',
      allowed: '一次最多 {most} 条',
      next: '请用领域、单位、状态、时限等筛选后分几次导出',
    },
    en: {
      what: 'More than {most} would be exported, which one file does not hold; nothing was',
      allowed: 'At most {most} at a time',
      next: 'Narrow it by domain, unit, state or last day, and export it in parts',
    },
  },
  'ledger.exportMatches': {
    kind: 'invalid',
    zh: {
      what: '与“{q}”相近的超过 {most} 条，清单只列最相近的 {most} 条，导出会不全',
      allowed: '查找词相符的不超过 {most} 条',
      next: '请把查找词写得更具体，或清空查找词、改用其他筛选再导出',
    },
    en: {
      what: 'More than {most} are near to “{q}”; the list has the nearest {most}, so the export would not be whole',
      allowed: 'Words that at most {most} match',
      next: 'Use more particular words, or other filters, and export again',
    },
  },
  'ledger.columnSet.unknown': {
    kind: 'missing',
    zh: { what: '没有这种列样式，或已停用', next: '请在导出时重新选择列样式' },
    en: { what: 'There is no such set of columns, or it was withdrawn', next: 'Choose another when exporting' },
  },
  'ledger.columnSet.changed': {
    kind: 'stale',
    zh: { what: '在您打开之后，别人改过这种列样式', next: '请刷新看过再改；您的输入仍在页面上' },
    en: { what: 'Somebody changed this set after you opened it', next: 'Load it again; your input is still there' },
  },
  'ledger.columnSet.nameTaken': {
    kind: 'conflict',
    zh: { what: '已有名为“{name}”的列样式', next: '请换一个名称，或修改原来那种' },
    en: { what: 'There is a set named {name} already', next: 'Take another name, or change that one' },
  },
  'ledger.feed.unknown': {
    kind: 'missing',
    zh: { what: '没有这个日历地址，或已停用', next: '请登录后在“设置”里重新生成，再在日历软件里订阅新地址' },
    en: {
      what: 'There is no such calendar address, or it was revoked',
      next: 'Sign in, make a new one under settings, and subscribe to that',
    },
  },
  'ledger.feed.changed': {
    kind: 'stale',
    zh: { what: '在您打开之后，别人改过这项设置', next: '请刷新看过再改' },
    en: { what: 'Somebody changed this setting after you opened it', next: 'Load it again' },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
