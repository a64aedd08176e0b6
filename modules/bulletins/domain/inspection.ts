import type { LampColour } from '@lantu/kernel'
import { findMonths, labelPeriod, type Period, periodFrom, periodTo, yearOf } from '@lantu/kernel/time'
import { chineseDate } from '@lantu/papers/gongwen'
import type { Run, TreeBlock } from '#contract/tree.ts'
import { paragraph, slot } from './blocks.ts'
import { type Citing, startCiting } from './citing.ts'
import { deadlineFor } from './deadlines.ts'
import { countFact, shareFact, subjectOf } from './facts.ts'
import { lateTable, unitTable } from './inspection-tables.ts'
import { lampWords, reasonsRuns } from './lamp-words.ts'
import { type Composed, composed, type InspectionMaterial, type LateLine } from './material.ts'

/** How many items of one lamp are named in the text; all of them stand in the attachment. */
const namedInText = 10

/** 督查通报: 一、总体情况 二、主要做法与突出问题 三、工作要求, and the tables of late items and of their units. */
export function composeInspection(material: InspectionMaterial): Composed {
  const citing = startCiting()
  const title = `${periodInTitle(material.period)}督办任务落实情况通报`
  if (material.counts.total === 0) return composed(citing, { title, tree: emptyTree(citing, material) })
  const body: TreeBlock[] = [
    heading(1, '总体情况'),
    ...overall(citing, material),
    heading(1, '主要做法与突出问题'),
    ...problems(citing, material),
    heading(1, '工作要求'),
    ...requirements(material),
  ]
  const attachments = [
    ...(material.late.length === 0
      ? []
      : [{ title: '滞后和待数据任务情况表', body: [lateTable(citing, material.late)] }]),
    ...(material.units.length === 0
      ? []
      : [{ title: '主责单位任务落实情况表', body: [unitTable(citing, material.units)] }]),
  ]
  return composed(citing, { title, tree: { body, attachments }, named: material.late })
}

/** From 1 January to some day of the same year is 2024年以来: a date in a title would be torn by its line break. */
function periodInTitle(period: Period): string {
  const whole = findMonths(period) !== undefined
  const fromNewYear = periodFrom(period).endsWith('-01-01') && yearOf(periodFrom(period)) === yearOf(periodTo(period))
  return !whole && fromNewYear ? `${yearOf(periodTo(period))}年以来` : labelPeriod(period, 'zh-Hans')
}

const heading = (level: 1 | 2, text: string): TreeBlock => ({ kind: 'heading', level, text })

/** Nothing was issued: the bulletin says so in words and invents no work. */
function emptyTree(citing: Citing, { asOf }: InspectionMaterial) {
  citing.note(countFact('ledger/total', '任务台账：已印发任务', { value: 0, unit: '项', href: '/ledger' }))
  return {
    body: [
      heading(1, '总体情况'),
      paragraph({ text: `截至${chineseDate(asOf)}，任务台账没有已印发的任务，本期没有可以通报的落实情况。` }),
      heading(1, '工作要求'),
      slot('requirement.1', '请督查室核对任务台账；任务印发后再编发通报。'),
    ],
    attachments: [],
  }
}

function overall(citing: Citing, { asOf, counts, lamps }: InspectionMaterial): TreeBlock[] {
  const count = (key: string, label: string, of: { value: number; href: string }) =>
    citing.figure(countFact(`ledger/${key}`, `任务台账：${label}`, { ...of, unit: '项' }))
  const states = (
    [
      ['closed', '已销号', '/ledger?lamp=closed'],
      ['normalised', '转常态化', '/ledger?state=normalised'],
      ['terminated', '已终止', '/ledger?state=terminated'],
      ['checking', '核查中', '/ledger'],
      ['reported', '已反馈待核查', '/ledger?state=reported'],
      ['withUnit', '承办中', '/ledger'],
    ] as const
  ).filter(([key]) => counts[key] > 0 || key === 'closed')
  const done = counts.closed + counts.normalised
  const first = paragraph(
    { text: `截至${chineseDate(asOf)}，全区已印发督办任务` },
    count('total', '已印发任务', { value: counts.total, href: '/ledger' }),
    { text: '。其中' },
    ...states.flatMap(([key, word, href]): Run[] => [
      { text: `，${word}` },
      count(key, word, { value: counts[key], href }),
    ]),
    { text: '。办结率' },
    citing.figure(
      shareFact('ledger/doneShare', '办结率（销号和转常态化占已印发任务）', {
        part: done,
        whole: counts.total,
        href: '/ledger?lamp=closed',
      }),
    ),
    { text: '。' },
  )
  const shown = (['red', 'amber', 'missing', 'blue', 'green', 'grey'] as const).filter((lamp) => lamps[lamp] > 0)
  if (shown.length === 0) return [first, paragraph({ text: '没有未销号的亮灯任务。' })]
  const lit = shown.reduce((sum, lamp) => sum + lamps[lamp], 0)
  const second = paragraph(
    { text: '从未销号任务的亮灯情况看' },
    ...shown.flatMap((lamp) => lampRuns(citing, lamp, { part: lamps[lamp], whole: lit })),
    { text: '。' },
  )
  return [first, second]
}

const lampRuns = (citing: Citing, lamp: LampColour, of: { part: number; whole: number }): Run[] => {
  const href = `/ledger?lamp=${lamp}`
  return [
    { text: `，${lampWords[lamp]}` },
    citing.figure(countFact(`lamp/${lamp}`, `任务台账：${lampWords[lamp]}`, { value: of.part, unit: '项', href })),
    { text: '，占' },
    citing.figure(shareFact(`lamp/${lamp}/share`, `${lampWords[lamp]}占未销号亮灯任务的比重`, { ...of, href })),
  ]
}

function problems(citing: Citing, material: InspectionMaterial): TreeBlock[] {
  const { reports, period, late } = material
  const told: TreeBlock =
    reports.count === 0
      ? paragraph({ text: `${labelPeriod(period, 'zh-Hans')}，没有经单位审签的进展反馈。` })
      : paragraph(
          { text: `${labelPeriod(period, 'zh-Hans')}，` },
          citing.figure(
            countFact('reports/units', '审签反馈的单位', { value: reports.units, unit: '个单位', href: '/ledger' }),
          ),
          { text: '经审签反馈进展' },
          citing.figure(
            countFact('reports/count', '经审签的进展反馈', { value: reports.count, unit: '次', href: '/ledger' }),
          ),
          { text: '。' },
        )
  const groups = (['red', 'amber', 'missing'] as const).map((lamp) => late.filter((line) => line.lamp === lamp))
  const [red = [], amber = [], missing = []] = groups
  return [
    heading(2, '推进情况'),
    told,
    slot('practice', '各单位的具体做法，本期没有经核实的材料可以通报。'),
    ...(late.length === 0 ? [heading(2, '突出问题'), paragraph({ text: '没有亮红灯、黄灯或者待数据的任务。' })] : []),
    ...group(citing, '超期和严重滞后的任务', red),
    ...group(citing, '进度滞后的任务', amber),
    ...group(citing, '数据未到、不作判断的任务', missing),
    ...objections(citing, material),
  ]
}

/** What a unit objects to is printed with the lamp, until supervision has replied. */
function objections(citing: Citing, { late, objected }: InspectionMaterial): TreeBlock[] {
  const lines = late.filter((line) => objected.has(line.id))
  if (lines.length === 0) return []
  return [
    heading(2, '单位有异议、尚在核对的任务'),
    ...lines.map((line) => {
      const subject = subjectOf(line)
      return paragraph(
        { text: `${line.number ?? '（未编号）'}“` },
        citing.name(line.title, { ...subject, key: `${subject.key}/title` }),
        { text: '”：主责单位对亮灯提出异议说明，督查室尚未答复。' },
      )
    }),
  ]
}

function group(citing: Citing, title: string, lines: readonly LateLine[]): TreeBlock[] {
  if (lines.length === 0) return []
  const rest = lines.length - namedInText
  return [
    heading(2, title),
    ...lines.slice(0, namedInText).map((line) => lateParagraph(citing, line)),
    ...(rest > 0 ? [paragraph({ text: '其余任务见附件。' })] : []),
  ]
}

/** 督办〔2024〕12号“…”：主责单位…，自…起亮红灯。原因：…。 */
function lateParagraph(citing: Citing, line: LateLine): TreeBlock {
  const subject = subjectOf(line)
  const since = line.since === null ? '' : `自${chineseDate(line.since)}起`
  const state = line.lamp === 'missing' ? '数据未到' : `亮${lampWords[line.lamp]}`
  const named = [
    { text: line.number ?? '（未编号）' },
    { text: '“' },
    citing.name(line.title, { ...subject, key: `${subject.key}/title` }),
    { text: '”：' },
    ...(line.unit === null
      ? [{ text: '未明确主责单位' }]
      : [{ text: '主责单位' }, citing.name(line.unit, { ...subject, key: `${subject.key}/unit` })]),
    { text: `，${since}${state}。` },
  ]
  const reasons = reasonsRuns(citing, line.reasons, subject)
  return paragraph(...named, ...(reasons.length === 0 ? [] : [{ text: '原因：' }, ...reasons, { text: '。' }]))
}

function requirements({ asOf, late }: InspectionMaterial): TreeBlock[] {
  const has = (lamp: LateLine['lamp']) => late.some((line) => line.lamp === lamp)
  const words = [
    ...(has('red')
      ? [
          `超期和严重滞后的，主责单位${chineseDate(deadlineFor('red', asOf))}前报补救措施；需调整时限的，经批准后按新时限办理。`,
        ]
      : []),
    ...(has('amber') ? [`进度滞后的，主责单位${chineseDate(deadlineFor('amber', asOf))}前说明缺口和补法。`] : []),
    ...(has('missing') ? [`数据未到的，${chineseDate(deadlineFor('missing', asOf))}前补报；已经报过的不重复报。`] : []),
    ...(late.length === 0 ? ['各主责单位按节点推进，遇有堵点及时报督查室协调。'] : []),
    '对本通报有异议的，自收到之日起三十日内向督查室书面提出，由原办理人员以外的人员复核。',
  ]
  return words.map((text, i) => slot(`requirement.${i + 1}`, text))
}
