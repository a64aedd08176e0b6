import { monthPeriod, parsePlainDate, quarterPeriod } from '@lantu/kernel/time'
import { recordProgress } from '@lantu/ledger'
import type { NewProgress } from '@lantu/ledger/contract'
import type { Rehearse } from '../sample.ts'
import { type Company, type Item, mustFind, type Scene, unitActor } from './company.ts'
import { type DemoProgress, demoProgress } from './progress-data.ts'

/** When the report of a month is given: early in the next; of May, on the day there is something to tell. */
const reportDays = ['2024-03-04', '2024-04-03', '2024-05-06'] as const

/** What the units report, month by month. */
export function reportScenes(on: Rehearse, items: ReadonlyMap<string, Item>, company: Company): Scene[] {
  return Object.entries(demoProgress).flatMap(([item, progress]) => {
    const one = mustFind(items, item)
    return reportsOf(progress).map(({ day, month, percent, last, nodes }) => {
      const at = `${day}T02:30:00Z`
      const report: NewProgress = {
        unitId: one.lead,
        period: one.cadence === 'quarter' && month < 5 ? quarterPeriod(2024, 1) : monthPeriod(2024, month),
        percent,
        quantity: null,
        done: last ? progress.done : '按计划推进，见台账。',
        problems: last ? (progress.problems ?? null) : null,
        next: last ? (progress.next ?? null) : null,
        nodesDone: nodes.map(([no, on]) => ({ no, on: parsePlainDate(on) })),
      }
      const happens = () =>
        recordProgress(on(at, unitActor(one.lead, company)), { id: one.commitmentId, progress: report })
      return { at, happens }
    })
  })
}

interface DemoReport {
  readonly day: string
  readonly month: number
  readonly percent: number
  readonly last: boolean
  readonly nodes: readonly (readonly [number, string])[]
}

/** The reports of one row in order; a node done is told in the first report after it, or in one of its own in May. */
function reportsOf(progress: DemoProgress): DemoReport[] {
  const given = progress.percent.flatMap((percent, index) =>
    percent === null ? [] : [{ day: reportDays[index] ?? '', month: index + 2, percent }],
  )
  const nodes = progress.nodes ?? []
  const monthly = given.map((report, index) => {
    const before = given[index - 1]?.day ?? ''
    return {
      ...report,
      last: index === given.length - 1,
      nodes: nodes.filter(([, on]) => on > before && on <= report.day),
    }
  })
  const latest = given.at(-1)
  const late = nodes.filter(([, on]) => latest !== undefined && on > latest.day)
  const told = late.at(-1)
  return told && latest
    ? [...monthly, { day: told[1], month: 5, percent: latest.percent, last: true, nodes: late }]
    : monthly
}
