import { parsePlainDate } from '@lantu/kernel/time'
import type { Parameter } from './parameter.ts'

/** One column of a sheet of the ledger: what it holds (a field of the ledger's contract) and what stands above it. */
export interface SheetColumn {
  readonly field: string
  readonly heading: string
}

/** A set of columns in which the ledger is given out, in their order; `title` stands above the header. */
export interface ColumnSetValue {
  readonly name: string
  readonly title: string | null
  readonly columns: readonly SheetColumn[]
}

const from = parsePlainDate('2021-02-01')
const columns = (...pairs: readonly (readonly [string, string])[]): SheetColumn[] =>
  pairs.map(([field, heading]) => ({ field, heading }))

/** The sets that ship, by key. A district adds its own beside them; the first is the one that is given where none is asked for. */
export const columnSets: Readonly<Record<string, readonly Parameter<ColumnSetValue>[]>> = {
  working: [
    {
      from,
      basis: 'house',
      unit: 'column set',
      source: 'House default: the columns that supervision works with day by day',
      value: {
        name: '工作台账',
        title: null,
        columns: columns(
          ['number', '编号'],
          ['source', '来源'],
          ['domain', '领域'],
          ['title', '任务'],
          ['target', '量化目标'],
          ['nodes', '节点'],
          ['leader', '区领导'],
          ['lead', '主责单位'],
          ['co', '配合单位'],
          ['startsOn', '起始时间'],
          ['due', '完成时限'],
          ['cadence', '报送周期'],
          ['state', '办理状态'],
          ['percent', '进度%'],
          ['lamp', '状态灯'],
          ['lampSince', '亮灯日期'],
          ['done', '进展情况'],
          ['problems', '存在问题及需协调事项'],
          ['next', '下一步'],
          ['reportedOn', '反馈日期'],
          ['closedOn', '销号日期'],
        ),
      },
    },
  ],
  full: [
    {
      from,
      basis: 'practice',
      unit: 'column set',
      source:
        'The full working set of supervision ledgers as seen in 二连浩特, 达州 and 江干; 得分 has no place in the ledger',
      value: {
        name: '全套台账',
        title: '重点任务督查台账',
        columns: columns(
          ['number', '编号'],
          ['source', '来源（文号/会议/批示/日期）'],
          ['domain', '类别'],
          ['title', '任务'],
          ['target', '量化目标与单位'],
          ['nodes', '年度/季度节点'],
          ['leader', '区领导'],
          ['lead', '主责单位'],
          ['responsible', '责任人'],
          ['co', '配合单位'],
          ['span', '起止时限'],
          ['funds', '资金'],
          ['percent', '进度%'],
          ['lamp', '状态灯'],
          ['done', '进展描述（≤200字）'],
          ['problems', '存在问题'],
          ['coordination', '需协调事项'],
          ['next', '下一步'],
          ['evidence', '佐证'],
          ['reportedOn', '反馈日期'],
          ['verdict', '核查人/结论'],
          ['extensions', '延期记录'],
          ['closedOn', '销号日期'],
        ),
      },
    },
  ],
  tongzhou: [
    {
      from,
      basis: 'practice',
      unit: 'column set',
      source: '通州区 2021: 市政府工作报告任务进展情况 of the first quarter and the first half year',
      value: {
        name: '通州样式',
        title: '市政府工作报告重点任务进展情况',
        columns: columns(
          ['seq', '序号'],
          ['item', '市折子号'],
          ['title', '市政府工作报告任务'],
          ['done', '目前进展情况'],
        ),
      },
    },
  ],
  unitReports: [
    {
      from,
      basis: 'house',
      unit: 'column set',
      source: "House default: the unit's sheet of the design, with what was reported last",
      value: {
        name: '单位报送',
        title: null,
        columns: columns(
          ['number', '编号'],
          ['title', '任务'],
          ['lead', '主责单位'],
          ['nodes', '节点'],
          ['due', '完成时限'],
          ['done', '最近进展'],
          ['percent', '完成%'],
          ['problems', '问题及需协调事项'],
          ['next', '下一步'],
          ['reportedOn', '反馈日期'],
        ),
      },
    },
  ],
  livelihood: [
    {
      from,
      basis: 'house',
      unit: 'column set',
      source: 'House default: what the yearly lists of 民生实事 name of each, put in columns',
      value: {
        name: '实事项目台账',
        title: '重要民生实事项目台账',
        columns: columns(
          ['seq', '序号'],
          ['number', '编号'],
          ['title', '实事项目'],
          ['target', '年度目标'],
          ['lead', '主责单位'],
          ['co', '配合单位'],
          ['due', '完成时限'],
          ['nodes', '时间节点'],
          ['percent', '进度%'],
          ['lamp', '状态灯'],
          ['done', '目前进展情况'],
          ['problems', '存在问题'],
          ['next', '下一步安排'],
        ),
      },
    },
  ],
}

/** The most rows that one exported sheet holds, and the most commitments of one calendar; more is refused, never cut. */
export const exportMost: Readonly<Record<'sheet' | 'calendar', readonly Parameter<number>[]>> = {
  sheet: [
    {
      from,
      basis: 'house',
      unit: 'row',
      value: 100_000,
      source: 'House default: measured in bench/ledger/export.ts, about ten seconds',
    },
  ],
  calendar: [
    {
      from,
      basis: 'house',
      unit: 'commitment',
      value: 5000,
      source: 'House default: what calendar programs still take at once',
    },
  ],
}
