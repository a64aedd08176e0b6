import type { Page } from 'playwright-core'
import { choose, chooseFrom, dialogOf, typeDay } from './walk-page.ts'

/**
 * Enters a project as supervision does, and on its page the day it was started, money that is budgeted, released beyond it once
 * that is confirmed, and what blocks it. Returns its id.
 */
export async function makeProject(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/projects/new`)
  const form = page.getByRole('form', { name: '新建项目' })
  await form.getByRole('textbox', { name: '项目名称' }).fill('数字产业园二期')
  await chooseFrom(form, '主责单位', '区发展改革委')
  await form.getByRole('textbox', { name: '总投资' }).fill('65000')
  await form.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await enterStage(page)
  await moveMoney(page, { step: '预算', wan: '3000' })
  await moveMoney(page, { step: '下达', wan: '3001', over: true })
  await moveMoney(page, { step: '预算', wan: '900' })
  await enterBlocker(page)
  return id
}

async function enterStage(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记阶段' }).click()
  const dialog = dialogOf(page, '登记阶段')
  await dialog.getByRole('button', { name: '阶段' }).click()
  await page.getByRole('option', { name: '开工' }).click()
  await typeDay(dialog, '日期', '2024-03-08')
  await dialog.getByRole('textbox', { name: '施工许可证号' }).fill('110100202400123')
  await dialog.getByRole('button', { name: '登记' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function moveMoney(page: Page, given: { step: string; wan: string; over?: boolean }): Promise<void> {
  await page.getByRole('button', { name: '登记资金' }).click()
  const dialog = dialogOf(page, '登记资金')
  await choose(dialog, given.step)
  await dialog.getByRole('textbox', { name: '金额' }).fill(given.wan)
  await typeDay(dialog, '日期', '2024-04-10')
  await dialog.getByRole('textbox', { name: '文号' }).fill('示财预〔2024〕8号')
  if (given.over) {
    await dialog.getByText('将超过“预算”的 100%').waitFor()
    await dialog.getByRole('textbox', { name: '理由' }).fill('上级提前下达')
    await choose(dialog, '超过 100% 也登记')
  }
  await dialog.getByRole('button', { name: '登记' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function enterBlocker(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记堵点' }).click()
  const dialog = dialogOf(page, '登记堵点')
  await dialog.getByRole('textbox', { name: '堵在哪里' }).fill('电力管线未迁改，桩基无法施工')
  await choose(dialog, '市级')
  await choose(dialog, '需区领导拍板')
  await dialog.getByRole('button', { name: '登记' }).click()
  await dialog.waitFor({ state: 'hidden' })
}
