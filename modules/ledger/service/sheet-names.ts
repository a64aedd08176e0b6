import { findUnitByName, listPeople, type Unit } from '@lantu/identity'
import type { Fault, PersonId, UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { enterpriseLead, leadAmongCo, manyLeads, noLead, type Read, splitNames, unknownUnit } from '#domain/folder.ts'

async function everybody(tenancy: Tenancy) {
  const people: Awaited<ReturnType<typeof listPeople>> = []
  for (let last: PersonId | undefined, page = people; ; ) {
    page = await listPeople(tenancy, { after: last, limit: 1000 })
    people.push(...page)
    last = page.at(-1)?.id
    if (page.length < 1000) return people
  }
}

/** Names looked up once each, however often the sheet says them. */
export interface Names {
  unit(name: string): Promise<Unit | undefined>
  person(name: string): PersonId | null
}

export async function lookUpNames(tenancy: Tenancy): Promise<Names> {
  const units = new Map<string, Unit | undefined>()
  const people = await everybody(tenancy)
  return {
    unit: async (name) => {
      if (!units.has(name)) units.set(name, (await findUnitByName(tenancy, name))?.unit)
      return units.get(name)
    },
    person: (name) => {
      const [first, ...others] = people.filter((one) => one.name === name)
      return first && others.length === 0 ? first.id : null
    },
  }
}

export async function readLead(text: string, names: Names): Promise<Read<UnitId>> {
  if (text === '') return noLead()
  // A unit may have a mark in its own name (区科委、园区管委会), so the whole is looked up before its parts are counted.
  const unit = await names.unit(text)
  if (unit === undefined) return splitNames(text).length > 1 ? manyLeads() : unknownUnit(text)
  return unit.kind === 'enterprise' ? enterpriseLead(text) : { value: unit.id }
}

export async function readCo(text: string, given: { names: Names; lead: UnitId | undefined }): Promise<Read<UnitId[]>> {
  const whole = text === '' ? undefined : await given.names.unit(text)
  const found: UnitId[] = []
  for (const name of whole ? [text] : splitNames(text)) {
    const unit = await given.names.unit(name)
    if (unit === undefined) return unknownUnit(name)
    if (unit.kind === 'enterprise') return enterpriseLead(name)
    if (unit.id === given.lead) return leadAmongCo(name)
    if (!found.includes(unit.id)) found.push(unit.id)
  }
  return { value: found }
}

export const leaderWarning = (where: string, name: string): Fault => ({
  where,
  code: 'ledger.cell.leader',
  say: { zh: `没有名为“${name}”的人员，区领导暂空。`, en: `There is no person named ${name}; the leader stays open.` },
})
