import type { LantuError } from '@lantu/kernel'
import { daysBetween, type PlainDate } from '@lantu/kernel/time'
import { type NewStageEntry, Stage, type StageSpan } from '#contract/projects/stage.ts'
import { refuse } from '#errors'

/** The stages in the order in which a project passes them, with the field's words. */
export const stageWords: Readonly<Record<Stage, string>> = {
  reserve: '储备',
  approved: '立项',
  started: '开工',
  listed: '入库',
  counted: '纳统',
  completed: '竣工',
}
const order: readonly Stage[] = Stage.options

/** Said by those who count and never by the unit that is held to it: no unit enters its own project in the register. */
export const countersStages: ReadonlySet<Stage> = new Set(['listed', 'counted'])

type Entry = Pick<NewStageEntry, 'stage' | 'on' | 'paper'>
export type Standing = ReadonlyMap<Stage, { readonly on: PlainDate; readonly paper: string | null }>

/** What stands of the entries, oldest first: the last of each stage; one without a day takes the stage back. */
export function standingStages(entries: readonly Entry[]): Standing {
  const standing = new Map<Stage, { on: PlainDate; paper: string | null }>()
  for (const { stage, on, paper } of entries) {
    if (on === null) standing.delete(stage)
    else standing.set(stage, { on, paper })
  }
  return standing
}

/** The stages that stand in their order, each with its days until the next one entered, the last until `today`. */
export function spanStages(standing: Standing, today: PlainDate): StageSpan[] {
  const entered = order.flatMap((stage) => {
    const one = standing.get(stage)
    return one === undefined ? [] : [{ stage, ...one }]
  })
  return entered.map((one, index) => {
    const until = entered[index + 1]?.on ?? null
    // A project that is 竣工 stays so: no days are counted any more.
    const last = one.stage === 'completed' ? one.on : today
    return { ...one, until, days: Math.max(0, daysBetween(one.on, until ?? last)) }
  })
}

/** Why an entry cannot stand beside the others, or undefined. Days follow the order of the stages; one of them may be left out. */
export function findStageFault(standing: Standing, entry: NewStageEntry, today: PlainDate): LantuError | undefined {
  const known = standing.get(entry.stage)
  const stage = stageWords[entry.stage]
  if (entry.on === null && known === undefined) return refuse('ledger.project.stageNotEntered', { params: { stage } })
  if ((entry.on === null || known !== undefined) && entry.reason === null)
    return refuse('ledger.project.correctionReason', { params: { stage } })
  if (entry.on === null) return undefined
  if (entry.on > today) return refuse('ledger.project.futureDay', { params: { on: entry.on, today } })
  const place = order.indexOf(entry.stage)
  for (const [other, { on }] of standing) {
    const before = order.indexOf(other) < place
    if (other === entry.stage || (before ? on <= entry.on : on >= entry.on)) continue
    const params = { stage, on: entry.on, other: stageWords[other], otherOn: on }
    return refuse('ledger.project.stageOrder', { params })
  }
  return undefined
}
