import type { IndicatorDraft } from '@lantu/indicators'
import type { NewTarget } from '@lantu/indicators/contract'

type Frequency = IndicatorDraft['frequency']

/**
 * The indicators of 示范区. All figures are invented (演示): a year's level, how it grew, the share of each slot, and what 2024 brought
 * so far, written so that the sample shows every lamp.
 */
export interface DemoIndicator {
  readonly code: string
  readonly name: string
  readonly unit: IndicatorDraft['unit']
  readonly decimals: number
  readonly frequency: Frequency
  readonly measure: IndicatorDraft['measure']
  readonly direction: 'up' | 'down'
  readonly link: IndicatorDraft['link']
  readonly owner: string
  readonly releaseDays: number
  readonly wording: string
  /** The level of 2023 (a year's total or mean) and the growth per cent of 2018…2023 and of 2024 so far. */
  readonly level2023: number
  readonly growth: readonly number[]
  readonly growth2024: number
  /** Relative weights of the slots; for means they are the shape around the year's mean. */
  readonly shape: readonly number[]
  /** How many slots of 2024 are known. */
  readonly known: number
  readonly target: Pick<NewTarget, 'kind' | 'wording' | 'bound'> & {
    readonly value: string
    readonly half: string | null
  }
}

const months11 = [16.6, 8.0, 7.7, 8.2, 8.5, 8.0, 8.1, 8.6, 8.7, 8.6, 9.0]
const revenue = [11.5, 6.1, 7.2, 10.6, 9.3, 7.9, 10.1, 6.0, 6.6, 9.6, 7.4, 7.7]
const quarters = [22.1, 24.6, 26.4, 26.9]

export const demoIndicators: readonly DemoIndicator[] = [
  {
    code: 'G01',
    name: '地区生产总值',
    unit: 'cny100m',
    decimals: 1,
    frequency: 4,
    measure: 'growth',
    direction: 'up',
    link: 'overall',
    owner: '区发展改革委',
    releaseDays: 25,
    wording: '季度统一核算，累计增速按不变价',
    level2023: 1180,
    growth: [6.9, 6.5, 1.4, 8.6, 2.4, 5.6],
    growth2024: 7.4,
    shape: quarters,
    known: 1,
    target: { kind: 'growth', wording: '增长6%左右', bound: 'about', value: '6', half: '6' },
  },
  {
    code: 'I01',
    name: '固定资产投资（不含农户）',
    unit: 'cny100m',
    decimals: 1,
    frequency: 11,
    measure: 'growth',
    direction: 'up',
    link: 'investment',
    owner: '区发展改革委',
    releaseDays: 21,
    wording: '500万元及以上项目与房地产开发，只有增速',
    level2023: 420,
    growth: [5.2, 4.1, -2.0, 6.5, 7.1, 4.6],
    growth2024: 6.4,
    shape: months11,
    known: 3,
    target: { kind: 'growth', wording: '增长6%', bound: 'min', value: '6', half: '6' },
  },
  {
    code: 'I02',
    name: '重点建设项目开工数',
    unit: 'project',
    decimals: 0,
    frequency: 12,
    measure: 'sum',
    direction: 'up',
    link: 'investment',
    owner: '区发展改革委',
    releaseDays: 10,
    wording: '当年新开工的重点建设项目',
    level2023: 190,
    growth: [3, 4, -5, 6, 4, 3],
    growth2024: 7.5,
    shape: [4, 5, 12, 12, 10, 10, 9, 9, 9, 8, 7, 5],
    known: 4,
    target: { kind: 'level', wording: '197项', bound: 'min', value: '197', half: '98' },
  },
  {
    code: 'C01',
    name: '社会消费品零售总额',
    unit: 'cny100m',
    decimals: 1,
    frequency: 11,
    measure: 'sum',
    direction: 'up',
    link: 'consumption',
    owner: '区商务局',
    releaseDays: 21,
    wording: '限额以上直报，限额以下抽样；1—2月合并',
    level2023: 318,
    growth: [6.1, 5.4, -6.5, 8.9, -3.1, 4.2],
    growth2024: -1.6,
    shape: months11,
    known: 3,
    target: { kind: 'level', wording: '327.5亿元（增长3%）', bound: 'min', value: '327.5', half: '155' },
  },
  {
    code: 'S01',
    name: '规上服务业收入',
    unit: 'cny100m',
    decimals: 1,
    frequency: 11,
    measure: 'sum',
    direction: 'up',
    link: 'production',
    owner: '区经济和信息化局',
    releaseDays: 28,
    wording: '规模以上服务业法人单位营业收入',
    level2023: 2610,
    growth: [8.0, 7.5, 2.2, 9.8, 4.0, 6.4],
    growth2024: 8.2,
    shape: [15.0, 9.2, 8.0, 8.4, 9.3, 8.0, 8.1, 8.9, 8.2, 8.3, 8.6],
    known: 2,
    target: { kind: 'level', wording: '2790亿元（增长7%）', bound: 'min', value: '2790', half: '1290' },
  },
  {
    code: 'F01',
    name: '一般公共预算收入（区级）',
    unit: 'cny100m',
    decimals: 2,
    frequency: 12,
    measure: 'sum',
    direction: 'up',
    link: 'revenue',
    owner: '区财政局',
    releaseDays: 12,
    wording: '区级收入，自然口径',
    level2023: 82.4,
    growth: [4.5, 3.8, -3.2, 6.0, 1.1, 6.8],
    growth2024: 9.8,
    shape: revenue,
    known: 4,
    target: { kind: 'level', wording: '86.5亿元（增长5%）', bound: 'min', value: '86.5', half: '44.5' },
  },
  {
    code: 'O01',
    name: '实际利用外资',
    unit: 'usd10k',
    decimals: 0,
    frequency: 12,
    measure: 'sum',
    direction: 'up',
    link: 'overall',
    owner: '区商务局',
    releaseDays: 20,
    wording: '商务部门统计口径',
    level2023: 22600,
    growth: [4, 6, -8, 9, 3, 2],
    growth2024: 4,
    shape: [9, 7, 10, 9.8, 8, 9, 7, 7, 9, 8, 8, 8.2],
    known: 4,
    target: { kind: 'level', wording: '2.4亿美元', bound: 'min', value: '24000', half: '12000' },
  },
  {
    code: 'L01',
    name: '城镇新增就业',
    unit: 'person',
    decimals: 0,
    frequency: 12,
    measure: 'sum',
    direction: 'up',
    link: 'livelihood',
    owner: '区人力资源社会保障局',
    releaseDays: 10,
    wording: '当年累计新就业人数',
    level2023: 16200,
    growth: [2, 1, -6, 5, 1, 2],
    growth2024: 1.5,
    shape: [7, 6, 9, 9.5, 9, 9.4, 9.6, 9, 8.6, 8, 7.6, 7.3],
    known: 4,
    target: { kind: 'level', wording: '1.6万人', bound: 'min', value: '16000', half: '8000' },
  },
  {
    code: 'E01',
    name: 'PM2.5平均浓度',
    unit: 'ugPerM3',
    decimals: 1,
    frequency: 12,
    measure: 'mean',
    direction: 'down',
    link: 'environment',
    owner: '区生态环境局',
    releaseDays: 3,
    wording: '细颗粒物月均浓度，保留一位小数',
    level2023: 32.6,
    growth: [-12, -14, -9, -11, -8, 4],
    growth2024: -1.5,
    shape: [1.38, 1.26, 1.3, 1.02, 0.82, 0.8, 0.72, 0.66, 0.78, 0.98, 1.14, 1.14],
    known: 4,
    target: { kind: 'ceiling', wording: '不高于32微克/立方米', bound: 'max', value: '32', half: '38' },
  },
]
