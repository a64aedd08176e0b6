import { type DecimalText, formatDecimal, type LampColour, parseDecimal, roundDecimal, unitName } from '@lantu/kernel'
import { findMonths, labelPeriod, type Period, periodTo } from '@lantu/kernel/time'
import { chineseDate } from '@lantu/papers/gongwen'
import type { Fact } from '#contract/snapshot.ts'
import type { Run, TreeBlock, TreeCell } from '#contract/tree.ts'
import { paragraph, slot } from './blocks.ts'
import { describeChange, describeGrowth } from './change-words.ts'
import { type Citing, none, startCiting } from './citing.ts'
import { deadlineFor } from './deadlines.ts'
import { countFact } from './facts.ts'
import { lampWords, reasonsRuns, wholePercent } from './lamp-words.ts'
import { findLooseFigures } from './loose-figures.ts'
import { type Composed, composed, type EconomyFigure, type EconomyLine, type EconomyMaterial } from './material.ts'

const heading = (text: string): TreeBlock => ({ kind: 'heading', level: 1, text })

/** 《一季度经济社会发展情况》: 一、总体情况 二、主要指标 (with 口径) 三、存在问题 四、下一步工作. */
export function composeEconomy(material: EconomyMaterial): Composed {
  const citing = startCiting()
  const title = `${labelPeriod(material.period, 'zh-Hans')}经济社会发展情况`
  const tree = {
    body: [
      heading('总体情况'),
      ...overall(citing, material),
      heading('主要指标'),
      ...indicators(citing, material),
      heading('存在问题'),
      ...problems(citing, material),
      heading('下一步工作'),
      ...nextSteps(material),
    ],
    attachments: [],
  }
  return composed(citing, { title, tree })
}

const isBehind = (line: EconomyLine): boolean => line.judgement?.lamp === 'red' || line.judgement?.lamp === 'amber'
const hrefOf = (line: EconomyLine): string => `/indicators/${line.id}`

function overall(citing: Citing, { lines, period, asOf }: EconomyMaterial): TreeBlock[] {
  const label = labelPeriod(period, 'zh-Hans')
  if (lines.length === 0)
    return [paragraph({ text: `截至${chineseDate(asOf)}，没有登记指标，本期没有可以报告的情况。` })]
  const known = lines.filter((line) => line.figure !== undefined)
  if (known.length === 0)
    return [paragraph({ text: `截至${chineseDate(asOf)}，${label}各项指标数据均未公布，不作判断。` })]
  const count = (key: string, word: string, value: number) =>
    citing.figure(countFact(`economy/${key}`, `指标：${word}`, { value, unit: '项', href: '/indicators' }))
  const judged = (['green', 'blue', 'amber', 'red', 'missing', 'grey'] as const)
    .map((lamp) => ({ lamp, lines: lines.filter((line) => line.judgement?.lamp === lamp) }))
    .filter((group) => group.lines.length > 0)
  const state = paragraph(
    { text: `截至${chineseDate(asOf)}，` },
    count('indicators', '登记指标', lines.length),
    { text: `指标中，${label}数据已到` },
    count('known', `${label}数据已到`, known.length),
    ...(judged.length === 0
      ? [{ text: '；没有年度目标可供判断' }]
      : [
          { text: '。对照年度目标' },
          ...judged.flatMap((group): Run[] => [
            { text: `，${judgementWord(group.lamp)}` },
            count(group.lamp, judgementWord(group.lamp), group.lines.length),
          ]),
        ]),
    { text: '。' },
  )
  return [state, ...known.map((line) => sentence(citing, line))]
}

const judgementWord = (lamp: LampColour): string => lampWords[lamp]

const figureFact = (line: EconomyLine, figure: EconomyFigure, what: 'value' | 'growth'): Fact => {
  const label = `${line.name}${labelPeriod(figure.period, 'zh-Hans')}${what === 'growth' ? '同比' : ''}（${figure.source}）`
  const head = { key: `indicator/${line.id}/${figure.period}/${what}`, label, href: hrefOf(line) }
  if (what === 'growth') return { ...head, value: figure.growth, unit: '%', kind: 'growth' }
  const value = figure.value === null ? null : roundDecimal(figure.value, line.decimals)
  return { ...head, value, unit: unitName(line.unit, 'zh-Hans'), kind: 'figure' }
}

/** 社会消费品零售总额95.0亿元，同比下降1.6%，由增转降。 One paragraph an indicator whose figure is there. */
function sentence(citing: Citing, line: EconomyLine): TreeBlock {
  const { figure } = line
  const runs: Run[] = [nameRun(citing, line)]
  if (figure?.value !== null && figure !== undefined) runs.push(citing.figure(figureFact(line, figure, 'value')))
  if (figure?.growth !== null && figure !== undefined) {
    const { words, figure: rate } = describeGrowth(figure.growth)
    const fact = figureFact(line, figure, 'growth')
    runs.push({ text: figure.value === null ? words : `，${words}` })
    if (rate === null) citing.note(fact)
    else runs.push(unsigned(citing.figure(fact), rate))
    runs.push(...changeRuns(citing, line, figure))
  }
  const stamp = figure?.standing === 'internal' ? '（内部数据，未经统计部门发布）' : ''
  return paragraph(...runs, { text: `${stamp}。` })
}

/** The figure behind 同比下降 stands without its sign; the fact keeps it. */
const unsigned = (run: Run, rate: DecimalText): Run => ({ ...run, text: `${rate}%` })

function changeRuns(citing: Citing, line: EconomyLine, figure: EconomyFigure): Run[] {
  const earlier = line.before?.growth
  if (figure.growth === null || line.before === undefined || earlier === null || earlier === undefined) return []
  const change = describeChange(earlier, figure.growth)
  const since = sinceWords(line.before.period, figure.period)
  citing.note(figureFact(line, line.before, 'growth'))
  if (change.points === null) return [{ text: `，与${since}相比${change.words}` }]
  return [
    { text: `，${change.words.slice(0, 2)}比${since}${change.words.slice(2)}` },
    citing.figure({
      key: `indicator/${line.id}/${figure.period}/change`,
      label: `${line.name}：${labelPeriod(figure.period, 'zh-Hans')}同比与${since}之差`,
      value: change.points,
      unit: '个百分点',
      href: hrefOf(line),
      kind: 'change',
    }),
  ]
}

/** 1—2月 within the year, 上年全年 for last year's. */
function sinceWords(before: Period, now: Period): string {
  const then = findMonths(before)
  if (then === undefined || then.year !== findMonths(now)?.year)
    return then?.first === 1 && then.last === 12 ? '上年全年' : labelPeriod(before, 'zh-Hans')
  return then.first === then.last ? `${then.first}月` : `${then.first}—${then.last}月`
}

const nameRun = (citing: Citing, line: EconomyLine): Run =>
  citing.name(line.name, { key: `indicator/${line.id}/name`, label: `指标“${line.name}”`, href: hrefOf(line) })

/** 指标｜单位｜累计｜同比（%）｜年目标｜半年节点｜判断, with the notes on 口径 below it. */
function indicators(citing: Citing, { lines, period }: EconomyMaterial): TreeBlock[] {
  if (lines.length === 0) return [paragraph({ text: '没有登记指标。' })]
  const table: TreeBlock = {
    kind: 'table',
    caption: `${labelPeriod(period, 'zh-Hans')}主要指标`,
    rows: [
      ['指标', '单位', '累计', '同比（%）', '年目标', '半年节点', '判断'],
      ...lines.map((line) => tableRow(citing, line)),
    ],
    headerRows: 1,
    widths: [6, 3, 3, 3, 3, 3, 4],
    align: ['left', 'centre', 'right', 'right', 'right', 'right', 'left'],
  }
  return [table, ...notes(citing, lines, period)]
}

function tableRow(citing: Citing, line: EconomyLine): TreeCell[] {
  const { figure, target } = line
  const cell = (fact: Fact | undefined): TreeCell =>
    fact === undefined ? none : { runs: [bare(citing.figure(fact), fact)] }
  return [
    { runs: [nameRun(citing, line)] },
    unitName(line.unit, 'zh-Hans'),
    cell(figure && figureFact(line, figure, 'value')),
    cell(figure && figureFact(line, figure, 'growth')),
    target === null ? none : { runs: [citing.figure(targetFact(line, target.wording, 'year'))] },
    target?.half == null ? none : { runs: [citing.figure(targetFact(line, halfText(line, target.half), 'half'))] },
    judgementCell(citing, line),
  ]
}

/** In a column that names its unit the figure stands alone. */
const bare = (run: Run, fact: Fact): Run => ({
  ...run,
  text: fact.value === null ? none : formatDecimal(parseDecimal(fact.value), 'zh-Hans'),
})

const halfText = (line: EconomyLine, half: DecimalText): string =>
  line.target?.kind === 'growth' ? `${half}%` : roundDecimal(half, line.decimals)

const targetFact = (line: EconomyLine, wording: string, of: 'year' | 'half'): Fact => ({
  key: `indicator/${line.id}/target/${of}`,
  label: `${line.name}：${of === 'year' ? '年度目标' : '半年节点'}`,
  value: wording,
  unit: null,
  href: hrefOf(line),
  kind: 'target',
})

function judgementCell(citing: Citing, line: EconomyLine): TreeCell {
  if (line.judgement === null) return none
  const { lamp, probability } = line.judgement
  if (probability === null) return lampWords[lamp]
  return { runs: [{ text: `${lampWords[lamp]}，可能性` }, citing.figure(probabilityFact(line, probability))] }
}

const probabilityFact = (line: EconomyLine, probability: number): Fact => ({
  key: `indicator/${line.id}/probability`,
  label: `${line.name}：完成年度目标的可能性（估计，不是事实）`,
  value: wholePercent(probability),
  unit: '%',
  href: hrefOf(line),
  kind: 'probability',
})

/** 口径: on what basis each rate was computed, what is missing, what was not released by the statistics department. */
function notes(citing: Citing, lines: readonly EconomyLine[], period: Period): TreeBlock[] {
  const bases = lines.flatMap((line): Run[] =>
    line.figure?.growthBasis == null
      ? []
      : [
          nameRun(citing, line),
          { text: '按' },
          citing.name(line.figure.growthBasis, {
            key: `indicator/${line.id}/basis`,
            label: `${line.name}：增速口径`,
            href: hrefOf(line),
          }),
          { text: '；' },
        ],
  )
  const internal = lines.filter((line) => line.figure?.standing === 'internal')
  const awaited = lines.filter((line) => line.figure === undefined)
  const list = (some: readonly EconomyLine[]): Run[] =>
    some.flatMap((line, i) => [...(i === 0 ? [] : [{ text: '、' }]), nameRun(citing, line)])
  return [
    ...(bases.length === 0
      ? []
      : [paragraph({ text: '口径：同比增速为公布数，不由绝对值推算。' }, ...bases.slice(0, -1), { text: '。' })]),
    paragraph({ text: `“${none}”为没有公布或者没有设定；“可能性”是按历史数据的估计，不是事实。` }),
    ...(internal.length === 0 ? [] : [paragraph(...list(internal), { text: '为内部数据，未经统计部门发布。' })]),
    ...(awaited.length === 0
      ? []
      : [paragraph(...list(awaited), { text: `：${labelPeriod(period, 'zh-Hans')}数据未到，不作评价。` })]),
  ]
}

function problems(citing: Citing, { lines }: EconomyMaterial): TreeBlock[] {
  const behind = lines.filter(isBehind)
  if (behind.length === 0) {
    const judged = lines.some((line) => line.judgement !== null && line.figure !== undefined)
    return [paragraph({ text: judged ? '没有亮红灯、黄灯的指标。' : '资料不足，无法判断哪些指标滞后。' })]
  }
  return behind.map((line) => {
    const subject = { key: `indicator/${line.id}`, label: line.name, href: hrefOf(line) }
    const reasons = reasonsRuns(citing, line.judgement?.reasons ?? [], subject)
    return paragraph(
      nameRun(citing, line),
      { text: `亮${lampWords[line.judgement?.lamp ?? 'missing']}。` },
      ...(reasons.length === 0 ? [] : [...reasons, { text: '。' }]),
      ...(line.owner === null
        ? [{ text: '责任单位待明确。' }]
        : [{ text: '责任单位' }, citing.name(line.owner, { ...subject, key: `${subject.key}/owner` }), { text: '。' }]),
    )
  })
}

/** Measures to take and by when; never a value to report. */
function nextSteps({ lines, asOf, period }: EconomyMaterial): TreeBlock[] {
  const behind = lines.filter(isBehind)
  const day = chineseDate(deadlineFor('amber', asOf))
  const named = [...new Set(behind.flatMap((line) => line.owner ?? []))]
  // A slot holds no citation, so units whose names hold figures are not named in it.
  const owners = findLooseFigures(named.join('、')).length > 0 ? ['有关责任单位'] : named
  const words = [
    ...(owners.length === 0
      ? []
      : [`${owners.join('、')}对照滞后指标，${day}前提出补救措施和责任人，报区政府办公室。`]),
    ...(lines.some((line) => line.figure === undefined)
      ? ['数据未到的指标，待统计部门公布后补充判断，任何单位不得估报。']
      : []),
    `盯紧${periodTo(period).slice(5, 7) < '06' ? '半年' : '全年'}节点，按月调度，及时协调堵点。`,
  ]
  return words.map((text, i) => slot(`next.${i + 1}`, text))
}
