import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shareStage } from './testing/e2e.ts'
import { register } from './testing/walk-documents.ts'
import { stored, storedOne, tasksOf } from './testing/walk-facts.ts'
import { goTo, openTableRow, tabTo } from './testing/walk-keys.ts'
import { dialogOf } from './testing/walk-page.ts'

/** The core of the pass without a mouse: nothing below clicks. */
const stageOf = shareStage()
const minutes = 180_000
const title = '以旧换新专题会纪要'
const sample = join(import.meta.dirname, '../../samples/documents/shijingshan-2024-04-24.txt')
/** Of the ten rows of its beginning this one has its unit and its day. */
const complete = 4
let document = ''

test('rows are gone through with J and K, decided with N and O, and 拟办 is taken', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const clerk = await stage.seat('duchayuan')
  const words = (await readFile(sample, 'utf8')).slice(0, 400)
  document = await register(clerk, stage.url, { title, kind: '专题会纪要', issuer: '区政府', day: '2024-05-20', words })
  const page = await stage.enter('duchayuan')
  await goTo(page, '文件')
  await openTableRow(page, title)
  const rows = page.getByRole('list', { name: '原文拆出的各行' })
  await rows.getByRole('listitem').first().waitFor()
  // The rows come before what may be decided on them.
  await page.getByRole('region', { name: '办到哪一步' }).waitFor()
  const pointed = (position: number) => page.locator(`#row-${position}[aria-current]`).waitFor()
  const count = await rows.getByRole('listitem').count()
  expect(count).toBeGreaterThan(complete)
  await page.keyboard.press('j')
  await pointed(1)
  await page.keyboard.press('j')
  await pointed(2)
  await page.keyboard.press('k')
  await pointed(1)
  for (let position = 1; position <= count; position++) {
    await pointed(position)
    if (position === complete) await page.keyboard.press('n')
    else {
      await page.keyboard.press('o')
      await page.locator(`#row-${position}`).getByRole('form').waitFor()
      await page.keyboard.press('Control+Enter')
    }
    const decision = position === complete ? '新立' : '不立项'
    await page.locator(`#row-${position} .rv-state`).filter({ hasText: decision }).waitFor()
  }
  await tabTo(page, 'button', /^拟办 \d+ 条/)
  await page.keyboard.press('Enter')
  const dialog = dialogOf(page, '拟办')
  await dialog.waitFor()
  await tabTo(page, 'button', /^拟办 \d+ 条/)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const decisions = await stored<{ kind: string }>(
    stage,
    "select decision->>'kind' as kind from ledger.row_decision where document_id = $1 and status = 'made' order by position",
    [document],
  )
  expect(decisions.map(({ kind }) => kind)).toEqual(
    Array.from({ length: count }, (_, index) => (index + 1 === complete ? 'new' : 'none')),
  )
})

test('a matter is opened from 等我办, acted on, and the session ended', { timeout: minutes }, async (context) => {
  const stage = await stageOf(context)
  const [task] = await tasksOf(stage, document)
  const page = await stage.enter('duchashi')
  await goTo(page, '督办件')
  await page.getByRole('tab', { name: '等我办', selected: true }).waitFor()
  await openTableRow(page, task?.title ?? '')
  await page.waitForURL(new RegExp(`/matters/${task?.matter}`))
  await page.locator('.mt-actions').waitFor()
  await tabTo(page, 'button', /^审定立项$/)
  await page.keyboard.press('Enter')
  const dialog = dialogOf(page, '审定立项：')
  await dialog.waitFor()
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.locator('.mt-head').filter({ hasText: '已审定立项' }).waitFor()
  const state = "select state from matters.matter where district_id = '990001' and matter_id = $1"
  expect(await storedOne(stage, state, [task?.matter])).toEqual({ state: 'approved' })
  await page.reload()
  await page.locator('.mt-head').waitFor()
  await tabTo(page, 'button', /督查室主任/)
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('End')
  await page
    .locator(':focus')
    .and(page.getByRole('menuitem', { name: '退出' }))
    .waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sign-in/)
  expect(stage.complaints.splice(0)).toEqual([])
  await page.goto(`${stage.url}/matters`)
  await page.waitForURL(/\/sign-in/)
})
