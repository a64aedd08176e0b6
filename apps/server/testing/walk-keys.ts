import type { Page } from 'playwright-core'

/** The page by keyboard alone. */

const most = 120

/** Tabs forward until the element with this role and words has the focus. */
export async function tabTo(page: Page, role: 'button' | 'link' | 'tab', words: RegExp): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus').and(page.getByRole(role, { name: words }))
    if ((await focused.count()) > 0) return
  }
  throw new Error(`${most} tabs did not reach ${role} ${words}`)
}

/** Goes to a place by 找或做. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.locator('main').waitFor()
  await page.keyboard.press('/')
  const palette = page.getByRole('dialog', { name: '找或做' })
  await palette.getByRole('combobox').and(page.locator(':focus')).waitFor()
  await page.keyboard.type(place)
  await palette.getByRole('option', { name: place }).first().waitFor()
  await page.keyboard.press('Enter')
  await palette.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1, name: place }).waitFor()
}

/** Moves down a table until the row with these words is pointed at, and opens it. */
export async function openTableRow(page: Page, words: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: words }).first().waitFor()
  const pointed = page.locator('tr[aria-current], tr.cursor').filter({ hasText: words })
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('j')
    if ((await pointed.count()) > 0) return page.keyboard.press('Enter')
  }
  throw new Error(`${most} rows down there was no ${words}`)
}
