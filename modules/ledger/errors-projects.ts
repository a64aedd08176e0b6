import type { ErrorText } from '@lantu/kernel'

/** The refusals of projects; `errors.ts` declares them with the others. */
export const projectErrors = {
  'ledger.project.unknown': {
    kind: 'missing',
    zh: { what: '没有这个项目', next: '请从项目列表进入' },
    en: { what: 'There is no such project', next: 'Open it from the list of projects' },
  },
  'ledger.project.nameTaken': {
    kind: 'conflict',
    zh: { what: '已有名为“{name}”的项目', allowed: '一个区里项目不重名', next: '请改名，或到原项目上修改' },
    en: { what: 'There is a project named {name} already', allowed: 'One project of a name', next: 'Change that one' },
  },
  'ledger.project.unknownCommitment': {
    kind: 'invalid',
    zh: { what: '没有编号为 {commitment} 的任务', next: '请从任务台账选择' },
    en: { what: 'There is no commitment {commitment}', next: 'Choose from the ledger' },
  },
  'ledger.project.unknownLeader': {
    kind: 'invalid',
    zh: { what: '没有这位区领导', next: '请从人员列表选择' },
    en: { what: 'There is no such leader', next: 'Choose from the list of people' },
  },
  'ledger.project.planYear': {
    kind: 'invalid',
    zh: { what: '年度计划和年份要一起填' },
    en: { what: 'The plan and its year go together' },
  },
  'ledger.project.notYours': {
    kind: 'forbidden',
    zh: { what: '本单位不承担这个项目', allowed: '主责或配合单位；督查室和综合部门' },
    en: {
      what: 'Your unit has no part in this project',
      allowed: 'The lead unit, a co unit, supervision and analysts',
    },
  },
  'ledger.project.countersOnly': {
    kind: 'forbidden',
    zh: { what: '“{stage}”不由主责单位自己登记', allowed: '督查室或非主责的综合部门，凭入库编码或统计部门的数' },
    en: {
      what: 'A lead unit does not enter {stage} itself',
      allowed: 'Supervision, or an analyst of another unit, on the register’s number',
    },
  },
  'ledger.project.sourceIsLead': {
    kind: 'invalid',
    zh: { what: '数据来源单位不能是主责单位', allowed: '统计部门等出数的单位' },
    en: { what: 'The source of a figure cannot be the unit held to it', allowed: 'The unit that measures' },
  },
  'ledger.project.futureDay': {
    kind: 'invalid',
    zh: { what: '{on} 还没有到', allowed: '不晚于 {today}' },
    en: { what: '{on} has not come yet', allowed: 'Not later than {today}' },
  },
  'ledger.project.stageOrder': {
    kind: 'invalid',
    zh: { what: '“{stage}”{on} 与“{other}”{otherOn} 的先后对不上', next: '请核对日期；原来登记错了的，先更正' },
    en: {
      what: '{stage} on {on} does not go with {other} on {otherOn}',
      next: 'Check the days; correct the other entry first if it is wrong',
    },
  },
  'ledger.project.stageNotEntered': {
    kind: 'conflict',
    zh: { what: '“{stage}”没有登记过，不能撤回' },
    en: { what: '{stage} was never entered: there is nothing to take back' },
  },
  'ledger.project.correctionReason': {
    kind: 'invalid',
    zh: { what: '更正“{stage}”要写理由', allowed: '原来的登记保留，理由一并留存' },
    en: { what: 'Correcting {stage} needs its reason', allowed: 'The former entry stays on record' },
  },
  'ledger.project.unknownMilestone': {
    kind: 'invalid',
    zh: { what: '没有第 {no} 个节点' },
    en: { what: 'There is no milestone {no}' },
  },
  'ledger.project.milestoneReason': {
    kind: 'invalid',
    zh: { what: '改计划日期或撤回完成要写理由', allowed: '原计划日期保留' },
    en: { what: 'Another planned day needs its reason', allowed: 'The first one stays on record' },
  },
  'ledger.project.fundsNegative': {
    kind: 'invalid',
    zh: { what: '冲减后“{step}”小于零', next: '请核对金额' },
    en: { what: '{step} would fall below nothing', next: 'Check the amount' },
  },
  'ledger.project.fundsOver': {
    kind: 'conflict',
    zh: {
      what: '“{step}”将为 {sum} 万元，超过“{of}”{whole} 万元',
      allowed: '不超过 100%；确属实情的，写明理由并确认',
      next: '请核对金额，或写明理由后确认',
    },
    en: {
      what: '{step} would be {sum}, more than {of} of {whole} (ten thousand yuan)',
      allowed: 'At most 100 %; more must be confirmed with its reason',
      next: 'Check the amount, or confirm with a reason',
    },
  },
  'ledger.project.unknownBlocker': {
    kind: 'missing',
    zh: { what: '没有这个堵点' },
    en: { what: 'There is no such blocker' },
  },
  'ledger.project.blockerRemoved': {
    kind: 'conflict',
    zh: { what: '这个堵点已经解决', next: '又堵上的，请另登一条' },
    en: { what: 'It has been removed', next: 'If it blocks again, enter another' },
  },
  'ledger.project.blockerDays': {
    kind: 'invalid',
    zh: { what: '日期对不上', allowed: '提出、承诺、解决不早于堵住之日；除承诺外不晚于 {today}' },
    en: {
      what: 'The days do not go together',
      allowed: 'Nothing before it began; nothing but the promise after {today}',
    },
  },
  'ledger.project.removerSays': {
    kind: 'forbidden',
    zh: { what: '负责解决的单位不能自己认定已解决', allowed: '被堵的主责单位或督查室核实后登记' },
    en: {
      what: 'The unit that was to remove it does not say so itself',
      allowed: 'The unit that was blocked, or supervision',
    },
  },
  'ledger.project.columns': {
    kind: 'invalid',
    zh: { what: '表里缺列', allowed: '项目名称、主责单位两列必须有', next: '请下载空表对照' },
    en: {
      what: 'The sheet lacks columns',
      allowed: '项目名称 and 主责单位 are needed',
      next: 'Download the empty sheet',
    },
  },
  'ledger.project.changedMeanwhile': {
    kind: 'stale',
    zh: { what: '在您打开之后已被他人修改', next: '请刷新后重做，您的输入仍在页面上' },
    en: { what: 'Someone else changed it after you opened it', next: 'Reload; your input is still on the page' },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
