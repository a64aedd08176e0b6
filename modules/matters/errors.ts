import { declareErrors } from '@lantu/kernel'
import { samplingErrors } from './errors-sampling.ts'

const texts = {
  ...samplingErrors,
  'matters.missing': {
    kind: 'missing',
    zh: { what: '没有这件督办件，或您的单位不是承办单位', next: '请从督办件列表进入' },
    en: { what: 'There is no such matter, or your unit has no part in it', next: 'Open it from the list of matters' },
  },
  'matters.unknownKind': {
    kind: 'invalid',
    zh: { what: '没有“{kind}”这一类督办件', allowed: '{allowed}' },
    en: { what: 'There is no kind of matter “{kind}”', allowed: '{allowed}' },
  },
  'matters.unknownAction': {
    kind: 'invalid',
    zh: { what: '{kind}没有“{action}”这一步', allowed: '{allowed}' },
    en: { what: '{kindEn} has no step “{action}”', allowed: '{allowed}' },
  },
  'matters.wrongState': {
    kind: 'conflict',
    zh: { what: '现处“{state}”，不能{action}', allowed: '现在可办：{allowed}', next: '请刷新后按现状办理' },
    en: {
      what: 'It stands at “{stateEn}”: “{actionEn}” is not possible now',
      allowed: 'Possible now: {allowedEn}',
      next: 'Reload and act on what it has come to',
    },
  },
  'matters.notYours': {
    kind: 'forbidden',
    zh: { what: '{action}不由您的角色办理', allowed: '由{who}办理' },
    en: { what: '“{actionEn}” is not for your role', allowed: 'It is for {whoEn}' },
  },
  'matters.ownUnit': {
    kind: 'forbidden',
    zh: {
      what: '承办过本件的单位不能{action}',
      allowed: '由非承办单位的人员办理：单位报“已反馈待核查”，只有督查说“销号”',
    },
    en: {
      what: 'A unit that has handled this matter cannot do “{actionEn}”',
      allowed: 'Someone of a unit that never handled it: a unit reports, only supervision closes',
    },
  },
  'matters.ownWork': {
    kind: 'forbidden',
    zh: { what: '您已办过前一步，{action}须由他人办理' },
    en: { what: 'You did an earlier step: “{actionEn}” is for someone else' },
  },
  'matters.input': {
    kind: 'invalid',
    zh: { what: '{action}所需内容有 {count} 处不符', next: '请按所列各处补正' },
    en: { what: '{count} places of “{actionEn}” are not as required', next: 'Correct the places listed' },
  },
  'matters.measuringLead': {
    kind: 'invalid',
    zh: { what: '统计部门只负责数据，不能作为偏差的责任单位', next: '请改选承担该项工作的单位' },
    en: { what: 'A statistics office measures: it never owns a deviation', next: 'Choose the unit that does the work' },
  },
  'matters.enterpriseLead': {
    kind: 'invalid',
    zh: { what: '一般企业不是督查对象（政府督查工作条例第五条）', next: '请改选行业主管单位' },
    en: {
      what: 'An ordinary enterprise is not subject to supervision (Regulation, art. 5)',
      next: 'Choose the unit in charge of its trade',
    },
  },
  'matters.unknownUnit': {
    kind: 'invalid',
    zh: { what: '没有编号为 {unit} 的单位', next: '请从单位列表选择' },
    en: { what: 'There is no unit {unit}', next: 'Choose from the list of units' },
  },
  'matters.leadAmongCo': {
    kind: 'invalid',
    zh: { what: '主责单位不能同时是配合单位' },
    en: { what: 'The lead unit cannot be a co unit as well' },
  },
  'matters.consulting': {
    kind: 'conflict',
    zh: { what: '征求意见尚未结束', allowed: '{until} 之后，或各单位均已回复' },
    en: { what: 'The units are still being consulted', allowed: 'After {until}, or when every unit has answered' },
  },
  'matters.noClosureProposed': {
    kind: 'conflict',
    zh: { what: '没有恢复信号，不能直接核查', next: '请等单位反馈' },
    en: { what: 'Nothing has recovered: it cannot go straight to verification', next: 'Wait for the unit’s report' },
  },
  'matters.extensionLate': {
    kind: 'conflict',
    zh: { what: '已过时限，不能再申请延期', allowed: '延期须在时限之前申请，逾期按原时限计' },
    en: {
      what: 'The day has passed: no extension can be asked',
      allowed: 'Extensions are asked before the day; after it the first day counts',
    },
  },
  'matters.noExtension': {
    kind: 'conflict',
    zh: { what: '没有待批的延期申请' },
    en: { what: 'No extension has been asked for' },
  },
  'matters.notMet': {
    kind: 'conflict',
    zh: { what: '核查结论不是“完成”，不能销号', allowed: '可退回、调整、转常态化或终止' },
    en: { what: 'The finding is not “met”: it cannot be closed', allowed: 'Return, adjust, normalise or terminate it' },
  },
  'matters.adjustsNothing': {
    kind: 'invalid',
    zh: { what: '调整须写明调整什么', allowed: '时限、主责单位、配合单位、要求或措施' },
    en: {
      what: 'An adjustment must say what it adjusts',
      allowed: 'Day, lead unit, co units, requirement or measures',
    },
  },
  'matters.noConclusion': {
    kind: 'conflict',
    zh: { what: '尚无结论，无从提出异议' },
    en: { what: 'There is no conclusion to object to yet' },
  },
  'matters.objectionLate': {
    kind: 'conflict',
    zh: { what: '结论作出已满 30 日，不能再提出异议' },
    en: { what: 'Thirty days have passed since the conclusion' },
  },
  'matters.objectionOpen': {
    kind: 'conflict',
    zh: { what: '已有一件异议在复核中', next: '请等复核结果' },
    en: { what: 'An objection is already under review', next: 'Wait for its result' },
  },
  'matters.noObjection': {
    kind: 'conflict',
    zh: { what: '没有待复核的异议' },
    en: { what: 'There is no objection to review' },
  },
  'matters.duePast': {
    kind: 'invalid',
    zh: { what: '时限 {due} 早于今天（{today}）', next: '请另定时限' },
    en: { what: 'The day {due} is before today ({today})', next: 'Set another day' },
  },
  'matters.suspended': {
    kind: 'conflict',
    zh: { what: '本件已中止计时，不能{action}', allowed: '先恢复计时' },
    en: { what: 'The matter is suspended: “{actionEn}” is not possible', allowed: 'Resume it first' },
  },
  'matters.noText': {
    kind: 'missing',
    zh: { what: '没有这段文字，或已经清除' },
    en: { what: 'There is no such text, or it was erased already' },
  },
  'matters.noEvidence': {
    kind: 'missing',
    zh: { what: '本件没有这份佐证' },
    en: { what: 'This matter has no such evidence' },
  },
  'matters.evidenceKind': {
    kind: 'unsupported',
    zh: { what: '不接受“{name}”这类文件作佐证', allowed: '{allowed}', next: '请另存为所列格式后重新上传' },
    en: {
      what: 'A file such as “{name}” is not taken as evidence',
      allowed: '{allowed}',
      next: 'Save it in one of these formats',
    },
  },
  'matters.evidenceMissing': {
    kind: 'invalid',
    zh: { what: '佐证文件 {sha256} 没有上传', next: '请先上传再引用' },
    en: { what: 'The evidence file {sha256} was not uploaded', next: 'Upload it first' },
  },
} as const

export type RefusalCode = keyof typeof texts
export const refuse = declareErrors(texts)
