import { createUnit, access as identityAccess } from '@lantu/identity'
import { type AccessFragment, type Actor, type DistrictCode, PersonId, type Role, type UnitId } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { parsePlainDate } from '@lantu/kernel/time'
import { access as mattersAccess } from '@lantu/matters'
import { type Tenancy, withTenant } from '@lantu/platform/db'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { access } from '../access.ts'

/** Fictional units of the test district. */
const names = {
  office: '区政府督查室',
  development: '区发展改革委',
  water: '区水务局',
  city: '区城市管理委',
  culture: '区文化和旅游局',
  science: '区科委、园区管委会',
} as const
export type UnitKey = keyof typeof names
export type Units = Readonly<Record<UnitKey | 'company', UnitId>>

const posts = {
  supervisor: ['01', 'supervisor', 'office'],
  supervisor2: ['02', 'supervisor', 'office'],
  head: ['03', 'supervisionHead', 'office'],
  verifier: ['04', 'verifier', 'office'],
  deputy: ['05', 'deputyLeader', 'office'],
  firstLeader: ['06', 'districtLeader', 'office'],
  waterHandler: ['11', 'handler', 'water'],
  waterSigner: ['12', 'signer', 'water'],
  cityHandler: ['13', 'coHandler', 'city'],
  developmentHandler: ['14', 'handler', 'development'],
  cultureHandler: ['15', 'handler', 'culture'],
  cultureSigner: ['16', 'signer', 'culture'],
} as const satisfies Readonly<Record<string, readonly [string, Role, UnitKey]>>
export type Post = keyof typeof posts

const fragments: readonly AccessFragment[] = [access, mattersAccess, identityAccess]
const wordsOf = (role: Role): string[] =>
  fragments.flatMap((fragment) =>
    Object.entries(fragment).flatMap(([word, roles]) => (roles.includes(role) ? [word] : [])),
  )

export interface TestLedger {
  readonly database: TestDatabase
  readonly units: Units
  readonly clock: ReturnType<typeof fixedEffects>
  actor(post: Post, district?: DistrictCode): Actor
  as<T>(post: Post, work: (tenancy: Tenancy) => Promise<T>): Promise<T>
  drop(): Promise<void>
}

/** A database with the test district's units, its clock standing at `now` (Friday 26 April 2024, 09:00 in Beijing). */
export async function testLedger(now = '2024-04-26T01:00:00Z'): Promise<TestLedger> {
  const clock = fixedEffects(now)
  const database = await testDatabase({ effects: clock })
  const from = parsePlainDate('2020-01-01')
  const units = await database.inDistrict(async (t) => {
    const ids: Partial<Record<UnitKey | 'company', UnitId>> = {}
    for (const [key, name] of Object.entries(names) as [UnitKey, string][])
      ids[key] = await createUnit(t, { code: key, name, kind: 'department', from, aliases: [name.replace('区', '')] })
    ids.company = await createUnit(t, { code: 'company', name: '示范商贸公司', kind: 'enterprise', from })
    return ids as Units
  })
  const actor = (post: Post, district = database.demo): Actor => {
    const [tail, role, unit] = posts[post]
    return {
      kind: 'person',
      district,
      personId: PersonId.parse(`0190c0de-0000-7000-8000-0000000000${tail}`),
      roles: [{ role, unitId: units[unit] }],
      units: [units[unit]],
      words: new Set(wordsOf(role)),
      language: 'zh-Hans',
    }
  }
  return {
    database,
    units,
    clock,
    actor,
    as: (post, work) => withTenant(database, actor(post), work),
    drop: () => database.drop(),
  }
}
