import { assessAll } from '@lantu/indicators'
import { type Actor, DistrictCode, type PersonId, type Role, type UnitId } from '@lantu/kernel'
import { monthPeriod, parsePlainDate, quarterPeriod } from '@lantu/kernel/time'
import { followMatters, lightCommitments, recordProgress } from '@lantu/ledger'
import { CommitmentId, type NewProgress } from '@lantu/ledger/contract'
import { corePolicies, createMatters, MatterId } from '@lantu/matters'
import { ActionInput } from '@lantu/matters/contract'
import type { Tenancy } from '@lantu/platform/db'
import { evaluateWatches } from '@lantu/signals'
import { sql } from 'kysely'
import type { Rehearse } from '../sample.ts'
import { type DemoProgress, demoClosed, demoProgress, demoReported } from './progress-data.ts'

/** The people a play needs: who acts for a unit, and who judges. */
export interface Company {
  readonly signers: ReadonlyMap<UnitId, PersonId>
  readonly units: ReadonlyMap<string, UnitId>
  readonly people: ReadonlyMap<string, PersonId>
}

interface Item {
  readonly commitmentId: CommitmentId
  readonly matterId: MatterId
  readonly lead: UnitId
  readonly cadence: string
}

export const demoCode = DistrictCode.parse('990001')

const matters = createMatters({ policies: corePolicies })
const office = '区委办、区政府办（督查）'

/** One thing that happens on a day of the play. */
interface Scene {
  readonly at: string
  readonly happens: () => Promise<unknown>
}

/** Days on which lamps are lit and the watches look, beside those of the scenes. */
const looks = [
  '2024-04-08',
  '2024-04-22',
  '2024-05-06',
  '2024-05-10',
  '2024-05-13',
  '2024-05-16',
  '2024-05-20',
  '2024-05-21',
]

/**
 * Plays the first months of the year in the order of the days: monthly and quarterly reports, nodes done, two items closed, one
 * waiting for verification. After each day the lamps are lit and the watches look, so that each lamp has its since.
 */
export async function playDemo(on: Rehearse, items: ReadonlyMap<string, Item>, company: Company): Promise<void> {
  const scenes = [
    ...reportScenes(on, items, company),
    ...closingScenes(on, items, company),
    ...deviationScenes(on, company),
  ]
  for (const day of looks) scenes.push({ at: `${day}T10:00:00Z`, happens: () => look(on(`${day}T10:00:00Z`)) })
  for (const scene of scenes.toSorted((a, b) => a.at.localeCompare(b.at))) await scene.happens()
}

/** What the hourly rounds of a day do: the ledger follows its matters, lamps are lit, targets judged, watches look. */
export async function look(tenancy: Tenancy): Promise<void> {
  await followMatters(tenancy)
  await lightCommitments(tenancy)
  await assessAll(tenancy)
  await evaluateWatches(tenancy)
}

/** When the report of a month is given: early in the next; of May, on the day there is something to tell. */
const reportDays = ['2024-03-04', '2024-04-03', '2024-05-06'] as const

function reportScenes(on: Rehearse, items: ReadonlyMap<string, Item>, company: Company): Scene[] {
  return Object.entries(demoProgress).flatMap(([item, progress]) => {
    const one = mustFind(items, item)
    return reportsOf(progress).map(({ day, month, percent, last, nodes }) => {
      const at = `${day}T02:30:00Z`
      const report: NewProgress = {
        unitId: one.lead,
        period: one.cadence === 'quarter' && month < 5 ? quarterPeriod(2024, 1) : monthPeriod(2024, month),
        percent,
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

function closingScenes(on: Rehearse, items: ReadonlyMap<string, Item>, company: Company): Scene[] {
  const scenes: Scene[] = []
  for (const { item, on: day, feedback } of demoReported) {
    scenes.push({
      at: `${day}T08:00:00Z`,
      happens: () => report(on, { one: mustFind(items, item), day, feedback, company }),
    })
  }
  for (const { item, reported, closed, feedback } of demoClosed) {
    const one = mustFind(items, item)
    scenes.push({ at: `${reported}T08:00:00Z`, happens: () => report(on, { one, day: reported, feedback, company }) })
    const step = (hour: string, account: string, role: Role, action: string, input: object) => {
      const at = `${closed}T${hour}:00:00Z`
      scenes.push({
        at,
        happens: () =>
          matters.act(on(at, officeActor(company, account, role)), { matterId: one.matterId, action, input }),
      })
    }
    step('01', 'hecha', 'verifier', 'verify', { method: 'documents' })
    step('02', 'hecha', 'verifier', 'submit', { conclusion: 'met', finding: '材料齐全，完成标准逐条核对通过。' })
    step('03', 'duchashi', 'supervisionHead', 'close', {})
  }
  return scenes
}

/** The gap in retail sales goes to its unit two days after it was seen: proposed, issued, received, in hand. */
function deviationScenes(on: Rehearse, company: Company): Scene[] {
  const lead = company.units.get('区商务局')
  if (!lead) throw new Error('the demo has no 区商务局')
  const measures = '逐项排查汽车、石油制品等下降品类，提出以旧换新、首店活动等补缺措施。'
  const steps = [
    {
      at: '2024-04-23T01:00:00Z',
      actor: officeActor(company, 'duchayuan', 'supervisor'),
      action: 'propose',
      input: { lead, due: '2024-06-14', measures },
    },
    {
      at: '2024-04-24T02:00:00Z',
      actor: officeActor(company, 'duchashi', 'supervisionHead'),
      action: 'issue',
      input: {},
    },
    { at: '2024-04-25T03:00:00Z', actor: unitActor(lead, company), action: 'receive', input: {} },
    { at: '2024-04-26T03:00:00Z', actor: unitActor(lead, company), action: 'start', input: { measures } },
  ]
  return steps.map(({ at, actor, action, input }) => ({
    at,
    happens: async () => {
      const tenancy = on(at, actor)
      const found = await sql<{ id: string }>`
        select m.matter_id as id from matters.matter m join indicators.target_current t on t.district_id = m.district_id and t.target_id::text = m.subject_id
        where m.district_id = ${tenancy.district} and m.kind = 'deviation' and t.code = 'C01'`.execute(tenancy.db)
      const id = found.rows[0]?.id
      if (id === undefined) throw new Error('the gap in retail sales was not seen')
      await matters.act(tenancy, { matterId: MatterId.parse(id), action, input: ActionInput.parse(input) })
    },
  }))
}

async function report(
  on: Rehearse,
  { one, day, feedback, company }: { one: Item; day: string; feedback: string; company: Company },
): Promise<void> {
  const actor = unitActor(one.lead, company)
  await matters.act(on(`${day}T08:00:00Z`, actor), {
    matterId: one.matterId,
    action: 'countersign',
    input: { feedback },
  })
  await matters.act(on(`${day}T09:00:00Z`, actor), { matterId: one.matterId, action: 'report', input: {} })
}

/** The rows of the folder as they stand in the ledger, by their place in it. */
export async function listDemoItems(
  tenancy: Tenancy,
  ids: readonly CommitmentId[],
): Promise<ReadonlyMap<string, Item>> {
  const found = await sql<{ id: string; matter: string; lead: UnitId; cadence: string }>`
    select id, matter_id as matter, lead_unit_id as lead, cadence from ledger.commitment_current where district_id = ${tenancy.district} and id = any (${[...ids]}::uuid[])`.execute(
    tenancy.db,
  )
  const byId = new Map(found.rows.map((row) => [row.id, row]))
  return new Map(
    ids.map((id, index) => {
      const row = byId.get(id)
      if (!row) throw new Error('a row of the folder is not in the ledger')
      return [
        String(index + 1),
        {
          commitmentId: CommitmentId.parse(id),
          matterId: MatterId.parse(row.matter),
          lead: row.lead,
          cadence: row.cadence,
        },
      ]
    }),
  )
}

const mustFind = (items: ReadonlyMap<string, Item>, item: string): Item => {
  const found = items.get(item)
  if (!found) throw new Error(`the folder has no row ${item}`)
  return found
}

const actorOf = (personId: PersonId, roles: readonly { role: Role; unitId: UnitId }[]): Actor => ({
  kind: 'person',
  district: demoCode,
  personId,
  roles,
  units: [...new Set(roles.map((held) => held.unitId))],
  words: new Set(['matters.readAll', 'matters.read', 'matters.act', 'ledger.read', 'ledger.progress']),
  language: 'zh-Hans',
})

function unitActor(unitId: UnitId, company: Company): Actor {
  const signer = company.signers.get(unitId)
  if (!signer) throw new Error(`unit ${unitId} has no signer`)
  return actorOf(signer, [{ role: 'signer', unitId }])
}

function officeActor(company: Company, account: string, role: Role): Actor {
  const person = company.people.get(account)
  const unitId = company.units.get(office)
  if (!person || !unitId) throw new Error(`the demo has no ${account}`)
  return actorOf(person, [{ role, unitId }])
}
