import { expect, test } from 'vitest'
import { findLooseFigures } from './loose-figures.ts'

test.each([
  '截至2024年5月22日，2024年1—3月一切就绪',
  '督办〔2024〕12号、督办[2024]3号见第5期（总第40期），附件1',
  '1.各单位抓紧办理，5月31日前报送',
  '一季度、上半年、三十日内、两办、一体化、四套班子、十五分钟生活圈',
  '三成为主，两成员单位',
  '',
])('is clean: %s', (text) => {
  expect(findLooseFigures(text)).toEqual([])
})

test.each([
  ['完成3项', ['3']],
  ['增长5.4%', ['5.4%']],
  ['增长５．４％', ['5.4%']],
  ['2024年5月完成投资97.2亿元', ['97.2']],
  ['提高一点二个百分点', ['一点二个百分点']],
  ['投资三亿元，完成两成', ['三亿元', '两成']],
  ['降幅达百分之五', ['百分之五']],
  ['1.2亿元', ['1.2']],
  ['共12处，3处未完', ['12', '3']],
])('has figures without a source: %s', (text, figures) => {
  expect(findLooseFigures(text)).toEqual(figures)
})
