import { spawn } from 'node:child_process'
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** LibreOffice takes a few seconds the first time; one that hangs is stopped. */
const defaultPatience = 120_000

/** The path of LibreOffice's command, where one is found on the PATH. */
export async function findOffice(path = process.env['PATH'] ?? ''): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter((one) => one !== ''))
    for (const name of ['soffice', 'libreoffice']) {
      const file = join(folder, name)
      if (await isExecutable(file)) return file
    }
  return undefined
}

const isExecutable = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  )

/** The .docx as PDF through LibreOffice in a folder and profile of its own; undefined when it makes none. */
export async function pdfOf(
  office: string,
  docx: Uint8Array,
  patience = defaultPatience,
): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'lantu-pdf-'))
  try {
    const input = join(folder, 'paper.docx')
    await writeFile(input, docx)
    const profile = pathToFileURL(join(folder, 'profile')).href
    const made = await run(
      office,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        input,
      ],
      patience,
    )
    if (!made) return undefined
    return await readFile(join(folder, 'paper.pdf')).catch(() => undefined)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs in a process group of its own: the command is a script, and its child must stop with it. */
const run = (command: string, args: readonly string[], patience: number): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    const stop = () => child.pid !== undefined && killGroup(child.pid)
    const late = setTimeout(stop, patience)
    process.once('exit', stop)
    const over = (made: boolean) => {
      clearTimeout(late)
      process.off('exit', stop)
      resolve(made)
    }
    child.on('error', () => over(false))
    child.on('exit', (code) => over(code === 0))
  })

const killGroup = (leader: number): void => {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // It ended by itself a moment ago.
  }
}
