import type { Locator, Page } from 'playwright-core'
import { choose, dialogOf, giveFile, type Upload } from './walk-page.ts'

export interface Step {
  readonly action: string
  /** Words into the fields of the dialog, by label. */
  readonly words?: Readonly<Record<string, string>>
  readonly choices?: readonly (string | RegExp)[]
  readonly evidence?: Upload
  /** Anything else the step asks for. */
  readonly fill?: (dialog: Locator) => Promise<void>
}

/** Takes one step of a matter on its page, and sees the state it comes to. */
export async function act(page: Page, step: Step, comesTo: string): Promise<void> {
  const todo = page.locator('section').filter({ has: page.getByRole('heading', { name: '办理', exact: true }) })
  await todo.getByRole('button', { name: step.action, exact: true }).click()
  const dialog = dialogOf(page, `${step.action}：`)
  for (const [label, words] of Object.entries(step.words ?? {}))
    await dialog.getByRole('textbox', { name: label }).fill(words)
  for (const choice of step.choices ?? []) await choose(dialog, choice)
  await step.fill?.(dialog)
  if (step.evidence) {
    await giveFile(dialog, step.evidence)
    await dialog.getByRole('button', { name: `去掉 ${step.evidence.name}` }).waitFor()
  }
  await dialog.getByRole('button', { name: new RegExp(`^${step.action}`) }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.locator('.mt-head').filter({ hasText: comesTo }).waitFor()
}

/** The steps that the page offers this reader, as they are written on the buttons. */
export const offered = (page: Page): Promise<string[]> =>
  page.locator('.mt-actions').getByRole('button').allInnerTexts()
