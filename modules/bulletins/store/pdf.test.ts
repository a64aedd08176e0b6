import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { pdfOf } from './pdf.ts'

/** Ended, or ended and waiting to be reaped by a parent that is not ours. */
const isOver = async (pid: string): Promise<boolean> => {
  if (!existsSync(`/proc/${pid}/stat`)) return true
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat === '' || stat.includes(') Z ')
}

test('an office that hangs is stopped together with its child, and no PDF is made', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lantu-office-'))
  try {
    const [office, note] = [join(folder, 'soffice'), join(folder, 'child')]
    await writeFile(office, `#!/bin/sh\nsleep 600 &\necho $! > ${note}\nwait\n`)
    await chmod(office, 0o755)
    expect(await pdfOf(office, new Uint8Array(), 1_000)).toBeUndefined()
    const child = (await readFile(note, 'utf8')).trim()
    expect(child).toMatch(/^\d+$/)
    await vi.waitFor(async () => expect(await isOver(child)).toBe(true), 5_000)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
