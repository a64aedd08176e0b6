import { appoint, createUnit, registerPerson } from '@lantu/identity'
import { type Actor, type DistrictCode, systemActor } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import { listen, withTenant } from '@lantu/platform/db'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countNotices, listNotices, markRead, noticeChannel, notify } from './index.ts'

const from = parsePlainDate('2020-01-01')
let database: TestDatabase
let anna: Actor
let ben: Actor
let unit: Awaited<ReturnType<typeof createUnit>>

const human = (personId: NonNullable<Actor['personId']>, district: DistrictCode): Actor => ({
  ...systemActor(district),
  kind: 'person',
  personId,
})

beforeAll(async () => {
  database = await testDatabase()
  await database.inDistrict(async (tenancy) => {
    unit = await createUnit(tenancy, { code: 'water', name: '区水务局', kind: 'department', from })
    const [a, b] = [await registerPerson(tenancy, { name: '甲' }), await registerPerson(tenancy, { name: '乙' })]
    await appoint(tenancy, { person: a, unit, role: 'handler', from })
    await appoint(tenancy, { person: b, unit, role: 'signer', from })
    anna = human(a, database.demo)
    ben = human(b, database.demo)
  })
})
afterAll(() => database.drop())

const tell = (
  occasion: string,
  roles: readonly ('handler' | 'signer')[] = ['handler'],
  except: Actor['personId'] = null,
) =>
  database.inDistrict((tenancy) =>
    notify(tenancy, {
      occasion,
      reason: { code: 'matters.notice.step', params: { number: '督办〔2024〕1号' } },
      subject: { subjectKind: 'matter', subjectId: 'm-1' },
      to: [{ units: [unit], roles }],
      except,
    }),
  )
const list = (actor: Actor, after?: string) =>
  withTenant(database, actor, (t) => listNotices(t, { unreadOnly: false, after, limit: 2 }))

describe('notices', () => {
  test('are told once for each occasion and person, however often the work runs', async () => {
    expect([await tell('a'), await tell('a')]).toEqual([1, 0])
    expect(await tell('a', ['handler', 'signer'])).toBe(1)
    const both = await Promise.all([tell('race'), tell('race')])
    expect(both.toSorted()).toEqual([0, 1])
  })

  test('leave out the one who did it', async () => {
    expect(await tell('own', ['handler', 'signer'], anna.personId)).toBe(1)
    expect((await list(ben)).rows.length).toBeGreaterThan(0)
    expect((await list(anna)).rows.map((row) => row.subject.subjectId)).toEqual(['m-1', 'm-1'])
  })

  test('are listed newest first, page by page, and counted until read', async () => {
    await tell('p1')
    await tell('p2')
    const first = await list(anna)
    expect(first.next).toBe(first.rows[1]?.id)
    const second = await list(anna, first.next ?? undefined)
    expect(second.rows).toHaveLength(2)
    expect(second.next).toBeNull()
    const left = await withTenant(database, anna, (t) =>
      markRead(
        t,
        first.rows.map((row) => row.id),
      ),
    )
    expect(left).toEqual({ unread: 2 })
    expect(await withTenant(database, anna, (t) => markRead(t, null))).toEqual({ unread: 0 })
  })

  test('cannot be read or marked by anybody else, nor in another district', async () => {
    await tell('mine')
    const mine = (await list(anna)).rows.map((row) => row.id)
    await withTenant(database, ben, (t) => markRead(t, mine))
    expect(await withTenant(database, anna, countNotices)).toEqual({ unread: 1 })
    expect((await list({ ...anna, district: database.other })).rows).toEqual([])
  })

  test('wake who watches the district, and nobody else', async () => {
    const listener = await listen(database, noticeChannel)
    const leaving = new AbortController()
    const own = listener.watch(database.demo, leaving.signal)[Symbol.asyncIterator]()
    const foreign = listener.watch(database.other, leaving.signal)[Symbol.asyncIterator]()
    await tell('wake')
    expect((await own.next()).done).toBe(false)
    const heard = foreign.next()
    leaving.abort()
    expect((await heard).done).toBe(true)
    expect((await own.next()).done).toBe(true)
    await listener.stop()
  })
})
