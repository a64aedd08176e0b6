import { declareErrors } from '@lantu/kernel'

const readableDocuments = '.txt (UTF-8, GB18030), .docx, .pdf'
const readableTables = '.xlsx, .csv'

/** What a file may be refused for, and what may be wrong in one cell of it. Cells come as faults of a refusal or a row. */
export const refuse = declareErrors({
  'papers.empty': {
    kind: 'invalid',
    zh: { what: '文件“{file}”是空的。', next: '请检查是否选错文件，或原文件是否保存成功。' },
    en: { what: 'The file {file} is empty.', next: 'Check that the right file was chosen and that it was saved.' },
  },
  'papers.noText': {
    kind: 'invalid',
    zh: { what: '文件“{file}”里没有文字。', next: '如正文是图片，请先做文字识别，再上传 .docx 或 .txt。' },
    en: {
      what: 'The file {file} holds no text.',
      next: 'If the text is a picture, run text recognition first, then upload a .docx or .txt.',
    },
  },
  'papers.unknownType': {
    kind: 'unsupported',
    zh: {
      what: '不能识别文件“{file}”：内容是 {found}。',
      allowed: `可上传 ${readableDocuments}。`,
      next: '类型按文件内容判断，改扩展名无效；请用 Word 或 WPS 另存为 .docx 后再传。',
    },
    en: {
      what: 'The file {file} cannot be read: its content is {found}.',
      allowed: `Allowed are ${readableDocuments}.`,
      next: 'The type is told by content, so renaming does not help; save it as .docx in Word or WPS.',
    },
  },
  'papers.notATable': {
    kind: 'unsupported',
    zh: {
      what: '文件“{file}”不是表格：内容是 {found}。',
      allowed: `可上传 ${readableTables}（CSV 用 UTF-8 或 GB18030 编码）。`,
      next: '请用 Excel 或 WPS 打开后另存为 .xlsx 再传。',
    },
    en: {
      what: 'The file {file} is not a table: its content is {found}.',
      allowed: `Allowed are ${readableTables} (CSV in UTF-8 or GB18030).`,
      next: 'Open it in Excel or WPS and save it as .xlsx.',
    },
  },
  'papers.encoding': {
    kind: 'invalid',
    zh: {
      what: '文件“{file}”的文字编码认不出来：第 {position} 个字节 0x{byte} 既不合 UTF-8，也不合 GB18030。',
      allowed: '文本须为 UTF-8 或 GB18030（含 GBK、GB2312）编码。',
      next: '请在记事本里“另存为”，编码选 UTF-8，再上传。',
    },
    en: {
      what: 'The encoding of {file} is not recognised: byte {position} (0x{byte}) is neither UTF-8 nor GB18030.',
      allowed: 'Text must be UTF-8 or GB18030 (which includes GBK and GB2312).',
      next: 'Save it again as UTF-8 in a text editor and upload that.',
    },
  },
  'papers.encrypted': {
    kind: 'invalid',
    zh: { what: '文件“{file}”设有打开密码，读不了。', next: '请取消密码后另存一份再上传。' },
    en: {
      what: 'The file {file} is protected by a password.',
      next: 'Save a copy without the password and upload that.',
    },
  },
  'papers.broken': {
    kind: 'invalid',
    zh: {
      what: '文件“{file}”已损坏或不完整，按 {format} 打不开。',
      next: '请在 Word、WPS 或 Excel 里打开确认，另存一份再上传。',
    },
    en: {
      what: 'The file {file} is broken or incomplete and cannot be read as {format} ({reason}).',
      next: 'Open it in Word, WPS or Excel, save a copy and upload that.',
    },
  },
  'papers.unclosedQuote': {
    kind: 'invalid',
    zh: {
      what: '文件“{file}”第 {row} 行的引号没有配对，后面的内容分不清列。',
      next: '请补上或删去这一行的引号；或用 Excel、WPS 打开后另存为 .xlsx 再传。',
    },
    en: {
      what: 'A quotation mark opened in row {row} of {file} is never closed.',
      next: 'Close or remove it, or open the file in Excel or WPS and save it as .xlsx.',
    },
  },
  'papers.noTextLayer': {
    kind: 'invalid',
    zh: {
      what: '“{file}”是扫描件：{pages} 页里没有可选取的文字。',
      allowed: '只收带文字层的 PDF。',
      next: '请上传排版时的 .docx，或用扫描软件做文字识别（OCR）并校对后再传。',
    },
    en: {
      what: '{file} is a scan: its {pages} pages hold no selectable text.',
      allowed: 'Only PDFs with a text layer are read.',
      next: 'Upload the .docx it was made from, or run text recognition, proof-read it and upload that.',
    },
  },
  'papers.bomb': {
    kind: 'tooLarge',
    zh: {
      what: '文件“{file}”解压后有 {size} MB，是压缩前的 {ratio} 倍，超过限度。',
      allowed: '解压后不超过 {limit} MB，且不超过压缩前的 {ratioLimit} 倍。',
      next: '请删去文件里的图片或多余的行列，分成几份再上传。',
    },
    en: {
      what: 'Unpacked, {file} is {size} MB, {ratio} times its packed size: too much.',
      allowed: 'Unpacked at most {limit} MB and {ratioLimit} times the packed size.',
      next: 'Remove pictures or unused rows and columns, or split the file.',
    },
  },
  'papers.noSheet': {
    kind: 'invalid',
    zh: { what: '文件里没有名为“{sheet}”的工作表。', allowed: '现有工作表：{sheets}。' },
    en: { what: 'There is no sheet named {sheet}.', allowed: 'The sheets are: {sheets}.' },
  },
  'papers.noHeader': {
    kind: 'invalid',
    zh: {
      what: '在“{sheet}”里找不到表头。',
      allowed: '表头是连续的一行或几行文字，每列一个名称。',
      next: '请写明表头在第几行，或从系统下载空表填写。',
    },
    en: {
      what: 'No header row was found in {sheet}.',
      allowed: 'A header is one or more rows of text, one name a column.',
      next: 'Say which row is the header, or fill in the sheet the system gives out.',
    },
  },
})
