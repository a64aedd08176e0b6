import { appoint, createUnit, registerPerson } from '@lantu/identity'
import {
  type AccessFragment,
  type Actor,
  type DistrictCode,
  type PersonId,
  type Role,
  systemActor,
  type UnitId,
} from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import type { TestDatabase } from '@lantu/platform/testing'
import { access } from '#access'

const unitKinds = {
  government: 'body', // 区政府
  office: 'department', // 督查室
  water: 'department', // 区水务局
  city: 'department', // 区城市管理委
  statistics: 'department', // 区统计局
  tax: 'dualManaged',
  company: 'enterprise',
} as const
export type UnitName = keyof typeof unitKinds

const posts = {
  supervisor: ['supervisor', 'office'],
  supervisor2: ['supervisor', 'office'],
  head: ['supervisionHead', 'office'],
  leader: ['districtLeader', 'government'],
  verifier: ['verifier', 'office'],
  auditor: ['auditor', 'office'],
  waterHandler: ['handler', 'water'],
  waterSigner: ['signer', 'water'],
  cityHandler: ['coHandler', 'city'],
  citySigner: ['signer', 'city'],
  taxHandler: ['handler', 'tax'],
} as const satisfies Readonly<Record<string, readonly [Role, UnitName]>>
export type Post = keyof typeof posts

const fragment: AccessFragment = access
const wordsOf = (role: Role): readonly string[] =>
  Object.entries(fragment).flatMap(([word, roles]) => (roles.includes(role) ? [word] : []))

/** A fictional district's units and people, registered with identity, for the tests of this module. */
export interface People {
  readonly units: Readonly<Record<UnitName, UnitId>>
  readonly ids: Readonly<Record<Post, PersonId>>
  actor(post: Post, more?: readonly { role: Role; unitId: UnitId }[]): Actor
}

export async function settle(database: TestDatabase, district: DistrictCode = database.demo): Promise<People> {
  const from = parsePlainDate('2020-01-01')
  return database.inDistrict(async (tenancy) => {
    const units = {} as Record<UnitName, UnitId>
    for (const [name, kind] of Object.entries(unitKinds) as [UnitName, (typeof unitKinds)[UnitName]][]) {
      const measures = name === 'statistics'
      const superiors = name === 'government' ? {} : { leadership: units.government }
      units[name] = await createUnit(tenancy, { code: name, name: `示范${name}`, kind, measures, superiors, from })
    }
    const ids = {} as Record<Post, PersonId>
    for (const [post, [role, unit]] of Object.entries(posts) as [Post, (typeof posts)[Post]][]) {
      ids[post] = await registerPerson(tenancy, { name: post })
      await appoint(tenancy, { person: ids[post], unit: units[unit], role, from })
    }
    return {
      units,
      ids,
      actor: (post, more = []) =>
        actorOf({
          district,
          person: ids[post],
          roles: [{ role: posts[post][0], unitId: units[posts[post][1]] }, ...more],
        }),
    }
  }, district)
}

const actorOf = ({
  district,
  person,
  roles,
}: {
  district: DistrictCode
  person: PersonId
  roles: Actor['roles']
}): Actor => ({
  ...systemActor(district),
  kind: 'person',
  personId: person,
  roles,
  units: [...new Set(roles.map((held) => held.unitId))],
  words: new Set(roles.flatMap((held) => wordsOf(held.role))),
})
