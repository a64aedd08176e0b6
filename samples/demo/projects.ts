import type { UnitId } from '@lantu/kernel'
import {
  addBlocker,
  createProject,
  createSigning,
  recordMilestone,
  recordMovement,
  recordStage,
  stageSigning,
} from '@lantu/ledger'
import {
  NewBlocker,
  NewMilestone,
  NewMovement,
  NewProject,
  NewSigning,
  NewSigningStage,
  NewStageEntry,
  type ProjectId,
  type SigningId,
} from '@lantu/ledger/contract'
import type { Rehearse } from '../sample.ts'
import { type Company, type Item, mustFind, type Scene, unitActor } from './company.ts'
import { type DemoProject, type DemoSigning, demoProjects } from './project-data.ts'

/** The day on which the register of projects began; what had happened by then was told on it. */
const begun = '2024-02-05'
const fen = (wan: number): string => String(wan * 1_000_000)
const told = (day: string, hour: string): string => `${day < begun ? begun : day}T${hour}:00:00Z`

/** The projects, and what their units and those who count told of them, each on its day. */
export function projectScenes(on: Rehearse, items: ReadonlyMap<string, Item>, company: Company): Scene[] {
  return demoProjects.flatMap((project) => scenesOf(project, { on, items, company }))
}

function scenesOf(
  project: DemoProject,
  { on, items, company }: { on: Rehearse; items: ReadonlyMap<string, Item>; company: Company },
): Scene[] {
  const unit = (name: string): UnitId => {
    const found = company.units.get(name)
    if (!found) throw new Error(`the demo has no unit ${name}`)
    return found
  }
  const lead = unit(project.lead)
  const { name, kind, place = null, total, plan } = project
  const held = project.milestones?.[0]?.[2] ?? begun
  let id: ProjectId | undefined
  const known = (): ProjectId => {
    if (id === undefined) throw new Error(`${name} was not entered yet`)
    return id
  }
  const enter = async () => {
    const given = NewProject.parse({
      name,
      kind,
      leadUnitId: lead,
      coUnitIds: (project.co ?? []).map(unit),
      total: total === undefined ? null : fen(total),
      plan: plan === undefined ? null : fen(plan),
      planYear: plan === undefined ? null : 2024,
      place,
      carries: (project.items ?? []).map((item) => {
        return { commitmentId: mustFind(items, item).commitmentId, weight: 10 }
      }),
    })
    id = (await createProject(on(told(begun, '01')), given)).id
  }
  const scenes: Scene[] = [{ at: told(begun, '01'), happens: enter }]
  for (const [stage, day, paper] of project.stages ?? []) {
    const at = told(day, '03')
    // 入库 and 纳统 are told by the office and not by the unit that is held to them.
    const by = stage === 'listed' || stage === 'counted' ? undefined : unitActor(lead, company)
    const entry = NewStageEntry.parse({ stage, on: day, paper })
    scenes.push({ at, happens: () => recordStage(on(at, by), { id: known(), entry }) })
  }
  for (const [index, [milestone, planned, doneOn]] of (project.milestones ?? []).entries()) {
    const first = NewMilestone.parse({ name: milestone, planned })
    const say = (at: string, given: NewMilestone) =>
      scenes.push({
        at,
        happens: () => recordMilestone(on(at, unitActor(lead, company)), { id: known(), milestone: given }),
      })
    say(told(begun, '02'), first)
    if (doneOn !== undefined) say(told(doneOn, '04'), NewMilestone.parse({ ...first, milestoneNo: index + 1, doneOn }))
  }
  for (const [step, day, amount] of project.money ?? []) {
    const at = told(day, '05')
    const movement = NewMovement.parse({ step, on: day, amount: fen(amount), paper: `演示〔2024〕${day.slice(5)}` })
    scenes.push({ at, happens: () => recordMovement(on(at, unitActor(lead, company)), { id: known(), movement }) })
  }
  for (const { what, since, remover, promisedBy } of project.blockers ?? []) {
    const at = told(since, '06')
    const above = remover === 'districtLeader' || remover === 'city'
    const blocker = NewBlocker.parse({
      what,
      since,
      remover: above ? { kind: remover } : { kind: 'unit', unitId: unit(remover) },
      askedOn: since,
      promisedBy,
      needsLeader: remover === 'districtLeader',
    })
    scenes.push({
      at,
      happens: () => addBlocker(on(at, unitActor(lead, company)), { projectId: known(), blocker }),
    })
  }
  for (const signing of project.signings ?? [])
    scenes.push(...signingScenes(signing, { on, company, unit, known, held }))
  return scenes
}

/** The event's first day is the day on which everything was signed. */
function signingScenes(
  { partner, what, wan, lead, stages = [] }: DemoSigning,
  given: { on: Rehearse; company: Company; unit: (name: string) => UnitId; known: () => ProjectId; held: string },
): Scene[] {
  const { on, company, unit, known, held } = given
  const by = unitActor(unit(lead), company)
  const signing = NewSigning.parse({
    partner,
    what,
    amount: wan === undefined ? null : fen(wan),
    leadUnitId: unit(lead),
    signedOn: held,
  })
  let made: { id: SigningId; version: number } | undefined
  const enter = async () => {
    made = await createSigning(on(told(held, '03'), by), { projectId: known(), signing })
  }
  return [
    { at: told(held, '03'), happens: enter },
    ...stages.map(([stage, day, evidence]): Scene => {
      const at = told(day, '07')
      const entry = NewSigningStage.parse({ stage, on: day, evidence })
      const happens = async () => {
        if (!made) throw new Error(`${partner} was not entered yet`)
        made = await stageSigning(on(at, by), { ...made, entry })
      }
      return { at, happens }
    }),
  ]
}
