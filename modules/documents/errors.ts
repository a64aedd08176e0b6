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
  'documents.opinionOff': {
    kind: 'conflict',
    zh: { what: '没有接入语言模型，不能请第二意见', next: '需要时请管理员设置 LANTU_MODEL_URL 和 LANTU_MODEL' },
    en: { what: 'No language model is connected', next: 'An administrator may set LANTU_MODEL_URL and LANTU_MODEL' },
  },
  'documents.opinionNotPublished': {
    kind: 'forbidden',
    zh: {
      what: '这份文件不是“已公开”，原文不能送出本系统',
      allowed: '只有公开属性为“已公开”的文件',
      next: '请由人对账',
    },
    en: {
      what: 'The document was not published, so its text may not leave the house',
      allowed: 'Published documents only',
      next: 'Reconcile it by hand',
    },
  },
  'documents.opinionTooLong': {
    kind: 'invalid',
    zh: {
      what: '文件太长，要分 {parts} 段送出',
      allowed: '最多 {most} 段，每段约六千字',
      next: '请由人对账',
    },
    en: {
      what: 'The document is too long: it would be sent in {parts} parts',
      allowed: 'At most {most} parts of about 6,000 characters',
      next: 'Reconcile it by hand',
    },
  },
  'documents.opinionStale': {
    kind: 'conflict',
    zh: {
      what: '这份文件刚请过新的第二意见，您看到的是上一次的',
      allowed: '只处理最近一次第二意见里的条目',
      next: '请刷新后再处理',
    },
    en: {
      what: 'A newer second opinion was asked for; you were looking at the one before',
      allowed: 'Rows of the latest second opinion only',
      next: 'Load it again and decide there',
    },
  },
  'documents.opinionFailed': {
    kind: 'unavailable',
    zh: { what: '语言模型没有给出能用的回答', next: '请稍后再试；对账不受影响' },
    en: { what: 'The language model gave no usable answer', next: 'Try again later; reconciling goes on without it' },
  },
  'documents.opinionUnknown': {
    kind: 'missing',
    zh: { what: '最近一次第二意见里没有这一条', next: '请刷新' },
    en: { what: 'The last second opinion has no such row', next: 'Load it again' },
  },
  'documents.opinionNotTaken': {
    kind: 'invalid',
    zh: { what: '这一条在对账里已有', allowed: '只能增补系统没读出的句子', next: '请在对账中处理那一行' },
    en: {
      what: 'The document has that row already',
      allowed: 'Only sentences that were not read can be added',
      next: 'Decide on that row in the reconciliation',
    },
  },
  'documents.opinionDecided': {
    kind: 'conflict',
    zh: { what: '这一条已由别人处理', next: '请刷新' },
    en: { what: 'Somebody has decided on this row', next: 'Load it again' },
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
  'documents.instructionNeeds': {
    kind: 'invalid',
    zh: {
      what: '批示缺登记要素',
      allowed: '批示人、批示日期、办理要求（都要填），要求回复的日期（可不填）',
      next: '请补齐后再登记；原文一栏写批示的内容摘要',
    },
    en: {
      what: 'The facts of this instruction are missing',
      allowed: 'Who gave it, the day, what is asked (all needed), and the day an answer is due (may be left out)',
      next: 'Fill them in; the text is a summary of what was written',
    },
  },
  'documents.instructionFile': {
    kind: 'invalid',
    zh: {
      what: '批示不收文件，也不收扫描件；文件没有保存',
      allowed: '批示的内容摘要，加批示人、批示日期、办理要求',
      next: '请改用“粘贴”，写下摘要；原件按机要规定留存',
    },
    en: {
      what: 'An instruction is not taken as a file or a scan; the file was not kept',
      allowed: 'A summary in words, with who gave it, the day and what is asked',
      next: 'Paste the summary instead; the paper itself stays where it is kept',
    },
  },
  'documents.intakeOfOther': {
    kind: 'invalid',
    zh: {
      what: '登记要素不是这一类文件的',
      allowed: '登记要素的类别与文件类别相同',
      next: '请按文件类别重填登记要素',
    },
    en: {
      what: 'The intake is that of another kind of document',
      allowed: 'An intake whose kind is the document’s own',
      next: 'Fill in the fields of this kind',
    },
  },
  'documents.notALeader': {
    kind: 'invalid',
    zh: {
      what: '批示人在 {on} 不是本区的区领导',
      allowed: '当日任区主要领导或分管区领导的人',
      next: '请从名单里选；名单不全时请管理员先登记任职',
    },
    en: {
      what: 'On {on} the person named was not a leader of the district',
      allowed: 'People who held the role of a district leader or deputy leader that day',
      next: 'Choose from the list; if it is incomplete, have the appointment registered first',
    },
  },
  'documents.replyBefore': {
    kind: 'invalid',
    zh: { what: '要求回复的日期 {replyBy} 早于批示日期 {on}', next: '请核对两个日期' },
    en: { what: 'The answer is due on {replyBy}, before the instruction of {on}', next: 'Check both days' },
  },
  'documents.replacedUnknown': {
    kind: 'invalid',
    zh: { what: '没有所填的上一版文件', next: '请从本区已登记的文件里选' },
    en: { what: 'There is no such earlier version', next: 'Choose from the documents of the district' },
  },
  'documents.replacedAlready': {
    kind: 'conflict',
    zh: {
      what: '上一版文件已有新版，{date} 的《{title}》',
      allowed: '一份文件只有一个下一版',
      next: '请把那一份作为上一版',
    },
    en: {
      what: 'The earlier version has been replaced already, by “{title}” of {date}',
      allowed: 'One next version of each document',
      next: 'Take that one as the earlier version',
    },
  },
  'documents.parentUnknown': {
    kind: 'invalid',
    zh: { what: '没有所填的上级文件', next: '请从本区已登记的文件里选；上级文件先登记一份' },
    en: { what: 'There is no such upper document', next: 'Choose one that is registered, or register it first' },
  },
  'documents.parentBelow': {
    kind: 'invalid',
    zh: {
      what: '《{title}》比本文件低一级，不能作上级文件',
      allowed: '市 → 区 → 委办局 → 街道，同级也可以',
      next: '请改选上级文件，或改本文件的层级',
    },
    en: {
      what: '“{title}” is of a lower level and cannot stand above this document',
      allowed: 'City, district, department, street, from the top down; the same level will do',
      next: 'Choose another upper document, or change the level of this one',
    },
  },
  'documents.notBelow': {
    kind: 'invalid',
    zh: {
      what: '那一份不是本文件的下级文件，或已有新版',
      allowed: '登记时把本文件作为上级的文件',
      next: '请刷新后再对',
    },
    en: {
      what: 'That document does not carry this one out, or has been replaced',
      allowed: 'Documents that were registered below this one',
      next: 'Load the page again',
    },
  },
  'documents.unknownRow': {
    kind: 'invalid',
    zh: { what: '没有上级第 {upper} 行或下级第 {lower} 行', next: '请刷新后再对' },
    en: { what: 'There is no upper row {upper} or no lower row {lower}', next: 'Load the page again' },
  },
  'documents.notChanged': {
    kind: 'invalid',
    zh: { what: '第 {position} 行不是改动过、等着确认的行', allowed: '列为“改动”的行', next: '请刷新后再确认' },
    en: {
      what: 'Row {position} is no changed row that waits',
      allowed: 'Rows told as changed',
      next: 'Load the page again',
    },
  },
})
