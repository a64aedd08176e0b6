import { chineseDate } from '@lantu/papers/gongwen'
import type { TreeBlock, TreeCell } from '#contract/tree.ts'
import { type Citing, none } from './citing.ts'
import { countFact, subjectOf } from './facts.ts'
import { lampWords, reasonsRuns } from './lamp-words.ts'
import type { LateLine, UnitLine } from './material.ts'

/** 编号｜任务｜主责单位｜时限｜状态｜自何时｜原因. */
export const lateTable = (citing: Citing, lines: readonly LateLine[]): TreeBlock => ({
  kind: 'table',
  rows: [['编号', '任务', '主责单位', '时限', '状态', '自何时', '原因'], ...lines.map((line) => lateRow(citing, line))],
  headerRows: 1,
  widths: [3, 6, 3, 2, 2, 2, 6],
  align: ['left', 'left', 'left', 'centre', 'centre', 'centre', 'left'],
})

function lateRow(citing: Citing, line: LateLine): TreeCell[] {
  const subject = subjectOf(line)
  const named: TreeCell[] = [
    line.number ?? none,
    { runs: [citing.name(line.title, { ...subject, key: `${subject.key}/title` })] },
    line.unit === null ? none : { runs: [citing.name(line.unit, { ...subject, key: `${subject.key}/unit` })] },
    line.due === null ? none : chineseDate(line.due),
    lampWords[line.lamp],
    line.since === null ? none : chineseDate(line.since),
  ]
  const reasons = reasonsRuns(citing, line.reasons, subject)
  return [...named, reasons.length === 0 ? none : { runs: reasons }]
}

/** 主责单位｜任务｜销号｜红灯｜黄灯: units with something late. */
export const unitTable = (citing: Citing, units: readonly UnitLine[]): TreeBlock => ({
  kind: 'table',
  rows: [
    ['主责单位', '任务（项）', '已销号（项）', '红灯（项）', '黄灯（项）'],
    ...units.map((unit) => unitRow(citing, unit)),
  ],
  headerRows: 1,
  widths: [6, 2, 2, 2, 2],
  align: ['left', 'right', 'right', 'right', 'right'],
})

function unitRow(citing: Citing, unit: UnitLine): TreeCell[] {
  const href = `/ledger?unit=${unit.id}`
  const cell = (name: string, word: string, value: number, more = ''): TreeCell => ({
    runs: [
      citing.figure(
        countFact(`unit/${unit.id}/${name}`, `${unit.name}：${word}`, { value, unit: '', href: `${href}${more}` }),
      ),
    ],
  })
  return [
    { runs: [citing.name(unit.name, { key: `unit/${unit.id}`, label: unit.name, href })] },
    cell('total', '任务', unit.total),
    cell('closed', '已销号', unit.closed, '&lamp=closed'),
    cell('red', '红灯', unit.red, '&lamp=red'),
    cell('amber', '黄灯', unit.amber, '&lamp=amber'),
  ]
}
