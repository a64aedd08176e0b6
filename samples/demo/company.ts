import { type Actor, DistrictCode, type PersonId, type Role, type UnitId } from '@lantu/kernel'
import { CommitmentId } from '@lantu/ledger/contract'
import { MatterId } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'

/** The people a play needs: who acts for a unit, and who judges. */
export interface Company {
  readonly signers: ReadonlyMap<UnitId, PersonId>
  readonly units: ReadonlyMap<string, UnitId>
  readonly people: ReadonlyMap<string, PersonId>
}

/** A row of the folder as it stands in the ledger. */
export interface Item {
  readonly commitmentId: CommitmentId
  readonly matterId: MatterId
  readonly lead: UnitId
  readonly cadence: string
}

/** One thing that happens on a day of the play. */
export interface Scene {
  readonly at: string
  readonly happens: () => Promise<unknown>
}

export const demoCode = DistrictCode.parse('990001')
const office = '区委办、区政府办（督查）'

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

export const mustFind = (items: ReadonlyMap<string, Item>, item: string): Item => {
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

export function unitActor(unitId: UnitId, company: Company): Actor {
  const signer = company.signers.get(unitId)
  if (!signer) throw new Error(`unit ${unitId} has no signer`)
  return actorOf(signer, [{ role: 'signer', unitId }])
}

export function officeActor(company: Company, account: string, role: Role): Actor {
  const person = company.people.get(account)
  const unitId = company.units.get(office)
  if (!person || !unitId) throw new Error(`the demo has no ${account}`)
  return actorOf(person, [{ role, unitId }])
}
