import type { LampColour } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import { supervisionPolicy } from '@lantu/matters'
import type { SourceKind } from '#contract/commitment.ts'
import type { FundsStep } from '#contract/projects/funds.ts'
import { doneMark } from '#domain/folder.ts'
import { stepWords, sumFunds } from '#domain/projects/funds.ts'
import { wanOf } from '#domain/projects/money.ts'
import type { ExportFacts, Moved } from '#store/export-facts.ts'
import type { NodeOf } from '#store/latest-progress.ts'
import type { BlockerRow, ProjectRow } from '#store/projects/read.ts'

/** How the ledger's facts read in a cell. */
export const lampWords: Readonly<Record<LampColour, string>> = {
  red: '红',
  amber: '黄',
  blue: '蓝',
  green: '绿',
  grey: '灰',
  missing: '待数据',
  closed: '销号',
}
const sourceWords: Readonly<Record<SourceKind, string>> = {
  speech: '讲话',
  workReport: '政府工作报告',
  folder: '折子工程',
  livelihood: '民生实事',
  committeeMinutes: '常委会纪要',
  executiveMinutes: '常务会纪要',
  topicMinutes: '专题会纪要',
  instruction: '批示',
  cityItem: '市级督查件',
  cityTask: '市绩效任务',
  proposal: '建议提案',
}

export const conclusionWords = { met: '完成', partlyMet: '部分完成', notMet: '未完成' } as const

export const stateWord = (state: string): string =>
  state === 'recordOnly'
    ? '只留原文'
    : ((supervisionPolicy.states as Readonly<Record<string, { zh: string }>>)[state]?.zh ?? state)

/** `2024-06-30：完成招标（已完成）；2024-09-30：开工`; one that was done after `asOf` was not done then. */
export const nodesText = (nodes: readonly NodeOf[] = [], asOf?: PlainDate): string =>
  nodes
    .map(({ due, name, doneOn }) => {
      const done = doneOn !== null && (asOf === undefined || doneOn <= asOf)
      return `${due}：${name}${done ? doneMark : ''}`
    })
    .join('；')

export const sourceText = (kind: SourceKind, document: ExportFacts['document'] | undefined): string =>
  document ? `${sourceWords[kind]}（${document.number ?? `《${document.title}》`}，${document.on}）` : sourceWords[kind]

/** `2024-01-01至2024-12-31`, without what is not said. */
export const spanText = (startsOn: PlainDate | null, due: PlainDate | null): string | null =>
  startsOn === null && due === null ? null : `${startsOn ?? ''}至${due ?? ''}`

/** `2024-04-26：2024-12-31改为2025-03-31（区政办批〔2024〕3号）`; the paper is known of the last change. */
export const movedText = (moved: readonly Moved[] = [], paper: string | null = null): string =>
  moved.map(({ from, to, on }) => `${on}：${from}改为${to}`).join('；') +
  (moved.length > 0 && paper !== null ? `（${paper}）` : '')

/** What the projects that carry a commitment have of money; it is theirs and not the commitment's share of it. */
export const fundsText = (projects: readonly Pick<ProjectRow, 'name' | 'movements'>[]): string =>
  projects
    .flatMap(({ name, movements }) => {
      const sums = sumFunds(movements)
      if (sums === null) return []
      const steps = (Object.keys(stepWords) as FundsStep[]).map((step) => `${stepWords[step]}${wanOf(sums[step])}`)
      return [`${name}：${steps.join('、')}万元`]
    })
    .join('；')

/** 需协调事项: what still blocks those projects, and who can remove it. */
export const blockersText = (blockers: readonly BlockerRow[], names: (id: string | null) => string): string =>
  blockers
    .filter(({ removedOn }) => removedOn === null)
    .map(({ what, level, unitId, since }) => {
      const who = level === 'unit' ? names(unitId) : level === 'districtLeader' ? '区领导' : '市级'
      return `${what}（需${who}协调，自${since}）`
    })
    .join('；')
