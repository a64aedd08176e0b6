import { readFileSync } from 'node:fs'
import { readTable } from '@lantu/papers/sheets'
import { expect, test } from 'vitest'
import { shareStage } from './testing/e2e.ts'
import { stored } from './testing/walk-facts.ts'
import { oddFolder, policyList } from './testing/walk-files.ts'
import { giveFile } from './testing/walk-page.ts'

/** Sheets that come in with one bad row, the ledger in the district's own columns, and the calendar address. */
const stageOf = shareStage()
const minutes = 180_000

test('a 折子 in words of its own: a person says what its columns are, the bad cell is named, the good row goes in, and it is remembered', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.seat('duchashi')
  await page.goto(`${stage.url}/ledger/import`)
  await giveFile(page.locator('main'), oddFolder)
  await page.getByText('新任务还缺：任务、主责单位、完成时限').waitFor()
  for (const [header, field] of [
    ['干什么', '任务'],
    ['谁来干', '主责单位'],
    ['到哪天', '完成时限'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`${header}$`) }).click()
    await page.getByRole('option', { name: field, exact: true }).click()
    await page.getByText('您选的').first().waitFor()
  }
  await page.getByText('读到 2 行：新任务 1 行，在册未变 0 行，不能导入 1 行。').waitFor()
  expect(await page.locator('.fault').first().innerText()).toContain('条目表!C3')
  expect(await stored(stage, "select 1 from ledger.commitment where title = '建设口袋公园五处'")).toEqual([])
  await page.getByRole('button', { name: '先导入其余 1 行' }).click()
  await page.getByText('读到 2 行，导入 1 行。').waitFor()
  expect(await stored(stage, "select title from ledger.commitment where title like '%口袋公园五处'")).toHaveLength(1)
  await page.getByRole('button', { name: '再导一份' }).click()
  await giveFile(page.locator('main'), {
    ...oddFolder,
    content: String(oddFolder.content).replace('区不存在局', '区城市管理委'),
  })
  await page.getByText('读到 2 行：新任务 1 行，在册未变 1 行，不能导入 0 行。').waitFor()
  await page.getByText('那次的对应来读').waitFor()
})

test('a list of policies with one bad row: nothing is written until the rest is asked for', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.seat('duchashi')
  await page.goto(`${stage.url}/policies`)
  await page.getByRole('button', { name: '导入政策' }).click()
  await giveFile(page.locator('main'), policyList)
  const refusal = page.getByRole('alert')
  await refusal.waitFor()
  expect(await refusal.innerText()).toContain('政策!B3')
  const kept = () => stored(stage, "select title from ledger.policy where title like '%口袋公园%'")
  expect(await kept()).toEqual([])
  await refusal.getByRole('button', { name: '先导入其余 1 行' }).click()
  await page.getByText('读到 2 行，导入 1 行。').waitFor()
  expect(await kept()).toHaveLength(1)
})

test('a set of columns is made by the administrator and the ledger is given out in it', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const admin = await stage.seat('guanliyuan')
  await admin.goto(`${stage.url}/settings/columns`)
  await admin.getByRole('button', { name: '新增列样式' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^名称/ }).fill('区长周报')
  for (const field of ['编号', '任务']) {
    await dialog.getByRole('combobox', { name: '再加一列' }).fill(field)
    await admin.getByRole('option', { name: field, exact: true }).click()
    await dialog.getByRole('textbox', { name: `${field}的表头` }).waitFor()
  }
  await dialog.getByRole('textbox', { name: '任务的表头' }).fill('干什么')
  await dialog.getByRole('button', { name: '保存' }).click()
  await admin.getByText('2 列：编号、干什么').waitFor()
  const page = await stage.seat('duchashi')
  await page.goto(`${stage.url}/ledger?lamp=red`)
  await page.getByRole('button', { name: '导出 XLSX' }).click()
  await page.getByRole('button', { name: /列样式/ }).click()
  await page.getByRole('option', { name: /区长周报/ }).click()
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click(),
  ])
  const table = await readTable(new Uint8Array(readFileSync(await taken.path())), {
    fileName: taken.suggestedFilename(),
  })
  if (!table.ok) throw table.error
  expect(table.value.columns.map(({ name }) => name)).toEqual(['编号', '干什么'])
  const red = await stored(stage, "select number from ledger.commitment where district_id = '990001' and lamp = 'red'")
  expect(table.value.rows).toHaveLength(red.length)
})

test('the calendar address is shown once, is read by whoever has it, and stops when it is revoked', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.seat('duchayuan')
  await page.goto(`${stage.url}/settings`)
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  const address = await page.locator('.set-once .mono').innerText()
  expect(await page.getByRole('link', { name: '在日历软件中打开' }).getAttribute('href')).toBe(
    address.replace(/^http/, 'webcal').replace('webcals', 'webcal'),
  )
  const first = await fetch(address)
  const body = await first.text()
  expect([first.status, body.startsWith('BEGIN:VCALENDAR')]).toEqual([200, true])
  expect(body).toMatch(/SUMMARY:时限 督办〔2024〕\d+号/)
  await page.reload()
  await page.getByText('最近读取').waitFor()
  expect(await page.getByText(address).count()).toBe(0)
  await page.getByRole('button', { name: '停用' }).click()
  await page.getByText('还没有订阅地址').waitFor()
  expect((await fetch(address)).status).toBe(404)
})
