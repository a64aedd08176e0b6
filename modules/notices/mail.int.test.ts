import { appoint, createUnit, erasePerson, registerPerson } from '@lantu/identity'
import type { PersonId } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { parsePlainDate } from '@lantu/kernel/time'
import { openSmtp, type Post } from '@lantu/platform/mail'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askForMail, mailTo } from '#service/mail.ts'
import { notify } from './index.ts'

/** A mail server in this process that keeps what it is given; told to be full, it refuses. */
const box: { to: string[]; raw: string }[] = []
let full = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      if (full) return done(Object.assign(new Error('secret words of the server'), { responseCode: 452 }))
      box.push({ to: session.envelope.rcptTo.map((one) => one.address), raw: Buffer.concat(pieces).toString() })
      done()
    })
  },
})

let database: TestDatabase
let post: Post
let reader: PersonId
let silent: PersonId
const effects = fixedEffects('2024-05-22T02:00:00Z')
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  post = openSmtp({ url: `smtp://127.0.0.1:${address.port}`, from: 'lantu@example.invalid' })
  database = await testDatabase({ effects })
  await database.inDistrict(async (t) => {
    const from = parsePlainDate('2020-01-01')
    const unit = await createUnit(t, { code: 'water', name: '区水务局', kind: 'department', from })
    reader = await registerPerson(t, { name: '经办人', email: 'reader@example.invalid' })
    silent = await registerPerson(t, { name: '无邮箱' })
    for (const person of [reader, silent]) await appoint(t, { person, unit, role: 'handler', from })
  })
})
afterAll(async () => {
  post.close()
  await new Promise<void>((resolve) => {
    server.close(resolve)
  })
  await database.drop()
})

const link = 'https://lantu.example.invalid/notices'
const tell = (occasion: string, number: string | undefined, persons: readonly PersonId[] = [reader]) =>
  database.inDistrict((t) =>
    notify(t, {
      occasion,
      reason: { code: 'matters.notice.step', params: { action: '退回重办的机密内容', ...(number && { number }) } },
      subject: { subjectKind: 'matter', subjectId: 'm' },
      to: [{ persons }],
    }),
  )
const mail = (person: PersonId) =>
  database.inDistrict((t) => mailTo(t, (letter) => post.send(letter), { person, link }))
const header = (raw: string, name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]
const decoded = (raw: string) => {
  const [head = '', body = ''] = raw.split('\r\n\r\n')
  return /base64/i.test(header(head, 'Content-Transfer-Encoding') ?? '') ? Buffer.from(body, 'base64').toString() : body
}

describe('a letter', () => {
  test('holds the number and the link and no word, and goes out once', async () => {
    await tell('one', '督办〔2024〕12号')
    expect(await database.inDistrict(askForMail)).toBe(1)
    expect(await mail(reader)).toBe(true)
    expect(box).toHaveLength(1)
    const [letter] = box
    expect(letter?.to).toEqual(['reader@example.invalid'])
    expect(
      decoded(letter?.raw ?? '')
        .trim()
        .split(/\r?\n/),
    ).toEqual(['督办〔2024〕12号', link])
    expect(`${letter?.raw}${decoded(letter?.raw ?? '')}`).not.toContain('机密')
    expect(await mail(reader)).toBe(false)
    expect(await database.inDistrict(askForMail)).toBe(0)
    expect(box).toHaveLength(1)
  })

  test('crashed after the hand-over it goes out again under the same Message-ID', async () => {
    await tell('two', undefined)
    const crash = database.inDistrict(async (t) => {
      await mailTo(t, (letter) => post.send(letter), { person: reader, link })
      throw new Error('killed')
    })
    await expect(crash).rejects.toThrow('killed')
    await tell('three', undefined)
    expect(await mail(reader)).toBe(true)
    const [first, second] = box.slice(-2).map((one) => header(one.raw, 'Message-ID'))
    expect(first).toMatch(/^<[0-9a-f-]{36}\.990001@/)
    expect(second).toBe(first)
  })
})

test('a server that is full or away throws without its words, and nothing counts as told', async () => {
  await tell('four', '督办〔2024〕13号')
  full = true
  const failed = await mail(reader).catch((error: unknown) => String(error))
  full = false
  expect(failed).toContain('452')
  expect(failed).not.toMatch(/secret|reader@/)
  const away = openSmtp({ url: 'smtp://user:hunter2@127.0.0.1:1', from: 'lantu@example.invalid' })
  const refused = await away
    .send({ to: 'reader@example.invalid', messageId: '<a@b>', subject: 's', text: 't' })
    .catch((error: unknown) => String(error))
  away.close()
  expect(refused).toMatch(/ESOCKET|ECONNREFUSED/)
  expect(refused).not.toContain('hunter2')
  expect(await database.inDistrict(askForMail)).toBe(1)
  expect(await mail(reader)).toBe(true)
})

test('nobody is written to without an address, of what was read, or of what is a day old; another district neither', async () => {
  await tell('five', undefined, [silent])
  expect(await mail(silent)).toBe(false)
  await tell('six', undefined)
  await database.inDistrict((t) =>
    sql`update notices.notice set read_at = ${t.at}::timestamptz where district_id = ${t.district} and occasion = 'six'`.execute(
      t.db,
    ),
  )
  expect(await mail(reader)).toBe(false)
  await tell('seven', undefined)
  effects.set('2024-05-23T03:00:00Z')
  expect(await mail(reader)).toBe(false)
  expect(await database.inDistrict(askForMail)).toBe(0)
  expect(await database.inDistrict(askForMail, database.other)).toBe(0)
  await tell('eight', undefined)
  await database.inDistrict((t) => erasePerson(t, reader))
  expect(await mail(reader)).toBe(false)
})
