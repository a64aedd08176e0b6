import { parseDecimal } from '@lantu/kernel'
import { monthsPeriod, parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import type { Run, TreeBlock } from '#contract/tree.ts'
import { composeEconomy } from './economy.ts'
import type { EconomyLine } from './material.ts'

const d = parseDecimal
const period = monthsPeriod(2024, 1, 3)
const asOf = parsePlainDate('2024-04-25')

const line = (more: Partial<EconomyLine>): EconomyLine => ({
  id: 'a',
  name: '社会消费品零售总额',
  unit: 'cny100m',
  decimals: 1,
  owner: '区商务局',
  figure: {
    period,
    value: d('97.20'),
    growth: d('-1.6'),
    growthBasis: null,
    standing: 'published',
    source: '区统计局',
  },
  before: undefined,
  target: { wording: '3%左右', kind: 'growth', half: null },
  judgement: {
    lamp: 'red',
    reasons: [{ code: 'lamp.probabilityRed', params: { probability: 0.12, limit: 0.2 } }],
    probability: 0.12,
  },
  ...more,
})

const join = (runs: readonly Run[]) =>
  runs.map(({ text, cite }) => (cite === undefined ? text : `${text}〔${cite}〕`)).join('')
const print = (block: TreeBlock): string =>
  block.kind === 'table'
    ? block.rows
        .map((row) => row.map((cell) => (typeof cell === 'string' ? cell : join(cell.runs))).join('|'))
        .join('\n')
    : block.kind === 'heading'
      ? block.text
      : join(block.runs)
const printed = (lines: EconomyLine[]) => composeEconomy({ asOf, period, lines }).tree.body.map(print).join('\n')

test('an indicator that is behind is named with its reason, its owner and a day for measures, never a value to report', () => {
  const text = printed([line({})])
  expect(text).toContain('社会消费品零售总额97.2亿元〔4〕，同比下降1.6%〔5〕。')
  expect(text).toContain('社会消费品零售总额|亿元|97.2〔4〕|−1.6〔5〕|3%左右〔6〕|——|红灯，可能性12%〔7〕')
  expect(text).toContain('社会消费品零售总额亮红灯。完成目标的可能性12%〔8〕。责任单位区商务局。')
  expect(text).toContain('区商务局对照滞后指标，2024年5月6日前提出补救措施和责任人')
  expect(text).not.toContain('完成值')
})

test('the rate is set against the figure before it: within the year, or the whole of last year', () => {
  const before = (growth: string, when = monthsPeriod(2024, 1, 2)) => ({
    period: when,
    value: null,
    growth: d(growth),
    growthBasis: null,
    standing: 'published' as const,
    source: '区统计局',
  })
  expect(printed([line({ before: before('-3.0') })])).toContain('降幅比1—2月收窄1.4个百分点〔6〕')
  expect(printed([line({ before: before('2.0', monthsPeriod(2023, 1, 12)) })])).toContain('与上年全年相比由增转降。')
})

test('a figure that the statistics department has not released is stamped wherever it is told', () => {
  const text = printed([
    line({
      figure: {
        period,
        value: null,
        growth: d('0'),
        growthBasis: '2020年不变价',
        standing: 'internal',
        source: '区发展改革委测算',
      },
    }),
  ])
  expect(text).toContain('社会消费品零售总额同比持平（内部数据，未经统计部门发布）。')
  expect(text).toContain('社会消费品零售总额为内部数据，未经统计部门发布。')
  expect(text).toContain('按2020年不变价')
})

test('what is not published is not told and not judged by', () => {
  const text = printed([line({ figure: undefined, judgement: null, target: null })])
  expect(text).toContain('各项指标数据均未公布，不作判断')
  expect(text).toContain('社会消费品零售总额|亿元|——|——|——|——|——')
  expect(text).toContain('资料不足，无法判断哪些指标滞后。')
})
