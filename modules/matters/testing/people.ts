import { type AccessFragment, type Actor, type DistrictCode, PersonId, type Role, UnitId } from '@lantu/kernel'
import { access } from '#access'
import type { UnitFacts } from '#domain/parties.ts'
import type { Directory } from '#service/directory.ts'

/** Fictional units and people of a district, for tests: ids are readable by their last digits. */
const id = (tail: string): string => `0190c0de-0000-7000-8000-${tail.padStart(12, '0')}`
const unit = (tail: string) => UnitId.parse(id(tail))

export const units = {
  office: unit('a1'), // 督查室
  water: unit('a2'), // 区水务局
  city: unit('a3'), // 区城市管理委
  statistics: unit('a4'), // 区统计局
  tax: unit('a5'), // 双管
  company: unit('a6'),
  government: unit('a7'), // 区政府
} as const

const facts = (relation: UnitFacts['relation'], measures = false): UnitFacts => ({
  relation,
  measures,
  superior: units.government,
})

export const unitTable: ReadonlyMap<UnitId, UnitFacts> = new Map([
  [units.office, facts('district')],
  [units.water, facts('district')],
  [units.city, facts('district')],
  [units.statistics, facts('district', true)],
  [units.tax, facts('dualManaged')],
  [units.company, facts('enterprise')],
  [units.government, facts('district')],
])

const posts = {
  supervisor: ['b1', 'supervisor', units.office],
  supervisor2: ['b2', 'supervisor', units.office],
  head: ['b3', 'supervisionHead', units.office],
  leader: ['b4', 'districtLeader', units.government],
  verifier: ['b5', 'verifier', units.office],
  waterHandler: ['c1', 'handler', units.water],
  waterSigner: ['c2', 'signer', units.water],
  cityHandler: ['c3', 'coHandler', units.city],
  citySigner: ['c4', 'signer', units.city],
  taxHandler: ['c5', 'handler', units.tax],
} as const satisfies Readonly<Record<string, readonly [string, Role, UnitId]>>
export type Post = keyof typeof posts

const fragment: AccessFragment = access
const wordsOf = (role: Role): readonly string[] =>
  Object.entries(fragment).flatMap(([word, roles]) => (roles.includes(role) ? [word] : []))

export function person(
  post: Post,
  district: DistrictCode,
  more: readonly { role: Role; unitId: UnitId }[] = [],
): Actor {
  const [tail, role, unitId] = posts[post]
  const roles = [{ role, unitId }, ...more]
  return {
    kind: 'person',
    district,
    personId: PersonId.parse(id(tail)),
    roles,
    units: [...new Set(roles.map((held) => held.unitId))],
    words: new Set(roles.flatMap((held) => wordsOf(held.role))),
    language: 'zh-Hans',
  }
}

/** The directory of these people: real look-ups over a small table, no database. */
export const directory: Directory = {
  unitFacts: async (_, asked) =>
    new Map(
      asked.flatMap((one) => {
        const found = unitTable.get(one)
        return found === undefined ? [] : [[one, found] as const]
      }),
    ),
  holders: async (_, asked) =>
    Object.values(posts).flatMap(([tail, role, unitId]) =>
      asked.roles.some((one) => one === role) && (asked.units === null || asked.units.includes(unitId))
        ? [PersonId.parse(id(tail))]
        : [],
    ),
}
