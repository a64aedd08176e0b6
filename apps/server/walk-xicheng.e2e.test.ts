import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shareStage } from './testing/e2e.ts'
import { register } from './testing/walk-documents.ts'
import { accountOf, storedOne, tasksOf } from './testing/walk-facts.ts'
import { reportProgress } from './testing/walk-ledger.ts'
import { unitsAnswer } from './testing/walk-outcomes.ts'
import * as review from './testing/walk-review.ts'

/** The Xicheng document, in traditional characters and sent as a file, as far as a unit's progress on the board. */
const stageOf = shareStage()
const minutes = 240_000
const sample = join(import.meta.dirname, '../../samples/documents/xicheng-2025-02-06.txt')
/** Two rows that become tasks of two units, one whose sentence alone is kept. */
const [financeRow, consumptionRow, keptRow] = [30, 58, 46]
let document = ''

test('the file is read as traditional and its words stay as they were written', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const text = await readFile(sample, 'utf8')
  const page = await stage.seat('duchayuan')
  document = await register(page, stage.url, {
    title: '經濟社會高品質發展推進大會講話',
    kind: '讲话',
    issuer: '区委',
    day: '2024-05-20',
    words: { name: 'xicheng.txt', content: text, type: 'text/plain' },
  })
  expect(await page.locator('.orig[lang="zh-Hant"]').innerText()).toContain('做好金融“五篇大文章”')
  const shown = await page.locator('.orig').evaluate((one) => one.textContent)
  expect(shown?.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
})

test('three rows are decided and the tasks are issued', { timeout: minutes }, async (context) => {
  const stage = await stageOf(context)
  const [supervisor, head] = [await stage.seat('duchayuan'), await stage.seat('duchashi')]
  await review.takeNew(supervisor, financeRow, { lead: '区财政局', due: '2024-05-24' })
  await review.takeNew(supervisor, consumptionRow, { lead: '区商务局', due: '2024-12-20' })
  await review.recordOnly(supervisor, keptRow)
  await review.takeBatchStep(supervisor, '拟办')
  await head.goto(`${stage.url}/documents/${document}`)
  await review.takeBatchStep(head, '审定')
  await supervisor.reload()
  await review.takeBatchStep(supervisor, '征求意见')
  const consulted = (await tasksOf(stage, document)).filter((task) => task.state === 'consulting')
  await unitsAnswer(stage, consulted)
  await head.reload()
  await review.takeBatchStep(head, '印发')
  const tasks = await tasksOf(stage, document)
  expect(tasks.map(({ title, lead, due, state, spans }) => [title, lead, due, state, spans.map(([at]) => at)])).toEqual(
    expect.arrayContaining([
      ['做好金融“五篇大文章”', '区财政局', '2024-05-24', 'issued', [financeRow]],
      ['繼續提升消費能級', '区商务局', '2024-12-20', 'issued', [consumptionRow]],
      ['強化輿論、網路輿情引導管控', null, null, 'recordOnly', [keptRow]],
    ]),
  )
  expect(tasks).toHaveLength(3)
})

test('the unit reports, its signer signs, and the board shows the task', { timeout: minutes }, async (context) => {
  const stage = await stageOf(context)
  const task = (await tasksOf(stage, document)).find((one) => one.lead === '区财政局')
  const address = `${stage.url}/ledger/${task?.id}`
  const words = '已与十二家金融机构对接，形成五篇大文章任务清单。'
  const handler = await stage.seat(await accountOf(stage, '区财政局', '经办人'))
  await handler.goto(address)
  await reportProgress(handler, { done: words, percent: 40, next: '五月底前印发清单。' })
  await handler.locator('.lg-report').filter({ hasText: '待审签' }).waitFor()
  const signer = await stage.seat(await accountOf(stage, '区财政局', '审签人'))
  await signer.goto(address)
  await signer.getByRole('button', { name: '审签', exact: true }).click()
  await signer.locator('.lg-report').filter({ hasText: '已审签' }).waitFor()
  const stored = await storedOne(
    stage,
    `select w.done, p.percent, p.signed_by is not null as signed from ledger.progress p
       join ledger.progress_words w using (district_id, progress_id) where p.commitment_id = $1`,
    [task?.id],
  )
  expect(stored).toEqual({ done: words, percent: 40, signed: true })
  const leader = await stage.seat('quzhang')
  await leader.goto(stage.url)
  const onBoard = leader.locator('main').getByRole('link', { name: '做好金融“五篇大文章”' }).first()
  await onBoard.click()
  await leader.waitForURL(address)
  await leader.locator('.lg-report').filter({ hasText: words }).waitFor()
  expect(stage.complaints).toEqual([])
})
