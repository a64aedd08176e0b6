import { appoint, registerPerson, setSuperior } from '@lantu/identity'
import type { Actor, PersonId, Role } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import { listNotices } from '@lantu/notices'
import { withTenant } from '@lantu/platform/db'
import type { TestLedger, UnitKey } from './district.ts'

/** People registered with identity and appointed, where a test asks who is told. The office stands above the water bureau. */
const posts = {
  waterHandler: ['handler', 'water'],
  waterSigner: ['signer', 'water'],
  cultureHandler: ['handler', 'culture'],
  leader: ['deputyLeader', 'office'],
} as const satisfies Readonly<Record<string, readonly [Role, UnitKey]>>
export type AppointedPost = keyof typeof posts

export interface Appointed {
  readonly ids: Readonly<Record<AppointedPost, PersonId>>
  /** The reasons told to a person, newest first. */
  told(post: AppointedPost): Promise<string[]>
}

export async function appointPeople(ledger: TestLedger): Promise<Appointed> {
  const from = parsePlainDate('2020-01-01')
  const ids = await ledger.database.inDistrict(async (t) => {
    await setSuperior(t, { unit: ledger.units.water, hierarchy: 'leadership', superior: ledger.units.office, from })
    const made: Partial<Record<AppointedPost, PersonId>> = {}
    for (const [post, [role, unit]] of Object.entries(posts) as [AppointedPost, (typeof posts)[AppointedPost]][]) {
      const person = await registerPerson(t, { name: post })
      await appoint(t, { person, unit: ledger.units[unit], role, from })
      made[post] = person
    }
    return made as Record<AppointedPost, PersonId>
  })
  const reader = (post: AppointedPost): Actor => ({ ...ledger.actor('waterHandler'), personId: ids[post] })
  return {
    ids,
    told: async (post) => {
      const asked = { unreadOnly: false, after: undefined, limit: 100 }
      const page = await withTenant(ledger.database, reader(post), (t) => listNotices(t, asked))
      return page.rows.map(({ reason }) =>
        [
          reason.code,
          ...Object.entries(reason.params)
            .map(([name, value]) => `${name} ${value}`)
            .toSorted(),
        ].join(', '),
      )
    },
  }
}
