import type { Fault, LantuError } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { TableRow } from '@lantu/papers/sheets'
import type { NewProject } from '#contract/projects/project.ts'
import { type NewStageEntry, Stage } from '#contract/projects/stage.ts'
import { type Read, readText } from '#domain/folder.ts'
import {
  type ProjectField,
  readAmount,
  readKind,
  readName,
  readPlanYear,
  readStageDay,
} from '#domain/projects/sheet.ts'
import { countersStages, findStageFault, stageWords, standingStages } from '#domain/projects/stages.ts'
import { refuse } from '#errors'
import { type Names, readCo, readLead } from '../sheet-names.ts'

export type ProjectColumns = Partial<Record<ProjectField, string>>

/** One good row: a project as it is to be entered, with the stages it has passed. */
export interface ProjectLine {
  readonly row: number
  readonly project: NewProject
  readonly stages: readonly NewStageEntry[]
  readonly unknownLeader: string | null
}

export type FieldFault = { readonly field: ProjectField } & Omit<Fault, 'where'>

export interface Judging {
  readonly columns: ProjectColumns
  readonly names: Names
  readonly today: PlainDate
  /** Whether the reader of the sheet may say 入库 and 纳统 of a project that this unit leads. */
  readonly counts: (leadUnitId: NewProject['leadUnitId']) => boolean
}

/** Judges one row by itself: the project, or what is wrong with each of its cells. */
export async function judgeLine(row: TableRow, judging: Judging): Promise<ProjectLine | FieldFault[]> {
  const { columns, names, today } = judging
  const text = (field: ProjectField) => {
    const name = columns[field]
    return name === undefined ? '' : (row.cells[name] ?? '').trim()
  }
  const faults: FieldFault[] = []
  const take = <T>(field: ProjectField, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value
    faults.push({ field, ...read })
    return undefined
  }
  const name = take('name', readName(text('name')))
  const kind = take('kind', readKind(text('kind')))
  const leadUnitId = take('lead', await readLead(text('lead'), names))
  const coUnitIds = take('co', await readCo(text('co'), { names, lead: leadUnitId }))
  const total = take('total', readAmount(text('total')))
  const plan = take('plan', readAmount(text('plan')))
  const planYear = plan === undefined ? null : take('planYear', readPlanYear(text('planYear'), { plan, today }))
  const place = take('place', readText(text('place'), 100))
  const basis = take('basis', readText(text('basis'), 200))
  const stages = Stage.options.flatMap((stage): NewStageEntry[] => {
    const on = take(stage, readStageDay(text(stage), today))
    return on ? [{ stage, on, paper: null, reason: null }] : []
  })
  if (leadUnitId !== undefined) faults.push(...stageFaults(stages, { judging, leadUnitId }))
  if (
    faults.length > 0 ||
    name === undefined ||
    kind === undefined ||
    leadUnitId === undefined ||
    coUnitIds === undefined ||
    total === undefined ||
    plan === undefined ||
    planYear === undefined ||
    place === undefined ||
    basis === undefined
  )
    return faults
  const leaderName = text('leader')
  const leaderId = leaderName === '' ? null : names.person(leaderName)
  const project = { name, kind, leadUnitId, coUnitIds, leaderId, total, plan, planYear, place, basis, carries: [] }
  return { row: row.row, project, stages, unknownLeader: leaderName !== '' && leaderId === null ? leaderName : null }
}

/** The stages are entered one after the other under the rules of every other entry. */
function stageFaults(
  stages: readonly NewStageEntry[],
  { judging, leadUnitId }: { judging: Judging; leadUnitId: NewProject['leadUnitId'] },
): FieldFault[] {
  const said: NewStageEntry[] = []
  const faults: FieldFault[] = []
  for (const entry of stages) {
    const hidden = countersStages.has(entry.stage) && !judging.counts(leadUnitId)
    const fault = hidden
      ? refuse('ledger.project.countersOnly', { params: { stage: stageWords[entry.stage] } })
      : findStageFault(standingStages(said), entry, judging.today)
    if (fault) faults.push({ field: entry.stage, code: fault.code, say: sayOf(fault) })
    else said.push(entry)
  }
  return faults
}

const sayOf = (error: LantuError) => ({ zh: `${error.say('zh').what}。`, en: `${error.say('en').what}.` })
