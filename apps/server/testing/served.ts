import { type ChildProcess, spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server in a process of its own, as `npm start` runs it, that can be killed. */
export interface Served {
  readonly url: string
  readonly pid: number
  /** SIGKILL: the process dies at once, whatever it was doing. */
  kill(): Promise<void>
  /** Ctrl-C: resolves with the exit code. */
  interrupt(): Promise<number | null>
}

const root = join(import.meta.dirname, '../../..')

export async function startServed(
  dataDir: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Served> {
  // The embedded database is what is killed here, whatever the suite itself runs on.
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [join(root, 'apps/server/start.ts')], {
    env: { ...inherited, PORT: String(port), LANTU_DATA: dataDir, LANTU_LOG: 'error', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-8000)
  })
  const url = `http://127.0.0.1:${port}`
  const deadline = Date.now() + 120_000
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${said}`)
    if (Date.now() > deadline) throw new Error(`the server did not answer:\n${said}`)
    await sleep(50)
  }
  return {
    url,
    pid: child.pid ?? 0,
    kill: () => end(child, 'SIGKILL').then(() => {}),
    interrupt: () => end(child, 'SIGINT'),
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  )

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}
