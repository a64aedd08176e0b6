import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Stage, shareStage } from './testing/e2e.ts'
import { storedOne } from './testing/walk-facts.ts'
import { act } from './testing/walk-matters.ts'
import { dialogOf, typeDay } from './testing/walk-page.ts'

/** 核查抽查 in the browser: what was closed is drawn, one does not hold and is opened again. */
const stageOf = shareStage()
const minutes = 240_000

/** Draws from what was closed this year and opens the first row that waits. */
async function drawClosed(page: Page, stage: Stage): Promise<string> {
  await page.goto(`${stage.url}/matters/draws`)
  await page.getByText('还没有抽查过').waitFor()
  await page.getByRole('button', { name: '抽一批' }).click()
  const dialog = dialogOf(page, '抽一批')
  await dialog.getByText('已销号、转常态化的（回头看）').click()
  await typeDay(dialog, '销号日期自', '2024-01-01')
  await typeDay(dialog, '至', '2024-12-31')
  await dialog.getByRole('status').filter({ hasText: '件里抽' }).waitFor()
  await dialog.getByRole('button', { name: '抽一批' }).dblclick()
  await page.waitForURL(/\/matters\/draws\/[0-9a-f-]{36}$/)
  await page.getByRole('table', { name: '抽中的' }).getByRole('link').first().click()
  await page.waitForURL(/\/matters\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

test('a matter that was closed is drawn, found wanting and opened again', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const head = await stage.enter('duchashi')
  const path = await drawClosed(head, stage)
  expect(await storedOne(stage, 'select count(*) as n from matters.draw')).toEqual({ n: '1' })
  await head.getByText('核查抽中：须现场核查或第三方核查').waitFor()

  const officer = await stage.enter('duchayuan')
  await officer.goto(stage.url + path)
  await act(
    officer,
    { action: '回头看：不符，建议重启', words: { 核查情况: '现场又见渗漏' }, choices: ['现场核查'] },
    '已销号',
  )
  await officer.getByText('回头看不符，建议重启办理').waitFor()
  await head.goto(stage.url + path)
  await act(
    head,
    {
      action: '重启办理',
      words: { 批准文号: '示政办批〔2024〕9号', 理由: '须重做' },
      fill: (dialog) => typeDay(dialog, '办结时限', '2024-06-28'),
    },
    '已退回',
  )
  await head.getByText('重启 1 次').waitFor()
  await head.goto(`${stage.url}/matters/draws`)
  await head.getByText(/已看 1 件，不符 1 件/).waitFor()
})
