import { expect, test } from 'vitest'
import { fold } from './normalise.ts'
import { findQuantities, readChineseNumber } from './quantity.ts'

const quantitiesOf = (clause: string) => {
  const folded = fold(clause)
  return findQuantities(folded, 0, folded.length).map((found) => [
    folded.slice(found.start, found.end),
    found.value,
    found.unit,
    found.bound,
  ])
}

test.each([
  ['地区生产总值增长5%左右', [['5%左右', 5, '%', 'about']]],
  ['林木绿化率不低于60%', [['不低于60%', 60, '%', 'min']]],
  ['新增智能工厂50家以上', [['50家以上', 50, '家', 'min']]],
  ['城镇调查失业率5%以内', [['5%以内', 5, '%', 'max']]],
  ['债务率不超过100%', [['不超过100%', 100, '%', 'max']]],
  ['地区生产总值增长4.5%—5%', [['4.5%—5%', [4.5, 5], '%', 'range']]],
  ['完成重大工程投资2550亿元', [['2550亿元', 2550, '亿元', 'exact']]],
  ['城镇新增就业60万人以上', [['60万人以上', 60, '万人', 'min']]],
  ['占比提高2个百分点', [['2个百分点', 2, '个百分点', 'exact']]],
  ['近30家企业入驻', [['近30家', 30, '家', 'about']]],
  ['走访企业100余家', [['100余家', 100, '家', 'min']]],
  ['筹集1,200套公租房', [['1,200套', 1200, '套', 'exact']]],
  ['建好一批特色园区', [['一批', null, null, 'qualitative']]],
  ['抓好三个示范区建设', [['三个', 3, '个', 'exact']]],
  ['深入实施“0.1微克”攻坚行动', [['0.1微克', 0.1, '微克', 'exact']]],
  [
    '新增公园3座、绿道20公里',
    [
      ['3座', 3, '座', 'exact'],
      ['20公里', 20, '公里', 'exact'],
    ],
  ],
])('%s', (clause, expected) => {
  expect(quantitiesOf(clause)).toEqual(expected)
})

test('控制在3%左右 is about 3 %, not at most', () => {
  expect(quantitiesOf('居民消费价格涨幅控制在3%左右').map(([, value, , bound]) => [value, bound])).toEqual([
    [3, 'about'],
  ])
})

test.each([
  '加快5G网络建设',
  '开工建设13号线东延伸',
  '2025年实施方案',
  '深化“26条”政策落地',
  '做好12345热线工作',
  '市委十三届六次全会精神',
])('%s has no quantity', (clause) => {
  expect(quantitiesOf(clause)).toEqual([])
})

test('Chinese numerals are read', () => {
  expect(['三', '十', '十二', '二十', '一百二十'].map(readChineseNumber)).toEqual([3, 10, 12, 20, 120])
})
