import { parsePlainDate } from '@lantu/kernel/time'
import { describe, expect, test } from 'vitest'
import { extractClauses } from './index.ts'

const rowsOf = (text: string, kind: 'meeting' | 'report' = 'meeting') =>
  extractClauses(text, { date: parsePlainDate('2024-05-20'), kind }).commitments

/** Text of each row, and the units that the text names for it. */
const namedIn = (text: string, kind: 'meeting' | 'report' = 'meeting') =>
  rowsOf(text, kind).map((row) => [
    row.text,
    row.rule.endsWith('+lead.named') ? row.leads.filter(({ score }) => score === 1).map(({ unit }) => unit) : [],
  ])

describe('a unit before the work stands outside the span and leads', () => {
  test.each([
    ['会议要求，区商务局6月底前落实夜间经济试点方案。', '6月底前落实夜间经济试点方案', ['区商务局']],
    ['会议要求，区发展改革委要会同区财政局在9月底前完成项目储备。', '在9月底前完成项目储备', ['区发展改革委']],
    ['会议议定，由区住建委牵头制定改造方案。', '制定改造方案', ['区住房城乡建设委']],
    ['会议要求区商务局于6月底前落实试点方案。', '于6月底前落实试点方案', ['区商务局']],
    ['会议要求，由区住建委牵头，7月底前完成整治。', '7月底前完成整治', ['区住房城乡建设委']],
    [
      '会议要求，区教委、区卫健委分别于6月底、9月底前完成方案。',
      '分别于6月底、9月底前完成方案',
      ['区教委', '区卫生健康委'],
    ],
    ['会议强调，请区应急局牵头开展演练。', '开展演练', ['区应急局']],
    ['要由区应急局牵头开展演练。', '开展演练', ['区应急局']],
    ['区商务局：6月底前完成试点方案。', '6月底前完成试点方案', ['区商务局']],
    ['区商务局会同区财政局，6月底前完成方案。', '6月底前完成方案', ['区商务局']],
    ['会议要求，各街道、各部门6月底前完成自查。', '6月底前完成自查', []],
    ['八角街道、鲁谷街道要在6月底前完成整治。', '在6月底前完成整治', []],
    ['区政府办公室将对落实情况进行全程跟踪督办。', '对落实情况进行全程跟踪督办', ['区委办、区政府办（督查）']],
    ['会议决定，区委组织部负责制定方案。', '制定方案', ['区委组织部']],
  ])('%s', (text, span, units) => {
    expect(namedIn(text)).toEqual([[span, units]])
  })

  test('the rest of the sentence is the same unit’s, the next sentence is another’s', () => {
    expect(namedIn('会议要求，区商务局6月底前落实方案，完善措施；区文旅局同步做好宣传。')).toEqual([
      ['6月底前落实方案', ['区商务局']],
      ['完善措施', ['区商务局']],
      ['同步做好宣传', ['区文化和旅游局']],
    ])
  })

  test('a helping unit is no lead', () => {
    expect(namedIn('会议要求，由区城管委牵头，区财政局配合，7月底前完成整治。')).toEqual([
      ['7月底前完成整治', ['区城市管理委']],
    ])
  })
})

describe('a unit named behind the item leads', () => {
  test.each([
    ['完成线路改造20公里。责任单位：区城管委。', '完成线路改造20公里', ['区城市管理委']],
    ['完成线路改造20公里（责任单位：区城管委；配合单位：区财政局）。', '完成线路改造20公里', ['区城市管理委']],
    ['1.完成线路改造20公里。\n牵头单位：区城管委\n配合单位：区财政局', '完成线路改造20公里', ['区城市管理委']],
    ['完成线路改造20公里。[牵头单位:区城管委;责任单位:各街道]', '完成线路改造20公里', ['区城市管理委']],
    ['完成线路改造20公里（区城管委牵头，区财政局配合）。', '完成线路改造20公里', ['区城市管理委']],
  ])('%s', (text, span, units) => {
    expect(namedIn(text, 'report')).toEqual([[span, units]])
  })

  test('each item has its own', () => {
    const text = '1.新建学位200个。责任单位：区教委。\n2.新建公园3座。责任单位：区园林绿化局。'
    expect(namedIn(text, 'report')).toEqual([
      ['新建学位200个', ['区教委']],
      ['新建公园3座', ['区园林绿化局']],
    ])
  })
})

describe('what names a unit and asks nothing', () => {
  test.each([
    '区商务局汇报了夜间经济工作情况，区财政局等部门参加。',
    '区商务局、区文旅局汇报工作。',
    '区商务局6月底前已完成试点方案。',
    '区商务局会同区财政局制定方案。',
    '会议通报，区住建委完成改造。',
    '责任单位：区城管委、区住建委。',
  ])('%s', (text) => {
    expect(rowsOf(text)).toEqual([])
  })
})

test.each([
  ['会议要求，区住房城乡建设委主任张三牵头制定方案。'],
  ['会议要求，由张三牵头制定方案。'],
  ['会议要求，区商务局局长要加快制定方案。'],
])('%s: a person leads nothing', (text) => {
  expect(rowsOf(text).filter((row) => row.rule.endsWith('+lead.named'))).toEqual([])
})

test.each(['加强区域协同', '推动街道赋权', '加快市民中心建设', '推进市政设施建设', '压实属地责任'])(
  '%s keeps its whole span',
  (span) => {
    expect(namedIn(`会议强调，要${span}。`)).toEqual([[span, []]])
  },
)

test('aliases of another duties file are read', () => {
  const duties = [{ unit: '甲区发展和改革局', keywords: [], aliases: ['发改局'] }]
  const [row] = extractClauses('会议要求，发改局6月底前完成方案。', { kind: 'meeting', duties }).commitments
  expect(row).toMatchObject({ text: '6月底前完成方案', leads: [{ unit: '甲区发展和改革局', score: 1 }] })
})
