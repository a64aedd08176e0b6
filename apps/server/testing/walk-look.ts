import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against WCAG 2.2 AA and its best practices, one line each. */
export async function listViolations(page: Page): Promise<string[]> {
  // Evaluated as text by the debugger, which the page's policy does not govern.
  await page.evaluate(axe)
  const results: AxeResults = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`),
  )
}

/** What stands out of the viewport at the right, by tag and class; what scrolls within itself does not count. */
export const listTooWide = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    return ['page: ' + document.documentElement.scrollWidth, ...wide.slice(0, 5).map((one) => one.tagName + '.' + one.className)]
  })()`)

/** The page has its title and nothing on it is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  // The catalogue of parts shows what waiting looks like.
  if (new URL(page.url()).pathname === '/parts') return
  await page.locator('.ghost').first().waitFor({ state: 'detached' })
}

const looks = [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'dark'],
  [390, 'light'],
] as const

/** What is wrong with the page in both themes, on a desk and on a phone. */
export async function lookAll(page: Page): Promise<string[]> {
  const wrong: string[] = []
  for (const [width, theme] of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    await page.locator(`html[data-theme="${theme}"]`).waitFor()
    await settled(page)
    const found = [...(await listViolations(page)), ...(await listTooWide(page))]
    wrong.push(...found.map((one) => `${width} px, ${theme}: ${one}`))
  }
  return wrong
}
