import { writeTable } from '@lantu/papers/sheets'
import { expect, test } from 'vitest'
import { shareStage } from './testing/e2e.ts'
import { storedOne } from './testing/walk-facts.ts'
import { choose, dialogOf, giveFile } from './testing/walk-page.ts'

/** 一张蓝图 in the browser: last year's 折子 is taken over, one task is joined to this year's, one is said to have ended. */
const stageOf = shareStage()
const minutes = 180_000

const lastYear = () =>
  writeTable(
    {
      sheets: [
        {
          name: '折子',
          columns: ['任务', '主责单位', '完成时限'].map((header) => ({ header })),
          rows: [
            ['老旧小区改造40个片区', '区住房城乡建设委', '2023-12-20'],
            ['建成滨河灯光示范段', '区城市管理委', '2023-11-30'],
          ],
        },
      ],
    },
    { createdAt: '2024-01-05T00:00:00Z' },
  )

test('last year’s tasks are joined to this year’s, or said to have ended with a reason, and taken back', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.enter('duchashi')
  await page.goto(`${stage.url}/ledger/import`)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await giveFile(page.locator('main'), { name: '2023年折子.xlsx', content: await lastYear(), type })
  await page.getByRole('button', { name: /^导入/ }).click()
  await page.getByText('读到 2 行，导入 2 行。').waitFor()
  await page.goto(`${stage.url}/ledger/blueprint?from=2023&to=2024`)
  const row = (title: string) => page.locator('.bp-rows > li').filter({ hasText: title })
  const say = dialogOf(page, '这条后来怎样')

  await row('老旧小区改造40个片区').getByRole('button', { name: '说明去向' }).click()
  const likely = say.getByRole('list', { name: '可能就是这几条' })
  await likely.getByRole('button').first().click()
  const next = await say.getByRole('status').locator('b').innerText()
  await say.getByRole('textbox', { name: '理由' }).fill('今年按剩余数安排')
  await say.getByRole('button', { name: '确定' }).dblclick()
  await say.waitFor({ state: 'detached' })
  await row('老旧小区改造40个片区').getByRole('link', { name: next }).waitFor()
  const standing = 'select count(*) as n from ledger.continuation where withdrawn_at is null'
  expect(await storedOne(stage, standing)).toEqual({ n: '4' })

  await row('建成滨河灯光示范段').getByRole('button', { name: '说明去向' }).click()
  await choose(say, '中断')
  await say.getByText('写明理由').first().waitFor()
  await say.getByRole('textbox', { name: '理由' }).fill('并入城市照明规划')
  await say.getByRole('button', { name: '确定' }).click()
  await say.waitFor({ state: 'detached' })
  await page.getByText(/已接 3，收官 1，中断 1，还没说 1/).waitFor()

  await row('建成滨河灯光示范段').getByRole('button', { name: '撤回' }).click()
  const take = dialogOf(page, '撤回这条关系')
  await take.getByRole('textbox', { name: '理由' }).fill('今年重排')
  await take.getByRole('button', { name: '撤回' }).click()
  await take.waitFor({ state: 'detached' })
  await page.getByText(/中断 0，还没说 2/).waitFor()

  await row('老旧小区改造40个片区').getByRole('link', { name: next }).click()
  const chain = page.locator('.bp-line > li')
  await chain.nth(1).waitFor()
  expect(await chain.allInnerTexts()).toEqual([expect.stringContaining('2023年'), expect.stringContaining('本条')])
})
