import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Stage, shareStage } from './testing/e2e.ts'
import { register } from './testing/walk-documents.ts'
import { storedOne } from './testing/walk-facts.ts'
import { dialogOf } from './testing/walk-page.ts'
import { recordOnly, takeBatchStep, takeNew } from './testing/walk-review.ts'

/** Two people on one task, a finger that taps twice, and a line that breaks: nothing is lost, and the second is told. */
const stageOf = shareStage()
const minutes = 180_000
const phone = { width: 390, height: 844 }

/** A report that this liaison owes, opened from 我的报送 on a phone; what it is of is on the page and in its address. */
async function openOwed(page: Page, stage: Stage): Promise<{ commitment: string; heading: string }> {
  await page.setViewportSize(phone)
  await page.goto(`${stage.url}/reports`)
  const owed = page.locator('.lg-due-link').first()
  const heading = await owed.locator('b').innerText()
  await owed.click()
  await page.waitForURL(/\/ledger\/[0-9a-f-]{36}\/report/)
  await page.getByRole('form', { name: '报进展' }).waitFor()
  return { commitment: new URL(page.url()).pathname.split('/')[2] ?? '', heading }
}

const countReports = async (stage: Stage, commitment: string): Promise<number> =>
  Number(
    (
      await storedOne<{ n: string }>(stage, 'select count(*) as n from ledger.progress where commitment_id = $1', [
        commitment,
      ])
    ).n,
  )

test('on a phone: a report outlives a lost connection and a reload, and tapped twice it is given once', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.enter('jb-9')
  const { commitment, heading } = await openOwed(page, stage)
  const before = await countReports(stage, commitment)
  const form = page.getByRole('form', { name: '报进展' })
  await form.getByRole('textbox', { name: '本期进展' }).fill('断网前写下的进展')
  await form.getByRole('textbox', { name: '完成数' }).fill('30')
  await page.context().setOffline(true)
  await form.getByRole('button', { name: /^报送/ }).click()
  const refusal = page.getByRole('alert')
  await refusal.waitFor()
  expect(await refusal.innerText()).toMatch(/没连上服务器[\s\S]*填的内容还在/)
  expect(await countReports(stage, commitment)).toBe(before)
  await page.context().setOffline(false)

  await page.goto(`${stage.url}/reports`)
  const drafted = page.locator('.lg-due-link').filter({ hasText: heading }).filter({ hasText: '本机有草稿' })
  await drafted.click()
  expect(await form.getByRole('textbox', { name: '本期进展' }).inputValue()).toBe('断网前写下的进展')
  await form.getByRole('button', { name: /^报送/ }).dblclick()
  await page.waitForURL(/\/reports$/)
  await page.getByRole('heading', { name: '我的报送' }).waitFor()
  await drafted.waitFor({ state: 'detached' })
  expect(await countReports(stage, commitment)).toBe(before + 1)
})

test('of two who change one task the second is told what stands, and may still put theirs on top', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const [first, second] = [await stage.seat('duchayuan'), await stage.seat('duchashi')]
  const document = await register(first, stage.url, {
    title: '区政府专题会纪要',
    kind: '专题会纪要',
    issuer: '区政府',
    day: '2024-05-20',
    words: '会议要求，区商务局6月底前落实以旧换新细则，新增首店10家。要进一步增强信心。',
  })
  await takeNew(first, 1)
  await recordOnly(first, 2)
  await takeBatchStep(first, '拟办')
  const { id } = await storedOne<{ id: string }>(
    stage,
    `select s.commitment_id as id from ledger.span s join ledger.commitment c using (district_id, commitment_id)
     where s.document_id = $1 and not c.record_only`,
    [document],
  )
  const targetOf = async () =>
    (await storedOne<{ target: string }>(stage, 'select target from ledger.commitment where commitment_id = $1', [id]))
      .target
  const dialogs = []
  for (const page of [first, second]) {
    await page.goto(`${stage.url}/ledger/${id}`)
    await page.getByRole('button', { name: '修改' }).click()
    dialogs.push(dialogOf(page, '印发前修改'))
  }
  const [early, late] = dialogs
  await early?.getByRole('textbox', { name: '怎样算完成' }).fill('先改的目标')
  await early?.getByRole('button', { name: '保存修改' }).click()
  await early?.waitFor({ state: 'detached' })
  await late?.getByRole('textbox', { name: '怎样算完成' }).fill('后改的目标')
  await late?.getByRole('button', { name: '保存修改' }).click()
  await late?.getByRole('alert').waitFor()
  expect(await targetOf()).toBe('先改的目标')
  expect(await late?.getByRole('textbox', { name: '怎样算完成' }).inputValue()).toBe('后改的目标')
  await late?.getByRole('button', { name: '在最新的上面保存我的修改' }).click()
  await late?.waitFor({ state: 'detached' })
  await expect.poll(targetOf).toBe('后改的目标')
})

test('a list holds what its tab counts, and kept as a view it comes back by its name', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.enter('duchashi')
  await page.goto(`${stage.url}/ledger`)
  const tab = page.getByRole('navigation', { name: '常用视图' }).getByRole('button', { name: /^滞后/ })
  const count = tab.locator('.tab-n')
  await count.waitFor()
  const counted = Number(await count.innerText())
  expect(counted).toBeGreaterThan(0)
  await tab.click()
  await page.waitForURL(/list=behind/)
  const rows = page.getByRole('table', { name: '任务台账' }).locator('tbody tr')
  await expect.poll(() => rows.count()).toBe(counted)

  await page.getByRole('button', { name: '存为视图' }).click()
  const dialog = dialogOf(page, '存为视图')
  await dialog.getByRole('textbox', { name: '名称' }).fill('每周一看滞后')
  await dialog.getByRole('button', { name: '保存' }).dblclick()
  await dialog.waitFor({ state: 'detached' })
  await page.goto(`${stage.url}/ledger`)
  await page.getByRole('button', { name: /^每周一看滞后/ }).click()
  await page.waitForURL(/list=behind/)
  const kept = "select count(*) as n from ledger.saved_view where name = '每周一看滞后'"
  expect(await storedOne(stage, kept)).toEqual({ n: '1' })
})
