import { readTable } from '@lantu/papers/sheets'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Stage, shareStage } from './testing/e2e.ts'
import { accountOf, stored, storedOne } from './testing/walk-facts.ts'
import { act, offered } from './testing/walk-matters.ts'
import { choose, dialogOf, takeFile, typeDay } from './testing/walk-page.ts'

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

const photo = (name: string) => ({ name, content: `%PDF-1.4 ${name}`, type: 'application/pdf' })

/** One of 示范区's units: its handler or signer at a matter's page. */
async function atOf(stage: Stage, path: string) {
  const [row] = await stored<{ unit: string }>(
    stage,
    `select (select v.name from identity.unit_version v where v.district_id = m.district_id and v.unit_id = m.lead_unit
       order by v.version desc limit 1) as unit from matters.matter m where m.matter_id = $1`,
    [path.split('/').at(-1)],
  )
  const unit = row?.unit ?? ''
  const accounts = { handler: await accountOf(stage, unit, '经办人'), signer: await accountOf(stage, unit, '审签人') }
  return async (who: 'duchashi' | 'duchayuan' | 'hecha' | 'handler' | 'signer') => {
    const page = await stage.seat(who === 'handler' || who === 'signer' ? accounts[who] : who)
    await page.goto(stage.url + path)
    await page.locator('.mt-head').waitFor()
    return page
  }
}

test('a matter that was closed is drawn, found wanting on site, opened again, and closed again by others', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const head = await stage.seat('duchashi')
  const path = await drawClosed(head, stage)
  expect(await storedOne(stage, 'select count(*) as n from matters.draw')).toEqual({ n: '1' })
  await head.getByText('核查抽中：须现场核查或第三方核查').waitFor()
  const at = await atOf(stage, path)
  await (await at('handler')).getByText('核查抽中').waitFor({ state: 'detached' })

  const look = { words: { 核查情况: '现场又见渗漏' }, choices: ['现场核查'], evidence: photo('渗漏.pdf') }
  await act(await at('duchayuan'), { action: '回头看：不符，建议重启', ...look }, '已销号')
  await (await stage.seat('duchayuan')).getByText('回头看不符，建议重启办理').waitFor()
  await act(
    await at('duchashi'),
    {
      action: '重启办理',
      words: { 批准文号: '示政办批〔2024〕9号', 理由: '须重做' },
      choices: ['回头看不符'],
      fill: (dialog) => typeDay(dialog, '办结时限', '2024-06-28'),
    },
    '已退回',
  )
  await head.getByText('重启 1 次').waitFor()
  await head.goto(`${stage.url}/matters/draws`)
  await head
    .getByText(/已看 1 件，不符 1 件/)
    .first()
    .waitFor()

  await act(
    await at('signer'),
    { action: '单位审签', words: { 反馈: '已重做' }, evidence: photo('重做.pdf') },
    '单位已审签',
  )
  await act(await at('handler'), { action: '反馈' }, '已反馈待核查')
  // Who verified it the first time is not asked again.
  expect(await offered(await at('hecha'))).not.toContain('核查')
  await act(await at('duchayuan'), { action: '核查', choices: ['现场核查'] }, '核查中')
  await act(
    await at('duchayuan'),
    { action: '呈阅', choices: [/^完成/], words: { 核查情况: '已夯实' }, evidence: photo('复查.pdf') },
    '已呈阅',
  )
  await act(await at('duchashi'), { action: '销号' }, '已销号')
  expect(
    await storedOne(stage, 'select outcome, reopened from matters.matter where matter_id = $1', [
      path.split('/').at(-1),
    ]),
  ).toEqual({ outcome: 'closed', reopened: 1 })
})

test('the palette leads to the draws, and a draw of what was reported is verified on site and never from documents', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const head = await stage.seat('duchashi')
  await head.goto(stage.url)
  await head.getByRole('navigation').first().waitFor()
  await head.keyboard.press('/')
  const palette = head.getByRole('dialog', { name: '找或做' })
  await palette.getByRole('combobox').fill('核查抽查')
  await palette
    .getByRole('option', { name: /核查抽查$/ })
    .first()
    .click()
  await head.waitForURL(/\/matters\/draws$/)
  await head.getByRole('button', { name: '抽一批' }).click()
  const dialog = dialogOf(head, '抽一批')
  await dialog.getByRole('status').filter({ hasText: '件里抽' }).waitFor()
  await dialog.getByRole('button', { name: '抽一批' }).click()
  await head.waitForURL(/\/matters\/draws\/[0-9a-f-]{36}$/)
  const sheet = await takeFile(head, () => head.getByRole('link', { name: '导出 XLSX' }).click())
  const table = await readTable(sheet, { fileName: '核查抽查.xlsx' })
  expect(table.ok && table.value.rows[0]?.cells).toMatchObject({ 核查结果: '待看' })
  await head.getByRole('table', { name: '抽中的' }).getByRole('link').first().click()
  await head.waitForURL(/\/matters\/[0-9a-f-]{36}$/)
  const at = await atOf(stage, new URL(head.url()).pathname)
  const verifier = await at('hecha')
  await verifier.getByRole('button', { name: '核查', exact: true }).click()
  const step = dialogOf(verifier, '核查：')
  await choose(step, '查阅材料')
  await step.getByRole('button', { name: /^核查/ }).click()
  await step.getByText('这件已被核查抽中，不能只查阅材料').waitFor()
  // The browser itself tells of the refused call.
  expect(stage.complaints.splice(0)).toEqual([expect.stringContaining('409')])
  await choose(step, '现场核查')
  await step.getByRole('button', { name: /^核查/ }).click()
  await verifier.locator('.mt-head').filter({ hasText: '核查中' }).waitFor()
  await act(
    verifier,
    { action: '呈阅', choices: [/^完成/], words: { 核查情况: '属实' }, evidence: photo('现场.pdf') },
    '已呈阅',
  )
  await act(await at('duchashi'), { action: '销号' }, '已销号')
  expect(stage.complaints).toEqual([])
})
