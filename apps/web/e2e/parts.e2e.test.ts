import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DistrictCode } from '@lantu/kernel'
import { findChromium, openBrowserOrSkip } from '@lantu/platform/testing'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePages } from './pages-server.ts'

const fictional = { code: DistrictCode.parse('990001'), name: '示范区', parentName: null, fictional: true }
const dist = mkdtempSync(join(tmpdir(), 'lantu-pages-'))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let pages: Awaited<ReturnType<typeof servePages>>

beforeAll(async () => {
  if (findChromium() === undefined) return
  await build({
    root: join(import.meta.dirname, '..'),
    logLevel: 'error',
    build: { outDir: dist, emptyOutDir: true },
  })
  pages = await servePages(dist, fictional)
})
afterAll(() => {
  pages?.close()
  rmSync(dist, { recursive: true })
})

async function listViolations(page: Page): Promise<string[]> {
  // Evaluated as text by the debugger, which the page's policy does not govern.
  await page.evaluate(axe)
  const results: AxeResults = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  return results.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`)
}

const looks = [
  [1440, 'light', 'zh-Hans'],
  [390, 'dark', 'zh-Hans'],
  [1440, 'dark', 'zh-Hant'],
  [390, 'light', 'en'],
] as const

for (const [width, theme, language] of looks) {
  test(`the parts at ${width} px, ${theme}, ${language}: accessible, within the policy, no wider than the page`, async (context) => {
    const browser = await openBrowserOrSkip(context)
    try {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.addInitScript(`localStorage.setItem('lantu.language', '${language}')`)
      await page.goto(`${pages.url}/parts?theme=${theme}`)
      // The chart comes last: its canvas is there when the library has loaded and drawn.
      await page.locator('main h1').waitFor()
      if (width > 800) await page.locator('canvas').first().waitFor()
      expect(await listViolations(page)).toEqual([])
      expect(complaints).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    } finally {
      await browser.close()
    }
  })
}

test('the table is worked by J, X and Escape, and not while something is being written', async (context) => {
  const browser = await openBrowserOrSkip(context)
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${pages.url}/parts`)
    await page.locator('.bulk').waitFor()
    const chosen = () => page.locator('.bulk [role="status"]').textContent()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    expect(await chosen()).toBe('已选 3 条')
    await page.getByLabel('意见').focus()
    await page.keyboard.press('x')
    expect(await chosen()).toBe('已选 3 条')
    await page.locator('main').focus()
    await page.keyboard.press('Escape')
    await page.locator('.bulk').waitFor({ state: 'detached' })
  } finally {
    await browser.close()
  }
})

test('find or do opens on a key, finds by initials and goes nowhere by itself', async (context) => {
  const browser = await openBrowserOrSkip(context)
  try {
    const page = await browser.newPage()
    await page.goto(`${pages.url}/parts`)
    await page.locator('main h1').waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('/')
    const palette = page.getByRole('dialog', { name: '找或做' })
    await palette.getByRole('combobox').fill('hys')
    expect(await palette.getByRole('option').first().textContent()).toContain('进会议室')
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'detached' })
  } finally {
    await browser.close()
  }
})

test('a district that is real has no page of made-up parts, and the title block shows its own clock', async (context) => {
  const browser = await openBrowserOrSkip(context)
  pages.moveTo({ ...fictional, code: DistrictCode.parse('110107'), name: '石景山区', fictional: false })
  try {
    const page = await browser.newPage()
    await page.goto(`${pages.url}/parts`)
    expect(await page.locator('main h1').textContent()).toBe('没有这一页')
    expect(await page.locator('footer').textContent()).toContain('2024-05-22 09:0')
  } finally {
    pages.moveTo(fictional)
    await browser.close()
  }
})
