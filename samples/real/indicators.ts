import type { IndicatorDraft } from '@lantu/indicators'
import { parsePlainDate } from '@lantu/kernel/time'

type Draft = Omit<IndicatorDraft, 'areas' | 'sourceUnitId' | 'ownerUnitId' | 'definition'> & {
  readonly wording: string
  readonly facts: readonly string[]
}

const draft = (
  code: string,
  name: string,
  more: Omit<Draft, 'code' | 'name' | 'facts'> & { facts?: readonly string[] },
): Draft => ({
  code,
  name,
  ...more,
  facts: more.facts ?? [name],
})

/**
 * The indicators the public figures speak of, each with its 口径 in one sentence (practice of Chinese official statistics) and the
 * names under which `facts.csv` has it. Release days are those seen for districts: figures come in the second half of the next month.
 */
export const publishedIndicators: readonly Draft[] = [
  draft('G01', '地区生产总值', {
    unit: 'cny100m',
    decimals: 1,
    frequency: 4,
    measure: 'sum',
    direction: 'up',
    link: 'overall',
    releaseDays: 25,
    wording: '绝对额按现价计算，增长速度按不变价计算；季度统一核算，累计公布',
  }),
  draft('I01', '固定资产投资（不含农户）', {
    unit: 'cny100m',
    decimals: 1,
    frequency: 11,
    measure: 'growth',
    direction: 'up',
    link: 'investment',
    releaseDays: 25,
    wording: '计划总投资500万元及以上项目与全部房地产开发；区级只公布增速；1—2月合并',
    facts: ['固定资产投资'],
  }),
  draft('I02', '重点建设项目开工数', {
    unit: 'project',
    decimals: 0,
    frequency: 4,
    measure: 'sum',
    direction: 'up',
    link: 'investment',
    releaseDays: 25,
    wording: '当年新开工的重点建设项目个数',
  }),
  draft('C01', '社会消费品零售总额', {
    unit: 'cny100m',
    decimals: 1,
    frequency: 11,
    measure: 'sum',
    direction: 'up',
    link: 'consumption',
    releaseDays: 25,
    wording: '限额以上直报，限额以下抽样；1—2月合并公布',
  }),
  draft('C02', '市场总消费额', {
    unit: 'cny100m',
    decimals: 1,
    frequency: 11,
    measure: 'growth',
    direction: 'up',
    link: 'consumption',
    releaseDays: 25,
    wording: '社会消费品零售总额与服务性消费额之和',
  }),
  draft('F01', '一般公共预算收入（地方级）', {
    unit: 'cny100m',
    decimals: 2,
    frequency: 12,
    measure: 'sum',
    direction: 'up',
    link: 'revenue',
    releaseDays: 20,
    wording: '市区共享部分在内的地方级收入，自然口径',
    facts: ['一般公共预算收入(地方级)'],
  }),
  draft('F02', '一般公共预算收入（区级）', {
    unit: 'cny100m',
    decimals: 2,
    frequency: 12,
    measure: 'sum',
    direction: 'up',
    link: 'revenue',
    releaseDays: 20,
    wording: '区级留用部分，自然口径',
    facts: ['一般公共预算收入(区级)'],
  }),
  draft('F03', '一般公共预算收入', {
    unit: 'cny100m',
    decimals: 1,
    frequency: 12,
    measure: 'sum',
    direction: 'up',
    link: 'revenue',
    releaseDays: 20,
    wording: '全市一般公共预算收入，自然口径',
  }),
  draft('L01', '城镇调查失业率', {
    unit: 'percent',
    decimals: 1,
    frequency: 12,
    measure: 'mean',
    direction: 'down',
    link: 'livelihood',
    releaseDays: 25,
    wording: '城镇调查失业率，年内各月均值',
  }),
  draft('E01', 'PM2.5平均浓度', {
    unit: 'ugPerM3',
    decimals: 1,
    frequency: 12,
    measure: 'mean',
    direction: 'down',
    link: 'environment',
    releaseDays: 5,
    wording: '细颗粒物（PM2.5）浓度，累计平均；保留一位小数',
    facts: ['PM2.5年均浓度', 'PM2.5累计平均浓度'],
  }),
]

/** When the definitions above began to hold in this sample; earlier figures were not compared with them. */
export const definitionFrom = parsePlainDate('2011-01-01')
