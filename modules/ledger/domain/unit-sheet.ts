import type { Fault } from '@lantu/kernel'
import { findPeriod, labelPeriod, type Period } from '@lantu/kernel/time'
import { parseNumberCell } from '@lantu/papers/sheets'
import { type Read, readText } from './folder.ts'

/** The columns of the unit's sheet by what they hold, each with the headings that are read; the first is the one we write. */
export const unitSheetColumns = {
  number: ['编号', '督办编号'],
  title: ['任务'],
  nodes: ['本期节点'],
  last: ['上期进展（只读）', '上期进展(只读)', '上期进展'],
  known: ['在册数据（只读，不用再报）', '在册数据(只读,不用再报)', '在册数据'],
  done: ['本期进展（不超过200字）', '本期进展(不超过200字)', '本期进展'],
  share: ['完成数'],
  problems: ['问题及需协调事项', '存在问题及需协调事项'],
  next: ['下一步'],
  signer: ['审签人'],
} as const
export type UnitSheetField = keyof typeof unitSheetColumns
export const neededInUnitSheet: readonly UnitSheetField[] = ['number', 'done']

export function findUnitSheetColumns(names: readonly string[]): Partial<Record<UnitSheetField, string>> {
  const found: Partial<Record<UnitSheetField, string>> = {}
  for (const [field, headings] of Object.entries(unitSheetColumns) as [UnitSheetField, readonly string[]][]) {
    const name = headings.find((heading) => names.includes(heading))
    if (name !== undefined) found[field] = name
  }
  return found
}

const sheetTitle = '进展报送'
/** The sheet carries its period in its name, so that a sheet of last month is not taken for this one. */
export const unitSheetName = (period: Period): string => `${sheetTitle} ${labelPeriod(period, 'zh-Hans')}`
export const periodOfSheet = (name: string): Period | undefined =>
  name.startsWith(sheetTitle) ? findPeriod(name.slice(sheetTitle.length)) : undefined

const fault = (code: string, zh: string, en: string): { code: string; say: Fault['say'] } => ({
  code: `ledger.cell.${code}`,
  say: { zh, en },
})

/** 完成数: a whole share (60, 60%), or a quantity with its unit (36公里). */
export interface Share {
  readonly percent: number | null
  readonly quantity: string | null
}
const quantityText = /^\d[\d,]*(?:\.\d+)?\s*\p{L}[\p{L}\d/²³]{0,11}$/u

export function readShare(text: string): Read<Share> {
  const read = parseNumberCell(text)
  if (read.ok && read.value.value === null) return { value: { percent: null, quantity: null } }
  if (read.ok && read.value.value !== null) {
    const { value } = read.value
    if (/^\d{1,3}$/.test(value) && Number(value) <= 100) return { value: { percent: Number(value), quantity: null } }
  }
  const written = text.normalize('NFKC').trim()
  if (quantityText.test(written)) return { value: { percent: null, quantity: written } }
  return fault(
    'share',
    `完成数写的是“${text}”；可填 0—100 的整数（60 或 60%），或带单位的数量（36公里）；说不出的留空。`,
    `The share reads ${text}; allowed are whole numbers 0–100 (60 or 60%) or a quantity with its unit (36公里); leave it empty where there is none.`,
  )
}

export const mostDone = 200
export function readDone(text: string): Read<string> {
  if (text === '')
    return fault(
      'doneRequired',
      '这一行填了别的，本期进展也要写；不报这一条就整行留空。',
      'Other cells of the row are filled, so the progress is needed too; leave the whole row empty to skip it.',
    )
  const read = readText(text, mostDone)
  return 'value' in read ? { value: text } : read
}

export const unknownNumber = (number: string) =>
  number === ''
    ? fault(
        'numberRequired',
        '编号不能空；请用系统导出的表，编号列不要改。',
        'The number is missing; fill in the sheet as exported and leave its numbers as they are.',
      )
    : fault(
        'number',
        `“${number}”不是本单位主责的在办任务；只收本单位表里的编号。`,
        `${number} is no open commitment led by this unit; only the unit's own numbers are taken.`,
      )
export const twiceNumber = (number: string, row: number) =>
  fault(
    'numberTwice',
    `“${number}”在第 ${row} 行已经填过；一条任务一期只报一次。`,
    `${number} was filled in on row ${row} already; one report a period.`,
  )
export const signedAlready = () =>
  fault(
    'signed',
    '这一期已经审签，不能再改；如有错误，请报下一期时说明。',
    'This period was signed and stays as it is; correct it with the next one.',
  )
export const writtenAlready = () =>
  fault(
    'written',
    '这一期已在系统里写好待审签，邮件不能改写；请在“我的报送”里改。',
    'This period was written in the system and waits for its signature; mail does not write over it: change it there.',
  )
export const nameIsNoSignature = () =>
  fault(
    'signerName',
    '填了审签人姓名，姓名不算审签；请审签人登录后在“我的报送”里审签。',
    'A name is filled in as signer; a name is no signature: the signer signs in the system.',
  )
export const alikeLast = () =>
  fault(
    'alike',
    '与上期雷同，已收下并提示审签人和督查室；有新进展请改写。',
    'Nearly what was said last time; it was kept and is shown to the signer and supervision.',
  )
