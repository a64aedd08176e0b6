import { declareErrors } from '@lantu/kernel'

export const refuse = declareErrors({
  'asks.missing': {
    kind: 'missing',
    zh: { what: '没有这项报表及报送事项，或与您的单位无关', next: '请从列表进入' },
    en: { what: 'There is no such ask, or it does not concern your unit', next: 'Open it from the list' },
  },
  'asks.unknownFactKind': {
    kind: 'invalid',
    zh: {
      what: '第 {position} 项的数据类别“{factKind}”未登记',
      allowed: '{allowed}',
      next: '请改选类别，或不填类别（则无法从已有数据中自动填报）',
    },
    en: {
      what: 'Item {position} names the unknown kind of fact “{factKind}”',
      allowed: '{allowed}',
      next: 'Choose another, or leave it out (then the record cannot answer it)',
    },
  },
  'asks.badFactKey': {
    kind: 'invalid',
    zh: { what: '第 {position} 项没有说清要哪一个数据', next: '请按所列各处改正' },
    en: { what: 'Item {position} does not say which fact is meant', next: 'Correct the places listed' },
  },
  'asks.badSpan': {
    kind: 'invalid',
    zh: { what: '起止日期无效：{startsOn} 至 {endsOn}', allowed: '终止日期不早于起始日期，也不早于今天' },
    en: {
      what: 'The dates {startsOn} to {endsOn} are not valid',
      allowed: 'An end not before the start and not before today',
    },
  },
  'asks.notOwner': {
    kind: 'forbidden',
    zh: { what: '只能以本单位名义登记或终止报送事项', next: '请由发起单位或督查室办理' },
    en: {
      what: 'You can register and end asks of your own unit only',
      next: 'Let the owning unit or the supervision office do it',
    },
  },
  'asks.unknownUnit': {
    kind: 'invalid',
    zh: { what: '没有编号为 {unit} 的单位', next: '请从单位列表选择' },
    en: { what: 'There is no unit {unit}', next: 'Choose from the list of units' },
  },
  'asks.notHeld': {
    kind: 'conflict',
    zh: { what: '此事项未被暂缓，无需补充依据' },
    en: { what: 'The ask is not held: it needs no basis' },
  },
  'asks.ended': {
    kind: 'conflict',
    zh: { what: '此事项已终止' },
    en: { what: 'The ask has ended' },
  },
})
