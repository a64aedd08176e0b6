import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, type TestContext } from 'vitest'
import { renderDocx } from './index.ts'
import { bulletin, official } from './testing/papers.ts'

/** Skips where LibreOffice is not installed, and says so: the geometry is then proved by the XML only. */
function needLibreOffice(context: TestContext): void {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
  } catch {
    process.stderr.write('\nSKIPPED: LibreOffice (soffice) is not installed, so no page was set to count its lines.\n')
    context.skip()
  }
}

/** The lines of each page of the set document: text and distance from the sheet's top in points. */
async function pagesOf(docx: Uint8Array): Promise<{ text: string; x: number; y: number }[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-papers-'))
  try {
    writeFileSync(join(folder, 'a.docx'), docx)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(
      'soffice',
      ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')],
      { stdio: 'ignore' },
    )
    const { extractTextItems, getDocumentProxy } = await import('unpdf')
    const { items } = await extractTextItems(
      await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'a.pdf')))),
    )
    return items.map((page) => {
      const lines = new Map<number, { text: string; x: number; y: number }>()
      for (const item of page.filter((i) => i.str.trim() !== '')) {
        const y = Math.round(item.y)
        const line = lines.get(y) ?? { text: '', x: item.x, y }
        lines.set(y, { ...line, text: line.text + item.str })
      }
      return [...lines.values()].sort((a, b) => b.y - a.y)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

it('sets 22 lines on a full page and numbers the pages', { timeout: 120_000 }, async (context) => {
  needLibreOffice(context)
  const pages = await pagesOf(await renderDocx(official(16), { createdAt: '2024-04-24T02:00:00Z' }))
  const second = pages[1] ?? []
  const number = second.at(-1)
  expect(second.slice(0, -1)).toHaveLength(22)
  expect(number?.text.replace(/\s/g, '')).toBe('—2—')
  // Even pages left: 28 mm and one character of 4号 are 93 points; odd ones end one character before 571 points.
  expect(number?.x).toBeLessThan(110)
  expect(pages[2]?.at(-1)?.x).toBeGreaterThan(440)
  const gaps = second.slice(0, -2).map((line, i) => line.y - (second[i + 1]?.y ?? 0))
  for (const gap of gaps) expect(Math.abs(gap - 28.95)).toBeLessThanOrEqual(1)
})

it('sets 28 characters in a line, 26 in the first', { timeout: 120_000 }, async (context) => {
  needLibreOffice(context)
  const paper = official()
  const plain = { ...paper, body: [{ kind: 'paragraph' as const, runs: [{ text: '国'.repeat(110) }] }] }
  const pages = await pagesOf(await renderDocx(plain, { createdAt: '2024-04-24T02:00:00Z' }))
  const lines = pages.flat().filter((line) => /^国+$/.test(line.text))
  expect(lines.map((line) => line.text.length)).toEqual([26, 28, 28, 28])
})

it('repeats the table’s header on every page it reaches', { timeout: 120_000 }, async (context) => {
  needLibreOffice(context)
  const pages = await pagesOf(await renderDocx(bulletin(2), { createdAt: '2024-04-24T02:00:00Z' }))
  const withRows = pages.filter((page) => page.some((line) => line.text.includes('区住房城乡建设委')))
  expect(withRows.length).toBeGreaterThan(1)
  for (const page of withRows)
    expect(page.some((line) => line.text.replace(/\s/g, '').includes('序号任务主责单位差距'))).toBe(true)
})
