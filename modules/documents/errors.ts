import { declareErrors } from '@lantu/kernel'

export const refuse = declareErrors({
  'documents.unknown': {
    kind: 'missing',
    zh: { what: '没有这份文件', next: '请回到文件列表重新打开' },
    en: { what: 'There is no such document', next: 'Go back to the list of documents' },
  },
  'documents.known': {
    kind: 'conflict',
    zh: { what: '同样内容的文件已在 {date} 登记：{title}', next: '请打开已登记的那一份' },
    en: { what: 'The same text was registered before, dated {date}: {title}', next: 'Open that document' },
  },
  'documents.secret': {
    kind: 'invalid',
    zh: {
      what: '文件标有“{marking}”，不能进入本系统；内容没有保存',
      allowed: '已公开、内部、工作秘密三类文件',
      next: '请按保密规定在涉密系统中办理；如系误标，请原发文单位更正后再登记',
    },
    en: {
      what: 'The document is marked "{marking}" and may not enter this system; nothing of it was kept',
      allowed: 'Published, internal and work-secret documents',
      next: 'Handle it in the classified system; if the mark is wrong, its issuer must correct it first',
    },
  },
  'documents.internalUnconfirmed': {
    kind: 'conflict',
    zh: {
      what: '文件标有“{marking}”，而公开属性填的是“已公开”',
      allowed: '公开属性选“内部”或“工作秘密”，或确认原文确已公开',
      next: '请改公开属性，或勾选“已核对，确已公开”后再提交；您的输入仍在页面上',
    },
    en: {
      what: 'The document is marked "{marking}" but declared as published',
      allowed: 'Internal or work-secret; or a confirmation that it was in fact published',
      next: 'Change the declaration, or tick the confirmation and send again; your input is still on the page',
    },
  },
  'documents.wordUnknown': {
    kind: 'missing',
    zh: { what: '没有这条读文用词', next: '请刷新列表' },
    en: { what: 'There is no such word', next: 'Load the list again' },
  },
  'documents.wordPast': {
    kind: 'invalid',
    zh: { what: '{from} 已经过去', allowed: '最早 {today}；过去的读法不改', next: '请改生效日期' },
    en: {
      what: '{from} has passed',
      allowed: '{today} at the earliest; how documents were read stays as it was',
      next: 'Choose another day',
    },
  },
  'documents.wordAhead': {
    kind: 'conflict',
    zh: { what: '同一项已定于 {from} 生效', next: '请先停用那一条，或把生效日期放在它之后' },
    en: { what: 'The same word is already set to begin on {from}', next: 'End that one first, or begin after it' },
  },
  'documents.noWords': {
    kind: 'invalid',
    zh: {
      what: '文件里没有文字',
      allowed: '至少有一句话的 .txt、.docx、.pdf 或粘贴的文本',
      next: '请检查文件是否选错',
    },
    en: {
      what: 'There are no words in this document',
      allowed: 'A .txt, .docx, .pdf or pasted text with at least one sentence',
      next: 'Check that it is the right file',
    },
  },
})
