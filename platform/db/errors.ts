import { declareErrors } from '@lantu/kernel'

export const refuse = declareErrors({
  'db.unknownDistrict': {
    kind: 'missing',
    zh: { what: '没有代码为 {district} 的地区', next: '请核对六位行政区划代码' },
    en: { what: 'There is no district with code {district}', next: 'Check the six-digit code' },
  },
  'db.changedMeanwhile': {
    kind: 'stale',
    zh: {
      what: '这条记录在您打开之后已被他人修改',
      allowed: '只能在最新一版上修改',
      next: '请刷新后重做，您的输入仍在页面上',
    },
    en: {
      what: 'Someone else changed this record after you opened it',
      allowed: 'Changes to the newest version',
      next: 'Reload and do it again; your input is still on the page',
    },
  },
  'db.duplicate': {
    kind: 'conflict',
    zh: { what: '同样的记录已经存在（{constraint}）', next: '请打开已有的那一条' },
    en: { what: 'The same record exists already ({constraint})', next: 'Open the existing one' },
  },
  'db.unknownReference': {
    kind: 'invalid',
    zh: { what: '所指的记录在本区不存在（{constraint}）', next: '请从本区的列表中另选' },
    en: {
      what: 'A record that is named does not exist in this district ({constraint})',
      next: 'Choose one from this district’s lists',
    },
  },
  'db.unusableText': {
    kind: 'invalid',
    zh: {
      what: '文字中有不能保存的字符',
      allowed: '除空字符（U+0000）以外的 Unicode 文字',
      next: '请删去该字符后重新提交',
    },
    en: {
      what: 'The text has a character that cannot be kept',
      allowed: 'Unicode text without the NUL character (U+0000)',
      next: 'Remove it and send it again',
    },
  },
})
