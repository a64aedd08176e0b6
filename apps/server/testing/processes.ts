import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const entry = join(import.meta.dirname, '../start.ts')

/** Who starts a server in a test: ourselves, or an ordinary user root changes to (one with a name: PostgreSQL asks for it). */
export interface User {
  readonly name: string
  readonly ids?: { readonly uid: number; readonly gid: number }
}
export const ourselves: User = { name: process.getuid?.() === 0 ? 'root' : 'an ordinary user' }
export const ordinary: User = { name: 'an ordinary user', ids: { uid: 65_534, gid: 65_534 } }

/** Why this user cannot start a server here; undefined when it can. */
export function whyNot(user: User): string | undefined {
  if (!user.ids) return undefined
  if (process.getuid?.() !== 0) return 'only root can start a process as another user'
  const probe = spawnSync(process.execPath, ['--check', entry], { ...user.ids, encoding: 'utf8' })
  return probe.status === 0 ? undefined : `that user cannot read this checkout: ${probe.stderr || probe.error?.message}`
}

/** A data folder of the user's own. */
export function folderOf(user: User): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'lantu-process-'))
  if (user.ids) chownSync(path, user.ids.uid, user.ids.gid)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** `npm start` in a process of its own: what it said, how it ended. */
export interface Started {
  readonly process: ChildProcess
  readonly url: string
  /** Resolves when the health page answers; rejects with what it said when the process ends before. */
  ready(): Promise<void>
  /** Resolves when the process has ended. */
  over(): Promise<{ code: number | null; said: string }>
}

export function startProcess(user: User, settings: Readonly<Record<string, string>>): Started {
  const { DATABASE_URL: _, LANTU_TEST_CLUSTER: __, ...inherited } = process.env
  const child = spawn(process.execPath, [entry], {
    env: { ...inherited, LANTU_LOG: 'error', LANTU_SAMPLES: '0', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user.ids,
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, said }))
  })
  const url = `http://127.0.0.1:${settings['PORT']}`
  const healthy = () =>
    fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
  return {
    process: child,
    url,
    ready: async () => {
      while (!(await healthy())) {
        if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${said}`)
        await sleep(50)
      }
    },
    over: () => ended,
  }
}

/** Command lines of live processes that name the folder: what a stopped server must not leave behind. */
export function processesOn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
        const ours = line.includes(folder) || (line.includes(entry) && environment.includes(`LANTU_DATA=${folder}`))
        return ours ? [line] : []
      } catch {
        return [] // It ended meanwhile, or is another user's.
      }
    })
}

/** The process number of the folder's PostgreSQL. */
export const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'pg18/cluster/postmaster.pid'), 'utf8').split('\n')[0])
