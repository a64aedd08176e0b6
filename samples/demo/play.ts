import { type Actor, DistrictCode, type PersonId, type Role, type UnitId } from '@lantu/kernel'
import { monthPeriod, parsePlainDate, quarterPeriod } from '@lantu/kernel/time'
import { recordProgress } from '@lantu/ledger'
import { CommitmentId } from '@lantu/ledger/contract'
import { corePolicies, createMatters, MatterId } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import type { Rehearse } from '../sample.ts'
import { demoClosed, demoProgress, demoReported } from './progress-data.ts'

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

/** Plays the first months of the year: monthly and quarterly reports, nodes done, two items closed, one waiting for verification. */
export async function playDemo(on: Rehearse, items: ReadonlyMap<string, Item>, company: Company): Promise<void> {
  for (const [item, progress] of Object.entries(demoProgress)) {
    const one = items.get(item)
    if (!one) throw new Error(`the folder has no row ${item}`)
    const actor = unitActor(one.lead, company)
    for (const [index, percent] of progress.percent.entries()) {
      if (percent === null) continue
      const month = index + 2
      const last = index === 2 || progress.percent.slice(index + 1).every((later) => later === null)
      const day = month === 4 ? '05-06' : `${String(month + 1).padStart(2, '0')}-0${month === 2 ? 4 : 3}`
      await recordProgress(on(`2024-${day}T02:30:00Z`, actor), {
        id: one.commitmentId,
        progress: {
          unitId: one.lead,
          period: one.cadence === 'quarter' ? quarterPeriod(2024, 1) : monthPeriod(2024, month),
          percent,
          done: last ? progress.done : '按计划推进，见台账。',
          problems: last ? (progress.problems ?? null) : null,
          next: last ? (progress.next ?? null) : null,
          nodesDone: last ? (progress.nodes ?? []).map(([no, day]) => ({ no, on: parsePlainDate(day) })) : [],
        },
      })
    }
  }
  for (const { item, on: day, feedback } of demoReported)
    await report(on, { one: mustFind(items, item), day, feedback, company })
  for (const { item, reported, closed, feedback } of demoClosed) {
    const one = mustFind(items, item)
    await report(on, { one, day: reported, feedback, company })
    const judge = (account: string, role: Role) => officeActor(company, account, role)
    const act = (actor: Actor, hour: string, action: string, input: object) =>
      matters.act(on(`${closed}T${hour}:00:00Z`, actor), { matterId: one.matterId, action, input })
    await act(judge('hecha', 'verifier'), '01', 'verify', { method: 'documents' })
    await act(judge('hecha', 'verifier'), '02', 'submit', {
      conclusion: 'met',
      finding: '材料齐全，完成标准逐条核对通过。',
    })
    await act(judge('duchashi', 'supervisionHead'), '03', 'close', {})
  }
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
