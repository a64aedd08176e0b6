import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'

/** The parts of the page as a person works them, each found by its label on screen. */

/** Writes part of a name into a field of many and takes the one that is offered. */
export async function chooseFrom(scope: Locator, label: string, name: string): Promise<void> {
  const field = scope.getByRole('combobox', { name: label })
  // In sight first: a page that scrolls while the list opens closes it again.
  await field.hover()
  await field.fill(name)
  await scope.page().getByRole('option').filter({ hasText: name }).first().click()
}

/** Takes one of a few from a list that opens. */
export async function chooseOne(scope: Locator, label: string, name: string): Promise<void> {
  await scope.getByRole('button', { name: label }).click()
  await scope.page().getByRole('option', { name }).click()
}

/** Takes one of those in sight. */
export const choose = (scope: Locator, name: string | RegExp): Promise<void> =>
  scope.locator('label.check').filter({ hasText: name }).first().click()

/** Types a day, `YYYY-MM-DD`, part by part. */
export async function typeDay(scope: Locator, label: string, day: string): Promise<void> {
  const parts = scope.getByRole('group', { name: label }).getByRole('spinbutton')
  await parts.first().click()
  for (const [index, part] of day.split('-').entries()) {
    await parts.nth(index).focus()
    await parts.nth(index).pressSequentially(part)
  }
}

/** Presses what downloads a file, and reads the file. */
export async function takeFile(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFile(await download.path())
}

export interface Upload {
  readonly name: string
  readonly content: string | Uint8Array
  readonly type: string
}

/** Chooses a file in a place that takes one. */
export async function giveFile(scope: Locator, { name, content, type }: Upload): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
  await scope.locator('input[type=file]').setInputFiles({ name, mimeType: type, buffer })
}

/** The dialog with this in its title. */
export const dialogOf = (page: Page, title: string): Locator =>
  page.locator('[role=dialog], [role=alertdialog]').filter({ has: page.getByRole('heading', { name: title }) })
