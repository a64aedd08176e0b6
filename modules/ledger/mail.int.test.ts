import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAsks } from '@lantu/asks'
import { appoint, registerPerson } from '@lantu/identity'
import type { PersonId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import { listNotices } from '@lantu/notices'
import { withTenant } from '@lantu/platform/db'
import { type TestImap, testImap } from '@lantu/platform/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { fillSheet } from '#testing/fill-sheet.ts'
import { takeFolder } from '#testing/folder.ts'
import { message, readBox, writeTo } from '#testing/post.ts'
import { type CommitmentId, NewProgress } from './contract/index.ts'
import {
  addMailAddress,
  endMailAddress,
  eraseProgress,
  getCommitment,
  listDue,
  recordProgress,
  signProgress,
  unitSheet,
} from './index.ts'
import { listMail, mailCounts } from './service/mail/list.ts'

const address = 'jingban@water.invalid'
const titles = ['修复水毁工程', '治理河道60公里', '建设雨水花园', '新建泵站', '清理排水管网', '改造积水点']

let ledger: TestLedger
let day = '2024-05-06'
let imap: TestImap
let ids: readonly CommitmentId[]
let numbers: readonly string[]
let reader: PersonId
let signer: PersonId
/** The Message-ID of a letter to the handler that names no number, and of one that names the first. */
let digest: string
let letter: string
beforeAll(async () => {
  ledger = await testLedger('2024-03-29T01:00:00Z')
  imap = await testImap()
  ids = await takeFolder(ledger, [
    ...titles.map((title) => ({ title })),
    { title: '举办文化节', lead: '区文化和旅游局', co: '区水务局', domain: '文化' },
    ...['清淤', '护岸', '截污', '补水', '治理十二号河道'].map((title) => ({ title })),
  ])
  numbers = await Promise.all(ids.map(async (id) => (await oneOf(id)).number ?? ''))
  await ledger.database.inDistrict(async (t) => {
    const from = parsePlainDate('2020-01-01')
    const unit = ledger.units.water
    reader = await registerPerson(t, { name: '经办人', email: address })
    signer = await registerPerson(t, { name: '审签人', email: 'qian@water.invalid' })
    await appoint(t, { person: reader, unit, role: 'handler', from })
    await appoint(t, { person: signer, unit, role: 'signer', from })
    const auditor = await registerPerson(t, { name: '审计员', email: 'shenji@office.invalid' })
    await appoint(t, { person: auditor, unit: ledger.units.office, role: 'auditor', from })
  })
  ledger.clock.set('2024-05-06T02:00:00Z')
  letter = (await writeTo(ledger, reader, [numbers[0] ?? ''])).messageId
  digest = (await writeTo(ledger, reader, ['', ''])).messageId
})
afterAll(async () => {
  await imap.stop()
  await ledger.drop()
})

const oneOf = (id: CommitmentId | undefined) => {
  if (id === undefined) throw new Error('no such commitment')
  return ledger.as('supervisor', (t) => getCommitment(t, id))
}
const progressOf = async (index: number) => (await oneOf(ids[index])).progress
let minutes = 0
/** A message more, a minute later. */
const come = async (...raw: Buffer[]) => {
  ledger.clock.set(`${day}T03:${String(++minutes).padStart(2, '0')}:00Z`)
  for (const one of raw) imap.put(one)
  return readBox(ledger, imap)
}
const newest = async (post: 'supervisor' | 'waterHandler' | 'cultureHandler' = 'supervisor') =>
  (await ledger.as(post, (t) => listMail(t, { after: undefined, limit: 50 }))).rows
const counted = async () => (await ledger.as('supervisor', mailCounts)).counts
const told = async (person: PersonId) => {
  const actor = { ...ledger.actor('waterHandler'), personId: person }
  const page = await withTenant(ledger.database, actor, (t) =>
    listNotices(t, { unreadOnly: false, after: undefined, limit: 1 }),
  )
  return page.rows[0]?.reason
}
/** Every row of the tables of mail, as text: what must hold nobody's words. */
const stored = async () => {
  const found = await ledger.database.pool.query<{ line: string }>(
    `select m::text || coalesce(p::text, '') as line from ledger.mail_in m left join ledger.mail_in_part p using (district_id, message_key)
     union all select e.data::text || e.stream from log.event e where e.type like 'ledger.mail%' or e.type like 'mailAddress%'`,
  )
  return found.rows.map((row) => row.line).join('\n')
}

describe('an answer to a letter', () => {
  test('becomes a draft of the period that is owed, which waits for the signer and moves nothing', async () => {
    const before = await oneOf(ids[0])
    expect(
      await come(
        message({ answers: letter, subject: `Re: ${numbers[0]}`, text: '已完成招标。\n\n发件人：蓝图\n主题：督办' }),
      ),
    ).toEqual(['taken'])
    expect(await progressOf(0)).toMatchObject([
      {
        period: '2024-04-01/2024-04-30',
        done: '已完成招标。',
        byUnit: ledger.units.water,
        byMail: true,
        signed: false,
      },
    ])
    const after = await oneOf(ids[0])
    expect([after.version, after.lamp, after.percent]).toEqual([before.version, before.lamp, before.percent])
    const due = await ledger.as('waterSigner', listDue)
    expect(due.waiting).toMatchObject([{ commitmentId: ids[0], byMail: true, maySign: true }])
    expect(await told(reader)).toMatchObject({ code: 'ledger.notice.mail', params: { taken: 1, refused: 0 } })
    expect(imap.counts()).toEqual({ inbox: 0, done: 1 })
  })

  test('is written over by a later one, and by hand; then mail writes over it no more', async () => {
    await come(message({ answers: letter, text: '已开工。' }))
    expect(await progressOf(0)).toMatchObject([{ done: '已开工。', byMail: true }])
    const [id] = ids
    if (id === undefined) throw new Error('no commitment')
    const progress = NewProgress.parse({
      unitId: ledger.units.water,
      period: '2024-04-01/2024-04-30',
      done: '已开工，手工核过。',
    })
    await ledger.as('waterHandler', (t) => recordProgress(t, { id, progress }))
    expect(await progressOf(0)).toMatchObject([{ done: '已开工，手工核过。', byMail: false, signed: false }])
    expect(await come(message({ answers: letter, text: '又一封。' }))).toEqual(['nothing'])
    expect(await progressOf(0)).toMatchObject([{ done: '已开工，手工核过。' }])
    expect((await newest())[0]?.parts).toMatchObject([{ code: 'written', commitmentId: id, number: numbers[0] }])
  })

  test('from a signer waits as well, and signed it is a report as any', async () => {
    const own = (await writeTo(ledger, signer, [numbers[1] ?? ''])).messageId
    expect(
      await come(
        message({ from: 'Qian@Water.invalid', answers: own, text: '治理完成30公里。\n完成数：30公里\n下一步：验收' }),
      ),
    ).toEqual(['taken'])
    const [draft] = await progressOf(1)
    expect(draft).toMatchObject({ done: '治理完成30公里。', quantity: '30公里', next: '验收', signed: false })
    const id = ids[1]
    if (!draft || id === undefined) throw new Error('no draft')
    await ledger.as('waterSigner', (t) => signProgress(t, { id, progressId: draft.id }))
    expect(await progressOf(1)).toMatchObject([{ signed: true, byMail: true }])
    // What is signed stays; the next period is asked for.
    await come(message({ from: 'qian@water.invalid', answers: own, text: '五月继续治理。' }))
    expect((await progressOf(1)).map((one) => one.period)).toEqual(['2024-05-01/2024-05-31', '2024-04-01/2024-04-30'])
  })

  test('on several commitments is one draft each; what is not the unit’s own is named', async () => {
    const text = `${numbers[2]} 花园开工\n2. ${numbers[3]}：${'字'.repeat(201)}\n${numbers[6]} 配合布展\n督办〔2024〕999号 不知道\n${numbers[2]} 又说一次`
    expect(await come(message({ answers: digest, text }))).toEqual(['partly'])
    expect((await newest())[0]).toMatchObject({ taken: 2, refused: 3, outcome: 'partly', unitId: ledger.units.water })
    expect((await newest())[0]?.parts.map(({ code }) => code)).toEqual([
      'report',
      'tooLong',
      'report',
      'unknownNumber',
      'numberTwice',
    ])
    expect(await progressOf(2)).toMatchObject([{ done: '花园开工', byMail: true }])
    expect(await progressOf(6)).toMatchObject([{ done: '配合布展', byUnit: ledger.units.water }])
    expect(await come(message({ answers: digest, text: '都在推进。' }))).toEqual(['nothing'])
    expect((await newest())[0]?.parts).toMatchObject([{ code: 'noNumber' }])
  })

  test.each(['qq-gb18030.eml', '163-gbk.eml', 'foxmail-utf8.eml', 'outlook-html-gb2312.eml'])(
    '%s is read whatever its charset',
    async (name) => {
      const raw = readFileSync(join(import.meta.dirname, '../../platform/mail/fixtures', name), 'latin1')
      expect(numbers[11]).toBe('督办〔2024〕12号')
      const ours = raw
        .replaceAll(/<01900000-[^>]*@lantu\.notices>/g, digest)
        .replace(/reader@example\.invalid/gi, address)
      expect(await come(Buffer.from(ours, 'latin1'))).toEqual(['taken'])
      expect(await progressOf(11)).toMatchObject([
        {
          done: expect.stringMatching(/^已完成河道治理30公里，累计60%。$/),
          problems: expect.stringContaining('尾款未拨付，请区财政局协调。'),
        },
      ])
      // The next one is a message of its own, not this one over again.
      const [draft] = await progressOf(11)
      await ledger.as('head', (t) => eraseProgress(t, { id: ids[11] as CommitmentId, progressId: draft?.id ?? '' }))
    },
  )
})

describe('who is not let in', () => {
  test('a stranger is counted and nothing of the message is kept; nobody is told', async () => {
    const before = await counted()
    const raw = message({
      from: 'mo@elsewhere.invalid',
      answers: letter,
      subject: '机密标题',
      text: `${numbers[3]} 机密内容`,
    })
    expect(await come(raw)).toEqual(['unlisted'])
    expect(await counted()).toEqual({ ...before, unlisted: before.unlisted + 1 })
    expect((await newest()).some((row) => row.outcome === 'unlisted')).toBe(false)
    expect(await stored()).not.toMatch(/机密|elsewhere/)
    expect(await progressOf(3)).toEqual([])
    // Nor is somebody registered who reports for nobody.
    expect(await come(message({ from: 'shenji@office.invalid', text: `${numbers[3]} 完成` }))).toEqual(['unlisted'])
  })

  test('a listed address alone proves nothing, nor does a Message-ID that no letter to that officer had', async () => {
    const text = `${numbers[3]} 冒名`
    expect(await come(message({ text }))).toEqual(['unproved'])
    expect(await told(reader)).toMatchObject({ code: 'ledger.notice.mailUnproved' })
    expect(
      await come(message({ text, answers: '<01900000-0000-7000-8000-000000000009.990001@lantu.notices>' })),
    ).toEqual(['unproved'])
    const other = (await writeTo(ledger, signer, [numbers[3] ?? ''])).messageId
    expect(await come(message({ text, answers: other }))).toEqual(['unproved'])
    expect(await progressOf(3)).toEqual([])
  })

  test('the mail server that is trusted proves it too, another or its refusal does not', async () => {
    const results = (text: string) =>
      message({ text: `${numbers[3]} 主体封顶`, head: [`Authentication-Results: ${text}`] })
    const read = (raw: Buffer) => {
      imap.put(raw)
      return readBox(ledger, imap, { trusted: 'mx.gov.invalid' })
    }
    expect(await read(results('mx.evil.invalid; dmarc=pass header.from=water.invalid'))).toEqual(['unproved'])
    expect(await read(results('mx.gov.invalid; dmarc=fail header.from=water.invalid'))).toEqual(['unproved'])
    expect(await read(results('mx.gov.invalid; dmarc=pass header.from=water.invalid'))).toEqual(['taken'])
    expect(await progressOf(3)).toMatchObject([{ done: '主体封顶', byMail: true }])
  })

  test('machines are counted and not answered', async () => {
    const before = await counted()
    const away = readFileSync(join(import.meta.dirname, '../../platform/mail/fixtures/away.eml'), 'latin1')
    const ours = away.replaceAll(/<01900000-[^>]*@lantu\.notices>/g, letter).replace('reader@example.invalid', address)
    const reason = await told(reader)
    expect(
      await come(Buffer.from(ours, 'latin1'), message({ answers: letter, text: '订阅', head: ['Precedence: bulk'] })),
    ).toEqual(['automatic', 'automatic'])
    expect(await counted()).toEqual({ ...before, automatic: before.automatic + 2 })
    expect(await told(reader)).toEqual(reason)
  })

  test('thirty megabytes are refused and said so, without being fetched', async () => {
    const sent = imap.sent
    const huge = Buffer.concat([
      message({ answers: letter, text: '附件很大' }),
      Buffer.from(`${'A'.repeat(998)}\r\n`.repeat(30 * 1024)),
    ])
    expect(await come(huge)).toEqual(['tooLarge'])
    expect(imap.sent - sent).toBeLessThan(100_000)
    expect(await told(reader)).toMatchObject({ params: { taken: 0, refused: 1, parts: 'tooLong' } })
  })
})

test('the same message twice is one draft, also when it comes by two ways or to two processes at once', async () => {
  const of = { answers: digest, text: `${numbers[5]} 一次`, id: '<twice@water.invalid>' }
  expect(await come(message(of), message({ ...of, head: ['Received: by another way'] }))).toEqual(['taken', 'known'])
  expect(await progressOf(5)).toHaveLength(1)
  const again = message({ ...of, text: `${numbers[5]} 同时`, id: '<at-once@water.invalid>' })
  imap.put(again)
  imap.put(again)
  const both = await Promise.all([readBox(ledger, imap), readBox(ledger, imap)])
  expect(both.flat().filter((outcome) => outcome === 'taken')).toHaveLength(1)
  expect(await progressOf(5)).toMatchObject([{ done: '同时' }])
})

describe('a unit’s sheet', () => {
  const sheet = async () =>
    fillSheet(
      await ledger.as('waterHandler', (t) =>
        unitSheet(t, createAsks({ lookups: [] }), {
          unit: ledger.units.water,
          period: NewProgress.shape.period.parse('2024-05-01/2024-05-31'),
        }),
      ),
      {
        修复水毁工程: { 本期进展: '五月收尾', 完成数: { percent: 80 } },
        建设雨水花园: { 本期进展: '字'.repeat(201) },
        新建泵站: { 本期进展: '机密主体', 完成数: '一半' },
        清理排水管网: { 完成数: 55 },
        改造积水点: { 本期进展: '改造 3 处' },
      },
    )

  test('with three bad rows: the good ones are drafts, the bad are named by cell and reason, in the house and by letter', async () => {
    const file = { name: '进展报送.xlsx', content: await sheet() }
    expect(
      await come(message({ answers: digest, subject: '五月报送', text: `见附件，${numbers[4]}待核`, file })),
    ).toEqual(['partly'])
    const [row] = await newest('waterHandler')
    expect(row).toMatchObject({ taken: 2, refused: 3 })
    expect(row?.parts.map(({ code, cell, commitmentId }) => [code, cell, commitmentId])).toEqual([
      ['sheetRow', null, ids[0]],
      ['sheetRow', null, ids[5]],
      ['tooLong', 'E5', null],
      ['share', 'F6', null],
      ['empty', 'E7', null],
    ])
    expect((await progressOf(0))[0]).toMatchObject({ done: '五月收尾', percent: 80, byMail: true, signed: false })
    expect(await stored()).not.toMatch(/机密|一半|见附件/)
    const { text } = await writeTo(ledger, reader, [])
    expect(text).toContain('您的来信收下 2 条，待审签；3 处未收：E5 太长')
    expect(text).toContain('F6 完成数看不懂')
    expect(text).not.toMatch(/机密|一半/)
  })

  test('again changes nothing; another file is told as not taken', async () => {
    const before = await progressOf(0)
    await come(message({ answers: digest, file: { name: '进展报送.xlsx', content: await sheet() } }))
    expect(await progressOf(0)).toEqual(before)
    expect((await newest())[0]?.parts.map(({ code }) => code).slice(0, 2)).toEqual(['same', 'same'])
    const photo = { name: '现场.jpg', content: Buffer.from('no picture'), type: 'image/jpeg' }
    expect(await come(message({ answers: letter, text: `${numbers[4]} 清理 2 公里`, file: photo }))).toEqual(['partly'])
    expect((await newest())[0]?.parts.map(({ code }) => code)).toEqual(['report', 'otherFile'])
    const broken = { name: '报送.xlsx', content: Buffer.from('504b0304ffff', 'hex') }
    expect(await come(message({ answers: letter, file: broken }))).toEqual(['nothing'])
    expect((await newest())[0]?.parts).toMatchObject([{ code: 'sheetUnreadable' }])
  })
})

describe('the address book', () => {
  const box = 'bgs@water.invalid'
  const from = parsePlainDate('2024-05-06')
  test('lets a unit’s own address in from its first day to its last, when it answers a letter to one of the unit', async () => {
    const raw = () => message({ from: box, answers: digest, text: `${numbers[3]} 泵站试运行` })
    expect(await come(raw())).toEqual(['unlisted'])
    const added = await ledger.as('head', (t) => addMailAddress(t, { address: box, unitId: ledger.units.water, from }))
    expect(added).toMatchObject({ address: box, state: 'inForce', until: null })
    expect(await come(raw())).toEqual(['taken'])
    const [draft] = await progressOf(3)
    expect(draft).toMatchObject({ done: '泵站试运行', byMail: true })
    expect(await told(reader)).toMatchObject({ code: 'ledger.notice.mail', params: { taken: 1 } })
    await expect(
      ledger.as('head', (t) => addMailAddress(t, { address: box, unitId: ledger.units.culture, from })),
    ).rejects.toMatchObject({ code: 'ledger.mail.listed' })
    const end = { id: added.id, version: added.version, lastDay: parsePlainDate('2024-05-06') }
    await expect(ledger.as('head', (t) => endMailAddress(t, { ...end, version: 9 }))).rejects.toMatchObject({
      code: 'ledger.mail.changed',
    })
    expect(await ledger.as('head', (t) => endMailAddress(t, end))).toMatchObject({ until: '2024-05-06', version: 2 })
    expect(await come(raw())).toEqual(['taken'])
    day = '2024-05-07'
    expect(await come(raw())).toEqual(['unlisted'])
    expect(await stored()).not.toContain(box)
  })

  test('a unit sees its own messages, another unit none of them', async () => {
    expect((await newest('waterHandler')).length).toBeGreaterThan(3)
    expect(await newest('cultureHandler')).toEqual([])
    expect((await ledger.as('cultureHandler', mailCounts)).counts).toMatchObject({ taken: 0, unlisted: 0 })
  })
})

test('the words of a draft are erased like those of any report', async () => {
  const id = ids[4]
  const [draft] = await progressOf(4)
  if (!draft || id === undefined) throw new Error('no draft')
  expect(draft).toMatchObject({ byMail: true })
  await ledger.as('head', (t) => eraseProgress(t, { id, progressId: draft.id }))
  expect(await progressOf(4)).toMatchObject([{ done: null, problems: null, next: null }])
  const left = await ledger.database.inDistrict((t) =>
    sql`select 1 from ledger.progress_words where progress_id = ${draft.id}::uuid and done is not null`.execute(t.db),
  )
  expect(left.rows).toEqual([])
})

test('a letter may be answered for sixty days', async () => {
  const answer = () => message({ answers: letter, text: '又过了些日子。' })
  day = '2024-07-04'
  expect(await come(answer())).not.toEqual(['unproved'])
  day = '2024-07-06'
  expect(await come(answer())).toEqual(['unproved'])
})
