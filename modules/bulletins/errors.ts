import { declareErrors } from '@lantu/kernel'

export const refuse = declareErrors({
  'bulletins.unknown': {
    kind: 'missing',
    zh: { what: '没有这份通报', next: '请从通报列表进入' },
    en: { what: 'There is no such bulletin', next: 'Open it from the list' },
  },
  'bulletins.noCitation': {
    kind: 'missing',
    zh: { what: '这份通报没有第 {n} 条数据出处', allowed: '1 至 {last}' },
    en: { what: 'This bulletin has no citation {n}', allowed: '1 to {last}' },
  },
  'bulletins.changed': {
    kind: 'stale',
    zh: { what: '这份通报在您打开之后有变化', next: '请刷新后再办理' },
    en: { what: 'The bulletin changed after you opened it', next: 'Reload it and try again' },
  },
  'bulletins.wrongState': {
    kind: 'conflict',
    zh: { what: '这份通报现在不能{step}', allowed: '顺序为拟稿、核稿、保密审查、签发、印发；已签发的只能另发更正' },
    en: {
      what: 'The bulletin does not stand where it can be: {step}',
      allowed: 'Draft, review, secrecy check, signing, issue; what is signed is only corrected by a successor',
    },
  },
  'bulletins.notYours': {
    kind: 'forbidden',
    zh: { what: '{step}须由有此职责的人办理', next: '请转交有权限的人' },
    en: { what: 'This step is for those who hold the duty: {step}', next: 'Hand it on to them' },
  },
  'bulletins.ownDraft': {
    kind: 'forbidden',
    zh: { what: '拟稿人不能对自己起草的通报{step}', next: '请由其他人办理' },
    en: { what: 'Who drafted it may not take this step: {step}', next: 'Have another person do it' },
  },
  'bulletins.superseded': {
    kind: 'conflict',
    zh: { what: '这份通报已有更正稿', next: '请在更正稿上办理' },
    en: { what: 'This bulletin has a successor already', next: 'Go on with the successor' },
  },
  'bulletins.locked': {
    kind: 'invalid',
    zh: {
      what: '有 {count} 处改动不能接受',
      allowed: '只能改不含数字的段落；数字随快照锁定，日期、期号和文号除外',
      next: '需要改数的，请在来源处更正数据后重新取数',
    },
    en: {
      what: '{count} of the changes cannot be taken',
      allowed:
        'Only paragraphs without figures may be worded anew; figures are locked to the snapshot, dates and document numbers excepted',
      next: 'Correct the figure at its source and take a new snapshot',
    },
  },
  'bulletins.notPreviewed': {
    kind: 'conflict',
    zh: {
      what: '有 {count} 盏灯没有提前让单位看到',
      allowed: '通报点名的灯须提前两个工作日预告，单位可作异议说明；这份通报最早{from}可以签发印发',
      next: '请在任务台账里发亮灯预告，到期后再办',
    },
    en: {
      what: '{count} of its lamps were not shown to their units in time',
      allowed: 'Two working days before a bulletin names them, with a chance to object; this one from {from} on',
      next: 'Make a preview of lamps in the ledger and go on when it has run',
    },
  },
  'bulletins.unseenChanges': {
    kind: 'conflict',
    zh: { what: '取数以后有 {count} 项数据变化，您看到的不是最新的变化', next: '请看过变化后再签发，或退回重新取数' },
    en: {
      what: '{count} facts changed since the snapshot and you have not seen the newest of them',
      next: 'Look at the changes and sign again, or return it for a new snapshot',
    },
  },
  'bulletins.badPeriod': {
    kind: 'invalid',
    zh: {
      what: '时期 {period} 不能用于这种通报',
      allowed: '经济社会发展情况从1月1日起、止于季末且不晚于今天；督查通报不晚于今天',
      next: '请改选时期',
    },
    en: {
      what: 'The period {period} does not fit this bulletin',
      allowed:
        'The economic report runs from 1 January to a quarter’s end, not after today; the inspection bulletin not after today',
      next: 'Choose another period',
    },
  },
  'bulletins.futureDay': {
    kind: 'invalid',
    zh: { what: '{day} 还没有到', allowed: '只能看今天或以前的某一天' },
    en: { what: '{day} has not come yet', allowed: 'Today or a day before it' },
  },
  'bulletins.noPdf': {
    kind: 'unavailable',
    zh: {
      what: '本机没有可用的 LibreOffice，不能生成 PDF',
      next: '请下载 DOCX，或打开 HTML 后用浏览器打印为 PDF；管理员安装 LibreOffice（soffice）后即可直接下载',
    },
    en: {
      what: 'LibreOffice is not available on this machine, so no PDF can be made',
      next: 'Download the DOCX, or open the HTML and print it to PDF; with LibreOffice (soffice) installed it comes directly',
    },
  },
})
