import { alikeRules } from '@lantu/data'
import { inForce, parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { isAlike } from './alike.ts'

const rules = inForce(alikeRules, parsePlainDate('2024-05-01')).value

test.each([
  ['the same words', '正在按计划推进各项工作。', '正在按计划推进各项工作'],
  ['another month only', '截至4月底，已完成招标，正在办理开工手续。', '截至5月底，已完成招标，正在办理开工手续。'],
  [
    'one word more',
    '已完成招标，正在办理开工手续，各项工作按序推进',
    '已完成招标，正在办理开工手续，各项工作按序推进中',
  ],
])('%s is alike', (_, text, last) => {
  expect(isAlike(text, last, rules)).toBe(true)
})

test.each([
  ['another figure', '完成河道治理36公里，其余按计划推进', '完成河道治理30公里，其余按计划推进'],
  ['another step', '已完成招标，正在办理开工手续', '已开工，完成土方三成'],
  ['a text of one character', '好', '无'],
])('%s is not', (_, text, last) => {
  expect(isAlike(text, last, rules)).toBe(false)
})
