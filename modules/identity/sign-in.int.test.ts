import type { PersonId } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { parsePlainDate as day } from '@lantu/kernel/time'
import { readStream } from '@lantu/platform/events'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  access,
  appoint,
  createAuth,
  createSigninLink,
  createUnit,
  endAppointment,
  erasePerson,
  jobs,
  joinAccess,
  registerPerson,
  signInWithLink,
  signInWithPassword,
} from './index.ts'

const start = '2024-04-24T01:00:00.000Z'
const effects = fixedEffects(start)
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ effects })
})
afterAll(() => database.drop())
beforeEach(() => effects.set(start))
const after = (seconds: number) => effects.set(new Date(Date.parse(start) + seconds * 1000).toISOString())

const password = '春风又绿江南岸 1069'
let serial = 0
async function newPerson(): Promise<{ id: PersonId; account: string }> {
  const account = `tester${++serial}`
  const id = await database.inDistrict((t) => registerPerson(t, { name: `测试员${serial}`, account, password }))
  return { id, account }
}

interface Try {
  readonly account: string
  readonly password?: string
  readonly address?: string
}
const attempt = (tried: Try) =>
  database.inDistrict((t) => signInWithPassword(t, { password, address: `10.0.0.${++serial}`, ...tried }))
async function signIn(tried: Try): Promise<string> {
  const outcome = await attempt(tried)
  if (!outcome.ok) throw outcome.error
  return outcome.value.token
}
const codeOf = async (tried: Try) => {
  const outcome = await attempt(tried)
  return outcome.ok ? 'ok' : outcome.error.code
}
const whoIs = (token: string) => createAuth(database, joinAccess({ identity: access })).identify({ cookie: token })

describe('sessions', () => {
  test('a right password gives a token that stands for the person with the words of today’s roles', async () => {
    const { id, account } = await newPerson()
    const unit = await database.inDistrict((t) =>
      createUnit(t, { code: 'U1', name: '区督查室', kind: 'body', from: day('2024-01-01') }),
    )
    const appointment = await database.inDistrict((t) =>
      appoint(t, { person: id, unit, role: 'supervisor', from: day('2024-04-24') }),
    )
    const token = await signIn({ account: account.toUpperCase() })
    const actor = await whoIs(token)
    expect(actor).toMatchObject({ personId: id, district: '990001', roles: [{ role: 'supervisor', unitId: unit }] })
    expect(actor?.words.has('identity.seePeople')).toBe(true)
    expect(actor?.words.has('identity.organise')).toBe(false)
    await database.inDistrict((t) => endAppointment(t, { appointment, lastDay: day('2024-04-23') }))
    expect((await whoIs(token))?.words.size).toBe(0)
  })

  test('end when idle for two hours, and after twelve hours however busy', async () => {
    const { account } = await newPerson()
    const idle = await signIn({ account })
    const busy = await signIn({ account })
    after(7199)
    expect(await whoIs(busy)).toBeDefined()
    after(7200)
    expect(await whoIs(idle)).toBeUndefined()
    for (let at = 7200; at < 43_200; at += 7000) {
      after(at)
      expect(await whoIs(busy)).toBeDefined()
    }
    after(43_200)
    expect(await whoIs(busy)).toBeUndefined()
  })

  test('any changed character, another district’s code and a mistyped token stand for nobody', async () => {
    const { account } = await newPerson()
    const token = await signIn({ account })
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'A' ? 'B' : 'A'
      expect(await whoIs(token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined()
    }
    expect(await whoIs(token.replace(/^\d{6}/, database.other))).toBeUndefined()
    expect(await whoIs(token.replace(/^\d{6}/, '110107'))).toBeUndefined()
    for (const nonsense of ['', '.', `990001.${'A'.repeat(43)}'`, `${token} `, '990001'])
      expect(await whoIs(nonsense)).toBeUndefined()
    expect(await whoIs(token)).toBeDefined()
  })

  test('neither the token nor the account is stored or recorded in plain', async () => {
    const { id, account } = await newPerson()
    const token = await signIn({ account })
    const [, secret = ''] = token.split('.')
    const dump = await database.pool.query(
      'select (select string_agg(to_jsonb(s)::text, $1) from identity.session s) as sessions, (select string_agg(data::text, $1) from log.event) as events',
      ['\n'],
    )
    expect(dump.rows[0].sessions).not.toContain(secret)
    expect(dump.rows[0].events).not.toContain(account)
    expect(dump.rows[0].events).not.toContain('测试员')
    expect((await database.inDistrict((t) => readStream(t, `person:${id}`))).map((one) => one.type)).toEqual([
      'person.registered',
      'person.passwordSet',
    ])
  })
})

describe('lock-out', () => {
  test('the fifth wrong try pauses the account, each further one for twice as long; a right one clears it', async () => {
    const { account } = await newPerson()
    for (let n = 1; n <= 5; n++) expect(await codeOf({ account, password: 'wrong' })).toBe('identity.wrongSignIn')
    expect(await codeOf({ account })).toBe('identity.locked')
    after(29)
    expect(await codeOf({ account })).toBe('identity.locked')
    after(30)
    expect(await codeOf({ account, password: 'wrong' })).toBe('identity.wrongSignIn')
    after(30 + 59)
    expect(await codeOf({ account })).toBe('identity.locked')
    after(30 + 60)
    expect(await codeOf({ account })).toBe('ok')
    expect(await codeOf({ account, password: 'wrong' })).toBe('identity.wrongSignIn')
    expect(await codeOf({ account })).toBe('ok')
  })

  test('an account that does not exist answers and pauses the same', async () => {
    const { account } = await newPerson()
    const answers = async (name: string) => {
      const codes: string[] = []
      for (let n = 0; n < 7; n++) codes.push(await codeOf({ account: name, password: 'wrong' }))
      return codes
    }
    expect(await answers('nobody-here')).toEqual(await answers(account))
  })

  test('a volley of wrong tries at once does not slip under the count', async () => {
    const { account } = await newPerson()
    const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf({ account, password: 'wrong' })))
    expect(codes.filter((code) => code === 'identity.wrongSignIn')).toHaveLength(5)
    expect(codes.filter((code) => code === 'identity.locked')).toHaveLength(7)
  })

  test('one address that tries many accounts is paused, a known password does not buy it more tries', async () => {
    const { account } = await newPerson()
    const address = '192.0.2.9'
    for (let n = 0; n < 50; n++) {
      if (n === 25) expect(await codeOf({ account, address })).toBe('ok')
      expect(await codeOf({ account: `guess${n}`, password: 'wrong', address })).toBe('identity.wrongSignIn')
    }
    expect(await codeOf({ account, address })).toBe('identity.locked')
    expect(await codeOf({ account, address: '192.0.2.10' })).toBe('ok')
  })

  test('is forgotten after a day', async () => {
    const { account } = await newPerson()
    for (let n = 1; n <= 4; n++) await codeOf({ account, password: 'wrong' })
    after(86_401)
    for (let n = 1; n <= 4; n++) expect(await codeOf({ account, password: 'wrong' })).toBe('identity.wrongSignIn')
    expect(await codeOf({ account })).toBe('ok')
  })
})

describe('one-time links', () => {
  const useLink = async (token: string) => {
    const outcome = await database.inDistrict((t) => signInWithLink(t, { token }))
    return outcome.ok ? outcome.value.token : outcome.error.code
  }

  test('work once, also when used twice at the same moment', async () => {
    const { id } = await newPerson()
    const { token } = await database.inDistrict((t) => createSigninLink(t, { person: id }))
    const both = await Promise.all([useLink(token), useLink(token)])
    expect(both.filter((one) => one === 'identity.linkSpent')).toHaveLength(1)
    const session = both.find((one) => one !== 'identity.linkSpent') ?? ''
    expect(await whoIs(session)).toMatchObject({ personId: id })
    expect(await useLink(token)).toBe('identity.linkSpent')
  })

  test('do not work after half an hour, nor when a newer one was made', async () => {
    const { id } = await newPerson()
    const first = await database.inDistrict((t) => createSigninLink(t, { person: id }))
    const second = await database.inDistrict((t) => createSigninLink(t, { person: id }))
    expect(await useLink(first.token)).toBe('identity.linkSpent')
    after(1800)
    expect(await useLink(second.token)).toBe('identity.linkSpent')
  })
})

describe('a person’s data', () => {
  test('at the door, sessions and links go a month after their end, wrong tries after a day', async () => {
    const { id, account } = await newPerson()
    await signIn({ account })
    await database.inDistrict((t) => createSigninLink(t, { person: id }))
    await codeOf({ account, password: 'wrong' })
    const left = async () => {
      const found = await database.pool.query(
        'select (select count(*)::int from identity.session where person_id = $1) as sessions, (select count(*)::int from identity.signin_link where person_id = $1) as links, (select count(*)::int from identity.sign_in_failure) as failures',
        [id],
      )
      return found.rows[0]
    }
    const sweepAll = () => database.inDistrict((t) => jobs[0]?.run(t, {}) ?? Promise.reject(new Error('no job')))
    await sweepAll()
    expect(await left()).toMatchObject({ sessions: 1, links: 1 })
    after(31 * 86_400)
    await sweepAll()
    expect(await left()).toEqual({ sessions: 0, links: 0, failures: 0 })
  })

  test('erased, the name is nowhere, no door opens, and the erasure is an event', async () => {
    const { id, account } = await newPerson()
    const token = await signIn({ account })
    await database.inDistrict((t) => erasePerson(t, id))
    expect(await whoIs(token)).toBeUndefined()
    expect(await codeOf({ account })).toBe('identity.wrongSignIn')
    const left = await database.inDistrict(({ db }) =>
      sql`select 1 from identity.person_detail where person_id = ${id} union all select 1 from identity.credential where person_id = ${id}`.execute(
        db,
      ),
    )
    expect(left.rows).toEqual([])
    const events = await database.inDistrict((t) => readStream(t, `person:${id}`))
    expect(events.at(-1)?.type).toBe('person.erased')
  })
})
