import { expect, test } from 'vitest'
import { suggestKind } from './blueprint.ts'

test.each([
  ['新建公园10处', '新建公园12处', 'raised'],
  ['老旧小区改造24个', '老旧小区改造20个', 'lowered'],
  ['确保完成河道治理', '力争完成河道治理', 'lowered'],
  ['一般公共预算收入增长5%', '一般公共预算收入增长4.5%', 'lowered'],
  ['2023年底前推进双园融合', '2024年底前推进双园融合', 'continued'],
  ['新增停车位500个、新建公园10处', '新增停车位500个、新建公园10处', 'continued'],
  ['改造3个小区、2个市场', '改造4个小区、1个市场', 'continued'],
  ['推进双园融合', '推动双园融合', 'continued'],
] as const)('%s → %s is %s', (before, after, kind) => {
  expect(suggestKind({ text: before }, { text: after })).toBe(kind)
})
