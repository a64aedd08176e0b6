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

test.each([
  ['筹集保障房1万套以上', [['1万套以上', 1, '万套', 'min']]],
  ['引进企业3至5家', [['3至5家', [3, 5], '家', 'range']]],
  ['引进企业三至五家', [['三至五家', [3, 5], '家', 'range']]],
  ['占比达到50%至60%', [['50%至60%', [50, 60], '%', 'range']]],
  ['人均收入翻一番', [['翻一番', null, null, 'qualitative']]],
  ['产量增长一倍', [['一倍', 1, '倍', 'exact']]],
  ['力争新增就业2万人', [['2万人', 2, '万人', 'exact']]],
  ['力争超过100家', [['力争超过100家', 100, '家', 'min']]],
  ['惠及超50万名儿童', [['超50万名', 50, '万名', 'min']]],
  ['覆盖率≥90%', [['≥90%', 90, '%', 'min']]],
  ['入驻企业上千家', [['上千家', 1000, '家', 'min']]],
  ['集聚企业近千家', [['近千家', 1000, '家', 'about']]],
  ['举办活动百余场', [['百余场', 100, '场', 'min']]],
  ['筹集住房两万套', [['两万套', 20_000, '套', 'exact']]],
  ['出台措施十条以上', [['十条以上', 10, '条', 'min']]],
  ['绿化率达到百分之六十以上', [['百分之六十以上', 60, '%', 'min']]],
  ['最低比例从77%提高到80%以上', [['80%以上', 80, '%', 'min']]],
  ['标准从每人每月1536元提高到1567元', [['1567元', 1567, '元', 'exact']]],
  ['办理时限降至3天以下', [['3天以下', 3, '天', 'max']]],
])('%s', (clause, expected) => {
  expect(quantitiesOf(clause)).toEqual(expected)
})

test.each(['集聚企业数十家', '排名保持前3名', '打造千亿级产业集群', '误差±2%'])('%s has no quantity', (clause) => {
  expect(quantitiesOf(clause)).toEqual([])
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
