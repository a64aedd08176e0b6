import type { UnitId } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { parsePlainDate } from '@lantu/kernel/time'
import { answerPreview, getPreview, lightCommitments, makePreview, replyToAnswer } from '@lantu/ledger'
import { CommitmentId, NewLampAnswer, type PreviewId } from '@lantu/ledger/contract'
import { renderText } from '@lantu/papers/gongwen'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BulletinDetail } from '#contract/index.ts'
import {
  clearBulletin,
  getBulletin,
  issueBulletin,
  makeBulletin,
  paperOfBulletin,
  reviewBulletin,
  signBulletin,
} from './index.ts'
import { type People, putOnLedger, settle } from './testing/house.ts'

const day = parsePlainDate
const effects = fixedEffects('2024-05-20T02:00:00Z')
let database: TestDatabase
let people: People
let preview: PreviewId
let ids: string[]
beforeAll(async () => {
  database = await testDatabase({ effects })
  people = await settle(database)
  const task = (title: string, lead: UnitId, due: string) => ({
    title,
    lead,
    due: day(due),
    lamp: 'green' as const,
    reasons: [{ code: 'lamp.onNode', params: {} }],
    since: day('2024-05-01'),
  })
  ids = await database.inDistrict(async (t) => {
    const { trade, housing } = people.units
    const made = await putOnLedger(t, [
      task('完成首店方案', trade, '2024-05-10'),
      task('老旧小区改造开工', housing, '2024-05-11'),
    ])
    await lightCommitments(t)
    return made
  })
})
afterAll(() => database.drop())

/** A bulletin up to 保密审查, so that signing is the next step. */
async function cleared(): Promise<BulletinDetail> {
  const made = await people.as('drafter', (t) => makeBulletin(t, { kind: 'inspection' }))
  const { id } = made
  const reviewed = await people.as('head', (t) => reviewBulletin(t, { id, version: made.version }))
  return people.as('head', (t) => clearBulletin(t, { id, version: reviewed.version, publicity: 'internal' }))
}
const sign = ({ id, version }: BulletinDetail) =>
  people.as('leader', async (t) => {
    const seen = (await getBulletin(t, id)).changes?.digest ?? ''
    return signBulletin(t, { id, version, seen })
  })
const answer = (more: object) =>
  people.as('handler', (t) => {
    const given = { unitId: people.units.trade, commitmentId: CommitmentId.parse(ids[0]), kind: 'agree', ...more }
    return answerPreview(t, { id: preview, answer: NewLampAnswer.parse(given) })
  })

test('without a preview it is refused at 签发, naming every lamp and the first day', async () => {
  const one = await cleared()
  expect(one.notPreviewed).toEqual({ count: 2, freeFrom: '2024-05-23' })
  await expect(sign(one)).rejects.toMatchObject({
    code: 'bulletins.notPreviewed',
    params: { count: 2, from: '2024-05-23' },
    faults: [
      { where: '督办〔2024〕1号', code: 'bulletins.lamp.notShown' },
      { where: '督办〔2024〕2号', code: 'bulletins.lamp.notShown' },
    ],
  })
})

test('a preview on Monday 20 May frees the lamps on Thursday 23 May; before that it is too early', async () => {
  await expect(people.as('drafter', (t) => makePreview(t, { bulletinOn: day('2024-05-22') }))).rejects.toMatchObject({
    code: 'ledger.previewTooLate',
    params: { earliest: '2024-05-23' },
  })
  preview = (await people.as('drafter', (t) => makePreview(t, { bulletinOn: day('2024-05-23') }))).id
  const told = await database.pool.query(
    "select count(*)::int as n from notices.notice where code = 'ledger.notice.preview'",
  )
  expect(told.rows).toEqual([{ n: 1 }]) // 区商务局 has a handler, 区住房城乡建设委 has nobody yet.
  effects.set('2024-05-22T15:59:00Z')
  const one = await cleared()
  await expect(sign(one)).rejects.toMatchObject({
    code: 'bulletins.notPreviewed',
    faults: [{ code: 'bulletins.lamp.tooEarly' }, { code: 'bulletins.lamp.tooEarly' }],
  })
  effects.set('2024-05-22T16:00:00Z')
  const signed = await sign(one)
  expect(signed).toMatchObject({ state: 'signed', notPreviewed: null })
  const issued = await people.as('drafter', (t) => issueBulletin(t, { id: signed.id, version: signed.version }))
  expect(issued.state).toBe('issued')
})

test('an open objection is printed, until supervision has replied; the lamp is judged by facts only', async () => {
  await expect(answer({ unitId: people.units.housing })).rejects.toMatchObject({ code: 'ledger.notYourUnit' })
  await expect(answer({ commitmentId: ids[1] })).rejects.toMatchObject({ code: 'ledger.previewNotYours' })
  await answer({ kind: 'object', objective: true, reason: '场地由市里统一腾退', evidence: '市商务局会议纪要' })
  const paper = async () => {
    const { id } = await people.as('drafter', (t) => makeBulletin(t, { kind: 'inspection' }))
    return renderText((await people.as('drafter', (t) => paperOfBulletin(t, id))).paper)
  }
  expect(await paper()).toContain('督办〔2024〕1号“完成首店方案”：主责单位对亮灯提出异议说明，督查室尚未答复。')
  const which = { id: preview, commitmentId: CommitmentId.parse(ids[0]) }
  const replied = await people.as('drafter', (t) =>
    replyToAnswer(t, { ...which, reply: { kind: 'rejudged', words: '客观原因属实，按事实重新判定' } }),
  )
  expect(replied.rows.find((row) => row.commitmentId === ids[0])).toMatchObject({ colour: 'red', now: 'red' })
  expect(replied.open).toBe(0)
  expect(await paper()).not.toContain('异议说明')
  await expect(answer({ kind: 'agree' })).rejects.toMatchObject({ code: 'ledger.previewReplied' })
  await expect(
    people.as('drafter', (t) => replyToAnswer(t, { ...which, reply: { kind: 'explained', words: '再答' } })),
  ).rejects.toMatchObject({ code: 'ledger.previewNoObjection' })
})

test('a lamp that got worse after the preview is flagged there and refused here; a unit sees its own only', async () => {
  await database.pool.query("update ledger.previewed_lamp set colour = 'amber' where commitment_id = $1", [ids[1]])
  const shown = await people.as('drafter', (t) => getPreview(t, preview))
  expect(shown.rows.map((row) => [row.commitmentId, row.worse])).toEqual([
    [ids[0], false],
    [ids[1], true],
  ])
  await expect(sign(await cleared())).rejects.toMatchObject({
    params: { count: 1 },
    faults: [{ where: '督办〔2024〕2号', code: 'bulletins.lamp.worse' }],
  })
  const own = await people.as('handler', (t) => getPreview(t, preview))
  expect(own.rows.map((row) => row.commitmentId)).toEqual([ids[0]])
  const seen = await database.inDistrict(
    async (t) => (await sql`select 1 from ledger.lamp_previewed`.execute(t.db)).rows.length,
    database.other,
  )
  expect(seen).toBe(0)
})
