import { declareErrors } from '@lantu/kernel'
import { blueprintErrors } from './errors-blueprint.ts'
import { boardErrors } from './errors-boards.ts'
import { columnErrors } from './errors-columns.ts'
import { mailErrors } from './errors-mail.ts'
import { policyErrors } from './errors-policies.ts'
import { previewErrors } from './errors-previews.ts'
import { projectErrors } from './errors-projects.ts'
import { sheetErrors } from './errors-sheets.ts'
import { signingErrors } from './errors-signings.ts'
import { structureErrors } from './errors-structure.ts'
import { viewErrors } from './errors-views.ts'

const texts = {
  'ledger.unknown': {
    kind: 'missing',
    zh: { what: '没有这条任务', next: '请从任务台账进入' },
    en: { what: 'There is no such commitment', next: 'Open it from the ledger' },
  },
  'ledger.unknownDocument': {
    kind: 'missing',
    zh: { what: '没有这份文件', next: '请先登记文件，再对账' },
    en: { what: 'There is no such document', next: 'Register the document first' },
  },
  'ledger.unknownRow': {
    kind: 'invalid',
    zh: { what: '文件里没有第 {position} 行', allowed: '1 至 {rows}' },
    en: { what: 'The document has no row {position}', allowed: '1 to {rows}' },
  },
  'ledger.cap': {
    kind: 'conflict',
    zh: {
      what: '本文件拟新增 {added} 条任务，超过 {cap} 条',
      allowed: '一次会议新增不超过 {cap} 条；确需超过的，由督查室主任或区领导写明理由',
      next: '请先并入、合并或不立项一部分，或请有权限的人填写超额理由',
    },
    en: {
      what: 'This document would add {added} commitments, more than {cap}',
      allowed: 'At most {cap}; more needs a reason by the head of supervision or a leader',
      next: 'Merge some or leave them out, or have the reason given',
    },
  },
  'ledger.made': {
    kind: 'conflict',
    zh: { what: '第 {position} 行已经办理，不能再改', next: '请到该任务上修改' },
    en: { what: 'Row {position} has been carried out and stays as it is', next: 'Change the commitment instead' },
  },
  'ledger.partOfOther': {
    kind: 'conflict',
    zh: { what: '第 {position} 行已并在第 {other} 行里', next: '请先改第 {other} 行' },
    en: { what: 'Row {position} is part of row {other}', next: 'Change row {other} first' },
  },
  'ledger.notMergeable': {
    kind: 'invalid',
    zh: { what: '第 {position} 行不能并进来', allowed: '同一文件里尚未办理、也未并入他行的其他行' },
    en: { what: 'Row {position} cannot be merged in', allowed: 'Other rows of the document, not yet carried out' },
  },
  'ledger.unready': {
    kind: 'conflict',
    zh: {
      what: '{count} 条任务还缺主责单位或时限，不能拟办',
      allowed: '每条新立任务须有一个主责单位和完成时限',
      next: '请在所列各行补齐，或暂存为草稿',
    },
    en: {
      what: '{count} commitments have no lead unit or no last day yet',
      allowed: 'Every new commitment needs one lead unit and a last day',
      next: 'Complete the rows listed, or keep them as drafts',
    },
  },
  'ledger.nothingDecided': {
    kind: 'conflict',
    zh: { what: '没有已决定而尚未办理的行', next: '请先逐行对账' },
    en: { what: 'There is no decided row that waits', next: 'Decide some rows first' },
  },
  'ledger.approvedStands': {
    kind: 'conflict',
    zh: {
      what: '议定事项已审定立项，不再改主责单位、配合单位和时限',
      allowed: '名称、目标、节点仍可改',
      next: '请先印发；确需变更的，印发后办“调整”并附批准文号',
    },
    en: {
      what: 'This decision of a meeting is approved: its units and last day stay as they are',
      allowed: 'Title, target and nodes may still be changed',
      next: 'Issue it first; a change then needs an adjustment with an approval number',
    },
  },
  'ledger.matterKind': {
    kind: 'invalid',
    zh: {
      what: '本文件的任务不能按这一种督办件立项',
      allowed: '批示（登记要素齐全）可立批示件，纪要（登记要素齐全）可立议定事项，其他文件立督办',
      next: '请按对账页上列出的种类选',
    },
    en: {
      what: 'Commitments of this document cannot be opened as that kind of matter',
      allowed: 'Instructions from an instruction, decisions from minutes, both with their intake; supervision from any',
      next: 'Choose one of the kinds that the reconciliation lists',
    },
  },
  'ledger.notBelow': {
    kind: 'missing',
    zh: { what: '本文件没有这一份下级文件', next: '请从列出的下级文件里选' },
    en: { what: 'That document does not stand below this one', next: 'Choose one of the lower documents listed' },
  },
  'ledger.nothingToDo': {
    kind: 'conflict',
    zh: { what: '本文件没有可办这一步的任务', next: '请看对账页上各步还有几项可办' },
    en: {
      what: 'No commitment of this document stands where this step begins',
      next: 'The page counts what each step can still be taken for',
    },
  },
  'ledger.unknownUnit': {
    kind: 'invalid',
    zh: { what: '没有编号为 {unit} 的单位', next: '请从单位列表选择' },
    en: { what: 'There is no unit {unit}', next: 'Choose from the list of units' },
  },
  'ledger.leadAmongCo': {
    kind: 'invalid',
    zh: { what: '主责单位不能同时是配合单位' },
    en: { what: 'The lead unit cannot be a co unit as well' },
  },
  'ledger.startsAfterDue': {
    kind: 'invalid',
    zh: { what: '开始日期 {startsOn} 晚于完成时限 {due}' },
    en: { what: 'It would start on {startsOn}, after its last day {due}' },
  },
  'ledger.notYourUnit': {
    kind: 'forbidden',
    zh: { what: '您不是该单位的人员', allowed: '只能代表自己任职的单位' },
    en: { what: 'You hold no office in that unit', allowed: 'Only for units you hold office in' },
  },
  'ledger.notAParty': {
    kind: 'forbidden',
    zh: { what: '该单位不是本任务的主责或配合单位', allowed: '主责单位或配合单位' },
    en: { what: 'That unit has no part in this commitment', allowed: 'The lead unit or a co unit' },
  },
  'ledger.recordOnly': {
    kind: 'conflict',
    zh: { what: '本条只留原文，不办理', allowed: '政治、意识形态、干部、纪律类事项只记录出处' },
    en: { what: 'This one is kept for the record only', allowed: 'Nothing but its source sentence is kept' },
  },
  'ledger.issued': {
    kind: 'conflict',
    zh: { what: '任务已印发，不能直接修改', next: '请在督办件上办理“调整”，须有批准文号' },
    en: { what: 'It has been issued and cannot be edited', next: 'Adjust its matter, with an approval number' },
  },
  'ledger.notIssued': {
    kind: 'conflict',
    zh: { what: '任务尚未印发，不能报进展' },
    en: { what: 'It has not been issued yet: there is nothing to report' },
  },
  'ledger.ended': {
    kind: 'conflict',
    zh: { what: '任务已办结，不再报进展' },
    en: { what: 'It has ended: nothing is to be reported any more' },
  },
  'ledger.progressSigned': {
    kind: 'conflict',
    zh: { what: '{period} 的进展已经审签', next: '如有错误，请报下一期时说明' },
    en: { what: 'The report for {period} was signed', next: 'Correct it with the next one' },
  },
  'ledger.progressWritten': {
    kind: 'conflict',
    zh: { what: '这一期已在系统里写好待审签，邮件不能改写', next: '请在“我的报送”里改' },
    en: {
      what: 'This period was written in the system and waits for its signature; mail does not write over it',
      next: 'Change it under My reports',
    },
  },
  'ledger.unknownProgress': {
    kind: 'missing',
    zh: { what: '没有这条进展' },
    en: { what: 'There is no such report' },
  },
  'ledger.notSigner': {
    kind: 'forbidden',
    zh: { what: '审签须由本单位审签人办理' },
    en: { what: 'Only a signer of the unit may sign' },
  },
  'ledger.unknownNode': {
    kind: 'invalid',
    zh: { what: '没有第 {no} 个节点', allowed: '1 至 {count}' },
    en: { what: 'There is no node {no}', allowed: '1 to {count}' },
  },
  'ledger.notConsulted': {
    kind: 'conflict',
    zh: { what: '现不在征求意见期间', allowed: '征求意见中的任务' },
    en: { what: 'It is not being consulted on now', allowed: 'Commitments under 征求意见' },
  },
  'ledger.leadNeedsHead': {
    kind: 'forbidden',
    zh: { what: '审定之后改主责单位要退回重新拟办', allowed: '由督查室主任办理' },
    en: { what: 'After approval another lead unit means a new proposal', allowed: 'By the head of supervision' },
  },
  'ledger.changedMeanwhile': {
    kind: 'stale',
    zh: { what: '这条任务在您打开之后已被他人修改', next: '请刷新后重做，您的输入仍在页面上' },
    en: {
      what: 'Someone else changed this commitment after you opened it',
      next: 'Reload and do it again; your input is still on the page',
    },
  },
  ...sheetErrors,
  ...viewErrors,
  ...previewErrors,
  ...blueprintErrors,
  ...boardErrors,
  ...columnErrors,
  ...structureErrors,
  ...policyErrors,
  ...projectErrors,
  ...signingErrors,
  ...mailErrors,
} as const

export type RefusalCode = keyof typeof texts
export const refuse = declareErrors(texts)
