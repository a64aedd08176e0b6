import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'vitest'

/** An .xlsx as LibreOffice saves it again. Skips where it is not installed, and says so. */
export async function throughLibreOffice(sheet: Uint8Array, context: TestContext): Promise<Uint8Array> {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
  } catch {
    process.stderr.write('\nSKIPPED: LibreOffice (soffice) is not installed, so no sheet went through it and back.\n')
    context.skip()
  }
  const folder = mkdtempSync(join(tmpdir(), 'lantu-sheet-'))
  try {
    writeFileSync(join(folder, 'a.xlsx'), sheet)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'out')
    execFileSync(
      'soffice',
      ['--headless', profile, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, join(folder, 'a.xlsx')],
      { stdio: 'ignore' },
    )
    return new Uint8Array(readFileSync(join(out, 'a.xlsx')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
