import type { Page } from 'playwright-core'
import { choose, typeDay } from './walk-page.ts'

/** A unit answers 征求意见 on the page of the task: it agrees, or it objects with its reason and another day. */
export async function answerOpinion(
  page: Page,
  unit: string,
  objection?: { reason: string; due: string },
): Promise<void> {
  const form = page.getByRole('form', { name: `${unit}的意见` })
  await form.waitFor()
  await choose(form, objection ? '有意见' : '同意')
  if (objection) {
    await form.getByRole('textbox', { name: '意见与理由' }).fill(objection.reason)
    await typeDay(form, '建议的时限', objection.due)
  }
  await form.getByRole('button', { name: '回复' }).click()
  await form.waitFor({ state: 'detached' })
}

/** A unit reports its progress on a task. */
export async function reportProgress(
  page: Page,
  words: { done: string; percent: number; next: string },
): Promise<void> {
  await page.getByRole('button', { name: '报进展' }).first().click()
  const form = page.getByRole('form', { name: '报进展' })
  await form.getByRole('textbox', { name: '完成数' }).fill(String(words.percent))
  await form.getByRole('textbox', { name: '本期进展' }).fill(words.done)
  await form.getByRole('textbox', { name: '下一步' }).fill(words.next)
  await form.getByRole('button', { name: /^报送/ }).click()
  await form.waitFor({ state: 'detached' })
}
