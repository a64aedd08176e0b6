import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What a running server leaves in its data folder so that a second one can say where the first is. */
const Mark = z.object({ pid: z.int(), born: z.string(), url: z.string(), startedAt: z.string() })
export type Mark = z.infer<typeof Mark>

export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning'
  readonly mark: Mark
  constructor(mark: Mark) {
    super(`Lantu is already running here: ${mark.url} (process ${mark.pid}, since ${mark.startedAt}).`)
    this.mark = mark
  }
}

/**
 * Takes the data folder for this process, or throws `AlreadyRunning`. A mark whose process has died (or whose number went to
 * another process) is stale and is replaced; two starts at the same moment meet at the exclusive create.
 */
export function takeFolder(dataDir: string, url: string, at: string): { release(): void } {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'server.json')
  const mark: Mark = { pid: process.pid, born: bornAt(process.pid) ?? '', url, startedAt: at }
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeSync(handle, JSON.stringify(mark))
      closeSync(handle)
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = findRunning(dataDir)
    if (holder) throw new AlreadyRunning(holder)
    rmSync(file, { force: true })
  }
  throw new Error(`Another start is taking ${dataDir} at this moment: try again.`)
}

/** The live server of a data folder, or undefined. */
export function findRunning(dataDir: string): Mark | undefined {
  let text: string
  try {
    text = readFileSync(join(dataDir, 'server.json'), 'utf8')
  } catch {
    return undefined
  }
  const mark = Mark.safeParse(parseJson(text))
  if (!mark.success) return undefined
  return bornAt(mark.data.pid) === mark.data.born ? mark.data : undefined
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The start time of a live process in clock ticks since boot (field 22 of /proc/PID/stat), undefined when there is none. */
function bornAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const state = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state[0] === 'Z' ? undefined : state[19]
  } catch {
    return undefined
  }
}
