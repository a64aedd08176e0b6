import { declareErrors } from '../errors.ts'

/** What the kernel refuses about decimals, units and quantities. */
export const refuse = declareErrors({
  'measure.badDecimal': {
    kind: 'invalid',
    zh: {
      what: '“{text}”不是数',
      allowed: '写作 1234.5 或 -0.3，最长 40 位，不带千位分隔和单位',
      next: '请改正数值后重试',
    },
    en: {
      what: '“{text}” is not a number',
      allowed: 'Written 1234.5 or -0.3, at most 40 characters, without thousands separators or unit',
      next: 'Correct the number and try again',
    },
  },
  'measure.unknownUnit': {
    kind: 'invalid',
    zh: {
      what: '不认识计量单位“{text}”',
      allowed: '如 亿元、万元、元、%、个百分点、微克/立方米、个、件、家、人、户',
      next: '请改用单位表中的单位',
    },
    en: {
      what: 'The unit “{text}” is not known',
      allowed: 'For example 亿元, 万元, 元, %, 个百分点, 微克/立方米, 个, 件, 家, 人, 户',
      next: 'Use a unit of the list',
    },
  },
  'measure.otherDimension': {
    kind: 'invalid',
    zh: { what: '“{from}”不能换算为“{to}”', allowed: '只能在同一种量之间换算，如万元与亿元', next: '请核对单位' },
    en: {
      what: '“{from}” cannot be converted to “{to}”',
      allowed: 'Only units of one dimension convert, such as 万元 and 亿元',
      next: 'Check the unit',
    },
  },
  'measure.notExact': {
    kind: 'invalid',
    zh: { what: '{text} 元不足一分的部分不能记为分', allowed: '金额最多两位小数', next: '请先按规定舍入，再录入' },
    en: {
      what: '{text} yuan has a part smaller than one fen',
      allowed: 'Amounts have at most two decimals',
      next: 'Round it as the rule says, then enter it',
    },
  },
})
