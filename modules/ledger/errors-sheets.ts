import type { ErrorText } from '@lantu/kernel'

/** The refusals of sheets that come back: the 折子 and the unit’s sheet. `errors.ts` declares them with the others. */
export const sheetErrors = {
  'ledger.folderKnown': {
    kind: 'conflict',
    zh: { what: '这个文件已在 {date} 导入，共 {loaded} 条', next: '请改正后另存，只导入改正的行' },
    en: { what: 'This file was taken over on {date}, {loaded} rows', next: 'Import only the corrected rows' },
  },
  'ledger.folderColumns': {
    kind: 'invalid',
    zh: { what: '表里缺列', allowed: '任务、主责单位、完成时限三列必须有', next: '请下载空表对照' },
    en: {
      what: 'The sheet lacks columns',
      allowed: '任务, 主责单位 and 完成时限 are needed',
      next: 'Download the empty sheet',
    },
  },
  'ledger.folderFaults': {
    kind: 'invalid',
    zh: {
      what: '{read} 行中有 {refused} 行不能导入，一行也没有写入',
      allowed: '可改正后重传，或选择“先导入其余 {good} 行”',
      next: '请看所列各单元格',
    },
    en: {
      what: '{refused} of {read} rows cannot be taken over; nothing was written',
      allowed: 'Correct and send again, or take the other {good} rows over now',
      next: 'See the cells listed',
    },
  },
  'ledger.sheetColumns': {
    kind: 'invalid',
    zh: { what: '这不是单位报送表：缺列', allowed: '编号、本期进展两列必须有', next: '请用系统导出的表填写' },
    en: {
      what: "This is no unit's sheet: columns are missing",
      allowed: '编号 and 本期进展 are needed',
      next: 'Fill in the sheet as exported',
    },
  },
  'ledger.sheetNoPeriod': {
    kind: 'invalid',
    zh: {
      what: '看不出这张表报的是哪一期',
      allowed: '工作表名应为“进展报送 2024年5月”这样',
      next: '请在页面上选定哪一期再传',
    },
    en: {
      what: 'The sheet does not say which period it reports',
      allowed: 'A sheet named as exported: 进展报送 2024年5月',
      next: 'Choose the period on the page and send it again',
    },
  },
  'ledger.sheetPeriod': {
    kind: 'conflict',
    zh: { what: '这张表报的是{found}，选定的是{asked}', next: '请改选哪一期，或换成这一期的表' },
    en: {
      what: 'The sheet is for {found}, chosen was {asked}',
      next: 'Choose the other period, or take its own sheet',
    },
  },
  'ledger.sheetEmpty': {
    kind: 'invalid',
    zh: { what: '表里没有填写任何一行', allowed: '至少一行写有本期进展', next: '请填写后再传；没有要报的不用传' },
    en: {
      what: 'No row of the sheet is filled in',
      allowed: 'At least one row with its progress',
      next: 'Fill it in and send it again; there is no need to send an empty one',
    },
  },
  'ledger.sheetFaults': {
    kind: 'invalid',
    zh: {
      what: '填写的 {read} 行中有 {refused} 行不能收，一行也没有写入',
      allowed: '可改正后重传，或选择“先收其余 {good} 行”',
      next: '请看所列各单元格',
    },
    en: {
      what: '{refused} of {read} filled rows cannot be taken; nothing was written',
      allowed: 'Correct and send again, or load the other {good} rows now',
      next: 'See the cells listed',
    },
  },
  'ledger.folderEmpty': {
    kind: 'invalid',
    zh: { what: '表里没有一行任务' },
    en: { what: 'The sheet has no row' },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
