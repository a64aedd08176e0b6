import { appoint, createUnit, registerPerson } from '@lantu/identity'
import type { UnitId } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { parsePlainDate } from '@lantu/kernel/time'
import { importFolder } from '@lantu/ledger'
import { mailJobs, notify } from '@lantu/notices'
import { writeTable } from '@lantu/papers/sheets'
import { readConfig } from '@lantu/platform/config'
import { createLog } from '@lantu/platform/log'
import { openImap } from '@lantu/platform/mail'
import { type TestDatabase, type TestImap, testDatabase, testImap } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MailIn, openMailIn, startMailIn } from './mail-in.ts'

const clock = fixedEffects('2024-03-29T01:00:00Z')
const address = 'jingban@water.invalid'
let database: TestDatabase
let imap: TestImap
let mailIn: MailIn
let letter = ''
beforeAll(async () => {
  database = await testDatabase({ effects: clock })
  imap = await testImap()
  const from = parsePlainDate('2020-01-01')
  await database.inDistrict(async (t) => {
    const unit: UnitId = await createUnit(t, { code: 'water', name: '区水务局', kind: 'department', from })
    const person = await registerPerson(t, { name: '经办人', email: address })
    await appoint(t, { person, unit, role: 'handler', from })
    const headers = ['任务', '主责单位', '配合单位', '完成时限', '节点', '领域']
    const rows = ['甲', '乙', '丙'].map((one) => [`治理河道${one}段`, '区水务局', '', '2024-12-31', '', '生态环境'])
    const content = await writeTable(
      { sheets: [{ name: '折子', columns: headers.map((header) => ({ header })), rows }] },
      { createdAt: t.at },
    )
    await importFolder(t, { fileName: '折子.xlsx', content, basis: 'government', acceptGood: false })
    await notify(t, {
      occasion: 'one',
      reason: { code: 'matters.notice.step', params: {} },
      subject: { subjectKind: 'matter', subjectId: 'm' },
      to: [{ persons: [person] }],
    })
    const send = async (one: { messageId: string }) => {
      letter = one.messageId
    }
    const jobs = mailJobs({ send, link: 'https://lantu.example.invalid' })
    await jobs.find(({ name }) => name === 'notices.mailTo')?.run(t, { person })
  })
  clock.set('2024-04-08T02:00:00Z')
  mailIn = startMailIn(database, createLog('silent'), {
    mailbox: openImap({ url: imap.url, mostBytes: 1_000_000 }),
    district: database.demo,
  })
  await mailIn.look()
})
afterAll(async () => {
  await mailIn.stop()
  await imap.stop()
  await database.drop()
})

const put = (id: string, text: string) =>
  imap.put(
    Buffer.from(
      `From: ${address}\r\nMessage-ID: <${id}@water.invalid>\r\nIn-Reply-To: ${letter}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
    ),
  )
const drafts = async () => {
  const found = await database.pool.query<{ done: string }>(
    'select w.done from ledger.progress p join ledger.progress_words w using (district_id, progress_id) where p.by_mail order by w.done',
  )
  return found.rows.map((row) => row.done)
}

describe('the server', () => {
  test('that loses the mailbox after its work was committed makes no second draft of the message', async () => {
    put('one', '督办〔2024〕1号 完成三成')
    imap.breakOn('UID MOVE')
    await mailIn.look()
    expect(await drafts()).toEqual(['完成三成'])
    expect(imap.counts()).toEqual({ inbox: 1, done: 0 })
    await database.pool.query("update ledger.progress_words set done = '手改' where done = '完成三成'")
    await mailIn.look()
    expect(await drafts()).toEqual(['手改'])
    expect(imap.counts()).toEqual({ inbox: 0, done: 1 })
    const came = await database.pool.query("select 1 from log.event where type = 'ledger.mailCame'")
    expect(came.rowCount).toBe(1)
  })

  test('waits for a mailbox that is away and takes what lies there when it is back', async () => {
    put('two', '督办〔2024〕2号 完成五成')
    await imap.stop()
    await mailIn.look()
    expect(await drafts()).toEqual(['手改'])
    await imap.start()
    await mailIn.look()
    expect(await drafts()).toEqual(['完成五成', '手改'].toSorted())
    expect(imap.counts()).toEqual({ inbox: 0, done: 2 })
  })

  test('keeps a message that it could not take, and takes it later', async () => {
    put('three', '督办〔2024〕3号 完成八成')
    await database.pool.query('alter table ledger.mail_in rename to mail_in_away')
    await mailIn.look()
    expect(imap.counts().inbox).toBe(1)
    await database.pool.query('alter table ledger.mail_in_away rename to mail_in')
    await mailIn.look()
    expect(imap.counts().inbox).toBe(0)
    expect(await drafts()).toContain('完成八成')
  })
})

describe('the settings', () => {
  const read = (env: Readonly<Record<string, string>>) => openMailIn(readConfig(env, '/'))
  const url = 'imaps://lantu:geheim@mail.invalid/INBOX'

  test('are off by default; a mailbox needs its district; the password is never told', () => {
    expect(read({})).toBeUndefined()
    expect(() => read({ LANTU_IMAP_URL: url })).toThrow('LANTU_IMAP_DISTRICT')
    expect(read({ LANTU_IMAP_URL: url, LANTU_IMAP_DISTRICT: '990001' })?.district).toBe('990001')
    const wrong = () => read({ LANTU_IMAP_URL: 'pop3://lantu:geheim@mail.invalid', LANTU_IMAP_DISTRICT: '99' })
    expect(wrong).toThrow(/LANTU_IMAP_URL=\(hidden\)[\s\S]*LANTU_IMAP_DISTRICT="99"/)
    expect(wrong).not.toThrow('geheim')
  })
})
