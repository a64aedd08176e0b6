import type { Tenancy } from '@lantu/platform/db'
import type { Me } from '#contract/door.ts'
import { findUnitOn } from '#domain/organisation.ts'
import { refuse } from '#errors'
import { getPerson } from '#service/people.ts'
import { todayOf } from '#service/today.ts'
import { listDistricts } from '#store/districts.ts'
import { loadOrganisation } from '#store/organisation.ts'

/** Who is signed in, as the page's frame shows it. */
export async function getMe(tenancy: Tenancy): Promise<Me> {
  const { actor } = tenancy
  if (actor.personId === null) throw refuse('identity.noPerson')
  const person = await getPerson(tenancy, actor.personId)
  const district = (await listDistricts(tenancy.db)).find((one) => one.code === tenancy.district)
  if (!district) throw new TypeError(`district ${tenancy.district} is not in the reference table`)
  const today = todayOf(tenancy)
  const organisation = actor.roles.length > 0 ? await loadOrganisation(tenancy) : undefined
  const nameOf = (unit: (typeof actor.roles)[number]['unitId']) =>
    (organisation && findUnitOn(organisation, unit, { asOf: today })?.name) ?? ''
  return {
    person: person.id,
    name: person.name,
    account: person.account,
    district,
    now: tenancy.at,
    today,
    language: person.language,
    roles: actor.roles.map(({ role, unitId }) => ({ role, unit: unitId, unitName: nameOf(unitId) })),
    words: [...actor.words].sort(),
  }
}
