import type { Locator, Page } from 'playwright-core'
import { choose, chooseFrom, dialogOf, typeDay } from './walk-page.ts'

/** 对账 by mouse, row by row: the row is reached by pressing its sentence in the text. */
export async function openRow(page: Page, position: number): Promise<Locator> {
  await page.locator(`a[data-span="${position}"]`).first().click()
  const row = page.locator(`#row-${position}`)
  await row.and(page.locator('[aria-current="true"]')).waitFor()
  return row
}

const press = (row: Locator, name: string | RegExp): Promise<void> => row.getByRole('button', { name }).first().click()

/** The row shows its decision, and nothing is on its way any more. */
export const decided = (page: Page, position: number, words: string | RegExp): Promise<void> =>
  page.locator(`#row-${position} .rv-state`).filter({ hasText: words }).waitFor()

export interface NewTask {
  readonly title?: string
  readonly lead?: string
  readonly co?: string
  readonly due?: string
}

const fillTask = async (form: Locator, task: NewTask): Promise<void> => {
  if (task.lead) await chooseFrom(form, '主责单位', task.lead)
  if (task.due) await typeDay(form, '时限', task.due)
  if (task.co) await chooseFrom(form, '配合单位', task.co)
  if (task.title) await form.getByRole('textbox', { name: '任务' }).fill(task.title)
}

/** 新立. Without a task the proposal is taken as it is. */
export async function takeNew(page: Page, position: number, task?: NewTask): Promise<void> {
  const row = await openRow(page, position)
  await press(row, /^(补齐后新立|新立)/)
  if (task) {
    const form = row.getByRole('form')
    await fillTask(form, task)
    await press(form, /^确认并下一条/)
  }
  await decided(page, position, '新立')
}

/** 并入 the best candidate. */
export async function mergeIntoBest(page: Page, position: number): Promise<void> {
  const row = await openRow(page, position)
  await press(row, /^并入/)
  await row.getByRole('list', { name: '可能就是这一条' }).getByRole('button').first().click()
  await decided(page, position, '并入')
}

/** 合并新增: this row with others, into one. */
export async function mergeNew(page: Page, position: number, others: readonly number[]): Promise<void> {
  for (const other of others) await (await openRow(page, other)).getByRole('checkbox').check()
  const row = await openRow(page, position)
  await press(row, /^合并新增/)
  await press(row.getByRole('form'), /^确认并下一条/)
  await decided(page, position, '合并新增')
}

/** 拆分 into as many tasks. */
export async function split(page: Page, position: number, tasks: readonly NewTask[]): Promise<void> {
  const row = await openRow(page, position)
  await press(row, /^拆分/)
  const form = row.getByRole('form')
  for (const [index, task] of tasks.entries())
    await fillTask(form.getByRole('group', { name: `第 ${index + 1} 条` }), task)
  await press(form, /^确认并下一条/)
  await decided(page, position, '拆分')
}

/** 不立项, 阅知 or 阅研, with the reason. */
export async function takeNone(page: Page, position: number, as: '阅知' | '阅研', reason: string): Promise<void> {
  const row = await openRow(page, position)
  await press(row, /^不立项/)
  const form = row.getByRole('form')
  await choose(form, as)
  await form.getByRole('textbox', { name: '理由' }).fill(reason)
  await press(form, /^确认并下一条/)
  await decided(page, position, '不立项')
}

/** 只留原文. */
export async function recordOnly(page: Page, position: number): Promise<void> {
  await press(await openRow(page, position), /^只留原文/)
  await decided(page, position, '只留原文')
}

export type BatchStep = '拟办' | '审定' | '征求意见' | '印发'

/** One step of the whole batch, on the review page of whoever may take it. */
export async function takeBatchStep(page: Page, step: BatchStep): Promise<void> {
  const line = page.getByRole('region', { name: '办到哪一步' })
  await line.getByRole('button', { name: new RegExp(`^${step} \\d+ 条`) }).click()
  const dialog = dialogOf(page, step)
  await dialog.getByRole('button', { name: new RegExp(`^${step} \\d+ 条`) }).click()
  await dialog.waitFor({ state: 'detached' })
}
