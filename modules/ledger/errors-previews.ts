import type { ErrorText } from '@lantu/kernel'

/** The refusals of 亮灯预告. `errors.ts` declares them with the others. */
export const previewErrors = {
  'ledger.previewUnknown': {
    kind: 'missing',
    zh: { what: '没有这份亮灯预告，或者其中没有您单位的任务', next: '请从亮灯预告列表进入' },
    en: {
      what: 'There is no such preview of lamps, or none of its lamps is your unit’s',
      next: 'Open it from the list',
    },
  },
  'ledger.previewTooLate': {
    kind: 'invalid',
    zh: {
      what: '{bulletinOn}的通报来不及预告',
      allowed: '今天预告，最早{earliest}可以通报：单位须有两个工作日核对和说明',
      next: '请把通报日期改到{earliest}或以后',
    },
    en: {
      what: 'It is too late to preview a bulletin of {bulletinOn}',
      allowed: 'Shown today, {earliest} at the earliest: units have two working days to answer',
      next: 'Set the bulletin to {earliest} or later',
    },
  },
  'ledger.previewEmpty': {
    kind: 'conflict',
    zh: { what: '没有亮红灯、黄灯或待数据的任务，不用预告', next: '可以直接编发通报' },
    en: { what: 'No lamp is red, amber or awaited, so there is nothing to show', next: 'Go on with the bulletin' },
  },
  'ledger.previewNotYours': {
    kind: 'forbidden',
    zh: { what: '预告里没有您单位的这条任务', next: '只能对本单位主责的亮灯任务作说明' },
    en: { what: 'The preview holds no such lamp of your unit', next: 'Answer for the lamps of your own unit' },
  },
  'ledger.previewOver': {
    kind: 'conflict',
    zh: { what: '通报日期{bulletinOn}已过，不能再作说明', next: '对已发通报有异议的，三十日内申请复核' },
    en: {
      what: 'The day of the bulletin, {bulletinOn}, is past',
      next: 'Ask for a review of the bulletin within 30 days',
    },
  },
  'ledger.previewReplied': {
    kind: 'conflict',
    zh: { what: '督查室已经答复，说明不能再改', next: '请看答复；事实有变化的，请报送进展' },
    en: {
      what: 'Supervision has replied; the answer stands',
      next: 'See the reply; report progress where facts changed',
    },
  },
  'ledger.previewNoObjection': {
    kind: 'conflict',
    zh: { what: '这条任务没有待答复的异议', next: '请刷新后再看' },
    en: { what: 'There is no open objection on this commitment', next: 'Reload' },
  },
  'ledger.previewOwnUnit': {
    kind: 'forbidden',
    zh: { what: '不能答复本单位提出的异议', next: '请由其他单位的督查人员答复' },
    en: { what: 'Nobody replies to an objection of their own unit', next: 'Have someone of another unit reply' },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
