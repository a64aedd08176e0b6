import type { Page } from 'playwright-core'
import { choose, dialogOf, takeFile, typeDay } from './walk-page.ts'
import { type PaperRead, readPaper } from './walk-papers.ts'

/** Makes a bulletin of this kind in the page and waits for its paper. */
export async function makeBulletin(
  page: Page,
  url: string,
  one: { kind: string; period?: readonly [from: string, to: string] },
): Promise<string> {
  await page.goto(`${url}/bulletins`)
  await page
    .getByRole('button', { name: /^编一期/ })
    .first()
    .click()
  const dialog = dialogOf(page, '编一期')
  await choose(dialog, one.kind)
  if (one.period) {
    await typeDay(dialog, '从', one.period[0])
    await typeDay(dialog, '到', one.period[1])
  }
  await dialog.getByRole('button', { name: '冻结数据并起草' }).click()
  await page.waitForURL(/\/bulletins\/[0-9a-f-]{36}/)
  await page.getByRole('article', { name: '公文预览' }).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Every number of the paper on the page, markers of sources left out. */
export const figuresOf = async (page: Page): Promise<readonly string[]> => {
  const texts = await page.evaluate<string[]>(`[...document.querySelectorAll('.a4')].flatMap((paper) => {
    const copy = paper.cloneNode(true)
    for (const mark of copy.querySelectorAll('a.gc')) mark.remove()
    return [...copy.querySelectorAll('p, td, th, h2, caption')].map((one) => one.textContent)
  })`)
  return [...new Set(texts.join('\n').match(/\d+(?:\.\d+)?%?/g))]
}

/** Follows the first citation of the paper to its source, and from there to the record; answers with the record's page. */
export async function followFirstCitation(page: Page): Promise<string> {
  const mark = page.locator('.a4 a.gc').first()
  const anchor = await mark.getAttribute('href')
  await mark.click()
  await page
    .locator(`[id="${anchor?.slice(1)}"]`)
    .getByRole('link')
    .last()
    .click()
  await page.waitForURL((address) => !address.pathname.startsWith('/bulletins'))
  await page.locator('main h1').waitFor()
  return new URL(page.url()).pathname
}

/** Downloads the DOCX and reads it with other libraries. */
export const takeDocx = async (page: Page): Promise<PaperRead> =>
  readPaper(await takeFile(page, () => page.getByRole('button', { name: /DOCX/ }).click()))
