import type { ErrorText } from '@lantu/kernel'

/** The refusals of boards. `errors.ts` declares them with the others. */
export const boardErrors = {
  'ledger.unknownBoard': {
    kind: 'missing',
    zh: { what: '没有这个看板', next: '请从“专项看板”进入' },
    en: { what: 'There is no such board', next: 'Open it from the list of boards' },
  },
  'ledger.boardTooDeep': {
    kind: 'invalid',
    zh: { what: '上级看板自己已在另一个看板之下', allowed: '看板只分两层' },
    en: { what: 'The parent stands under another board itself', allowed: 'Boards stand in two layers' },
  },
  'ledger.boardYears': {
    kind: 'invalid',
    zh: { what: '年份“{from}—{to}”不能用', allowed: '只有多年计划写起止年份，起不晚于止；文件没写的两个都不填' },
    en: {
      what: 'The years {from}–{to} cannot be used',
      allowed: 'First and last year of a plan in order, or neither where its document does not say',
    },
  },
  'ledger.boardClosed': {
    kind: 'conflict',
    zh: { what: '看板已于 {on} 关闭', allowed: '关闭后只能看', next: '需要继续的，请另建看板' },
    en: { what: 'The board was closed on {on}', allowed: 'It can still be read', next: 'Make a new board to go on' },
  },
  'ledger.boardChanged': {
    kind: 'stale',
    zh: { what: '看板在您打开之后已被他人修改', next: '请刷新后重做，您的输入仍在页面上' },
    en: { what: 'Someone else changed the board after you opened it', next: 'Reload and do it again' },
  },
  'ledger.boardColumn': {
    kind: 'invalid',
    zh: { what: '看板没有第 {column} 栏', allowed: '0（不分栏）至 {columns}' },
    en: { what: 'The board has no column {column}', allowed: '0 (none) to {columns}' },
  },
  'ledger.boardSlice': {
    kind: 'invalid',
    zh: { what: '年份 {slice} 不在看板之内', allowed: '多年计划写 {from}—{to} 之间的一年，专项写 0' },
    en: {
      what: 'The year {slice} is none of the board’s',
      allowed: 'A year of the plan ({from}–{to}), 0 on a campaign',
    },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
