import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Stage, shareStage } from './testing/e2e.ts'
import { fillRegister, type Registered, register } from './testing/walk-documents.ts'
import { stored, storedOne } from './testing/walk-facts.ts'
import { emptyFile, mergedFolder, scannedPdf, tooLarge, wrongEncoding } from './testing/walk-files.ts'
import { giveFile } from './testing/walk-page.ts'
import { openRow, recordOnly } from './testing/walk-review.ts'

/** What a person sees who sends the wrong thing: what, what is allowed, what next; nothing is lost and nothing is half kept. */
const stageOf = shareStage()
const minutes = 180_000
const facts = { title: '区政府专题会纪要', kind: '专题会纪要', issuer: '区政府', day: '2024-05-20' }
const sentence = '会议要求，区商务局6月底前落实以旧换新细则，新增首店10家。要进一步增强信心。'

const countKept = (stage: Stage) =>
  storedOne<{ documents: string; files: string }>(
    stage,
    'select (select count(*) from documents.document) as documents, (select count(*) from files.file) as files',
  )

/** Sends it and answers with the refusal as it stands on the page; the title that was filled in must still stand there. */
async function refusalOf(page: Page, stage: Stage, one: Registered): Promise<string> {
  const before = await countKept(stage)
  const form = await fillRegister(page, stage.url, one)
  await form.getByRole('button', { name: '登记并拆句' }).click()
  const refusal = form.getByRole('alert')
  await refusal.waitFor()
  expect(await form.getByRole('textbox', { name: '标题' }).inputValue()).toBe(one.title)
  expect(await countKept(stage)).toEqual(before)
  return (await refusal.innerText()).replace(/\s+/g, ' ')
}

test.for([
  { what: 'an empty file', words: emptyFile, says: /documents\.noWords|papers\.\w+/ },
  { what: 'bytes in no encoding we read', words: wrongEncoding, says: /UTF-8.*GB18030/ },
  { what: 'a PDF without text', words: scannedPdf(), says: /文字/ },
])('$what is refused with the way out, and nothing is kept', { timeout: minutes }, async ({ words, says }, context) => {
  const stage = await stageOf(context)
  const page = await stage.seat('duchayuan')
  const said = await refusalOf(page, stage, { ...facts, words })
  expect(said).toMatch(says)
  expect(said).toMatch(/下一步：.*代码/)
})

test('a file over the limit is refused before any of it is sent', { timeout: minutes }, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.seat('duchayuan')
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url())
  })
  const form = await fillRegister(page, stage.url, { ...facts, words: tooLarge })
  expect(await form.getByRole('alert').innerText()).toMatch(/“太大.txt”有 .+，超过 .+。拆小后再传。/)
  expect(sent).toEqual([])
})

test('a document marked 机密 is refused, and neither the server nor the browser keeps it', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.seat('duchayuan')
  const words = `机密★10年\n${sentence}`
  const said = await refusalOf(page, stage, { ...facts, words, publicity: '工作秘密' })
  expect(said).toMatch(/标有“机密.*不能进入本系统；内容没有保存/)
  await page.getByText('本机草稿也已清除').waitFor()
  expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('以旧换新')
  const traces = await stored(stage, "select 1 from log.event where data::text like '%以旧换新细则%'")
  expect(traces).toEqual([])
})

test('a 折子 with merged cells and formulas is read, with a note at each', { timeout: minutes }, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.seat('duchashi')
  await page.goto(`${stage.url}/ledger/import`)
  await giveFile(page.locator('main'), await mergedFolder())
  await page.getByText('读到 2 行：新任务 2 行').waitFor()
  await page.getByRole('button', { name: '导入 2 条新任务' }).click()
  await page.getByText('读到 2 行，导入 2 行。').waitFor()
  const notes = page.locator('.fault').filter({ hasText: '处请核对' })
  expect((await notes.innerText()).replace(/\s+/g, ' ')).toContain('B2:B3')
  const tasks = await stored(
    stage,
    `select c.title, c.due::text as due, (select distinct v.name from identity.unit_version v where v.unit_id = c.lead_unit_id) as lead
       from ledger.commitment c where c.district_id = '990001' and c.title like '%社区食堂%' order by c.due`,
  )
  expect(tasks).toEqual([
    { title: '修订社区食堂补贴办法', due: '2024-09-30', lead: '区民政局' },
    { title: '新增社区食堂五处', due: '2024-10-31', lead: '区民政局' },
  ])
})

test('a double click registers once', { timeout: minutes }, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.seat('duchayuan')
  const before = await countKept(stage)
  const form = await fillRegister(page, stage.url, { ...facts, title: '按了两次的纪要', words: sentence })
  await form.getByRole('button', { name: '登记并拆句' }).dblclick()
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/)
  expect(Number((await countKept(stage)).documents)).toBe(Number(before.documents) + 1)
})

test('of two supervisors on one row the second is told, and what was decided is not lost', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const [first, second] = [await stage.seat('duchayuan'), await stage.seat('duchashi')]
  const document = await register(first, stage.url, {
    ...facts,
    title: '两个人对的纪要',
    words: `${sentence}另外，要按时报送。`,
  })
  await second.goto(`${stage.url}/documents/${document}`)
  await openRow(second, 1)
  await recordOnly(first, 1)
  const row = second.locator('#row-1')
  await row.getByRole('button', { name: /^不立项/ }).click()
  await row.getByRole('form').getByRole('textbox', { name: '理由' }).fill('已有安排，不另立。')
  await row
    .getByRole('form')
    .getByRole('button', { name: /^确认并下一条/ })
    .click()
  const told = row.getByRole('alert')
  await told.waitFor()
  expect((await told.innerText()).replace(/\s+/g, ' ')).toMatch(/别人已先定了：.*只留原文.*您定的还在：.*不立项/)
  const decision = () =>
    storedOne<{ kind: string; reason: string | null }>(
      stage,
      "select decision->>'kind' as kind, decision->>'reason' as reason from ledger.row_decision where document_id = $1 and position = 1",
      [document],
    )
  expect(await decision()).toEqual({ kind: 'recordOnly', reason: null })
  await told.getByRole('button', { name: '改成我定的' }).click()
  await told.waitFor({ state: 'detached' })
  await expect.poll(decision).toEqual({ kind: 'none', reason: '已有安排，不另立。' })
})
