import type { Lamp } from '@lantu/kernel'
import type { PaceData } from '#parts/chart/index.ts'
import type { Span } from '#parts/tree-text/index.ts'

/** Made-up content of the demonstration district for the living catalogue; nothing here is a fact. */

const rule = '灯 v1.4'
export const lamps: readonly {
  readonly lamp: Lamp
  readonly shape: string
  readonly rule: string
  readonly means: string
}[] = [
  {
    lamp: { colour: 'red', reasons: [{ code: 'sample.overdue', params: { due: '2024-05-15', days: 7 } }], rule },
    shape: '实心菱形',
    rule: '已超期，或过半可能性低于20%',
    means: '急，今天就要有人管',
  },
  {
    lamp: { colour: 'amber', reasons: [{ code: 'sample.behind', params: { points: '6.4' } }], rule },
    shape: '实心三角',
    rule: '慢于节点15天内，慢季节序时5个百分点以上',
    means: '还来得及，要有补法',
  },
  {
    lamp: { colour: 'blue', reasons: [{ code: 'sample.near', params: { due: '2024-05-31', days: 7 } }], rule },
    shape: '半满圆',
    rule: '距节点 7 个工作日以内',
    means: '临近，提醒',
  },
  {
    lamp: { colour: 'green', reasons: [{ code: 'sample.ahead', params: { days: 6 } }], rule },
    shape: '实心小圆',
    rule: '按节点推进，且可能性70%以上',
    means: '不用看',
  },
  {
    lamp: { colour: 'grey', reasons: [{ code: 'sample.notBegun', params: { date: '2024-06-14' } }], rule },
    shape: '空圆',
    rule: '未到起算日',
    means: '不评',
  },
  {
    lamp: {
      colour: 'missing',
      reasons: [{ code: 'sample.noFigure', params: { period: '2024-04-01/2024-04-30', due: '2024-05-17' } }],
      rule,
    },
    shape: '虚圆加斜线',
    rule: '应到的数没到',
    means: '先要数，不猜',
  },
  {
    lamp: {
      colour: 'closed',
      reasons: [{ code: 'sample.verified', params: { date: '2024-05-10', unit: '区应急局' } }],
      rule,
    },
    shape: '方框对勾',
    rule: '他方核验通过',
    means: '闭环',
  },
]

export interface SampleRow {
  readonly id: string
  readonly no: string
  readonly title: string
  readonly lamp: Lamp
  readonly unit: string
  readonly due: string
  readonly progress: number
}

const titles = [
  '加快老旧小区改造进度',
  '提振新能源汽车、电子产品等大宗消费',
  '有效发挥投资关键作用',
  '提高实际利用外资水平',
  '持续推进养老家庭病床和普惠托位建设',
  '有序推动巴威·北锅城市更新项目、“双园融合”项目等重大项目落地',
  '抓紧研究完善防汛工作方案',
]
const units = ['区住房城乡建设委', '区商务局', '区发展改革委', '区卫生健康委', '区应急局']

/** 400 rows, so that the table has to leave most of them undrawn. */
export const rows: readonly SampleRow[] = Array.from({ length: 400 }, (_, index) => {
  const lamp = lamps[(index * 5) % 7] ?? lamps[0]
  return {
    id: `r${index}`,
    no: String(index + 1).padStart(3, '0'),
    title: titles[index % titles.length] ?? '',
    lamp: lamp?.lamp ?? { colour: 'grey', reasons: [{ code: 'sample.ahead', params: {} }], rule },
    unit: units[index % units.length] ?? '',
    due: `2024-${String(5 + (index % 7)).padStart(2, '0')}-${index % 2 ? '15' : '28'}`,
    progress: ((index * 37) % 101) / 100,
  }
})

const seasonalShares = [0, 0, 0.16, 0.236, 0.31, 0.39, 0.4713, 0.552, 0.634, 0.721, 0.814, 0.906, 1]
const measured: Readonly<Record<number, number>> = { 2: 50.9, 3: 74.8, 4: 97.2 }

/** 社零, made up: behind the season since April, a break in the definition in March. */
export const pace: PaceData = {
  unit: '亿元',
  target: 328,
  half: { month: 6, value: 154.6 },
  breaks: [{ month: 2.8, text: '口径断点：3月起限额以上单位名录更新' }],
  slots: Array.from({ length: 11 }, (_, index) => {
    const month = index + 2
    const ahead = month - 4
    const seasonal = (seasonalShares[month] ?? 0) * 328
    const mid = seasonal - 4.5 - ahead * 0.76
    const reach = ahead <= 0 ? 0 : 3.4 + ahead * 1.25
    return {
      month,
      label: month === 2 ? '1—2' : month === 6 || month === 12 ? `${month}月` : String(month),
      actual: measured[month] ?? null,
      seasonal,
      linear: (328 * month) / 12,
      forecast:
        ahead <= 0
          ? null
          : { mid, lo50: mid - reach * 0.52, hi50: mid + reach * 0.52, lo80: mid - reach, hi80: mid + reach },
    }
  }),
}

export const source =
  '要统筹好发展和安全。把政治安全摆在首位，守好意识形态阵地。加强水、电、气、运保障供应，抓好“五一”假期等重要时间节点和重点部位的隐患排查和风险防范，确保城市安全运行。提高防汛工作的前瞻性，抓紧研究完善防汛工作方案，按期投用水毁修复工程、“平急两用”设施项目，强化监测预警，确保2024年安全度汛。'

const find = (text: string) => ({ start: source.indexOf(text), end: source.indexOf(text) + text.length })
export const spans: readonly Span[] = [
  { id: 's1', kind: 'heading', ...find('统筹好发展和安全') },
  { id: 's2', kind: 'stance', ...find('把政治安全摆在首位') },
  { id: 's3', kind: 'action', ...find('加强水、电、气、运保障供应') },
  { id: 's4', kind: 'action', ...find('抓好“五一”假期等重要时间节点和重点部位的隐患排查和风险防范') },
  { id: 't4', kind: 'time', ...find('“五一”假期') },
  { id: 's5', kind: 'goal', ...find('确保城市安全运行') },
  { id: 's6', kind: 'action', ask: true, ...find('抓紧研究完善防汛工作方案') },
  { id: 's7', kind: 'action', ask: true, ...find('按期投用水毁修复工程、“平急两用”设施项目') },
  { id: 't7', kind: 'time', ...find('按期') },
  { id: 's8', kind: 'goal', ...find('确保2024年安全度汛') },
  { id: 't8', kind: 'time', ...find('2024年') },
]
