import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from '../bench.ts'
import { numberText, spreadText, tableOf } from '../spread.ts'

const root = join(import.meta.dirname, '../..')
const goal = { first: 60, again: 2 } // seconds
const restarts = 5

/** A clone of HEAD in an empty folder with an empty package cache: `npm start` to the first page, then once more. */
export const startBench: Bench = {
  name: 'start',
  about: 'seconds from a fresh clone with an empty package cache to the first page, and of a start after that',
  run: async () => {
    const asRoot = process.getuid?.() === 0
    const measured = [await measure(undefined)]
    if (asRoot) measured.push(await measure(ordinary))
    const rows = [
      [
        'user',
        'clone',
        'packages',
        'web pages',
        'PostgreSQL, schema, samples, to the first page',
        'first start',
        `start again (${restarts} times)`,
      ],
    ]
    for (const one of measured) {
      const { clone, packages, web, server, first } = one.seconds
      rows.push([
        one.user,
        ...[clone, packages, web, server, first].map((value) => numberText(value, 1)),
        spreadText(one.again, 2),
      ])
    }
    const met = measured.every((one) => one.seconds.first <= goal.first && Math.max(...one.again) <= goal.again)
    return `Seconds of wall clock, one first start a user. Goals: first page ≤ ${goal.first} s, a start after that ≤ ${goal.again} s: ${met ? 'met' : 'NOT met'}.
The first page is there when \`GET /\` answers 200. Packages come from the registry that npm is configured with, so that part is the network's.

${tableOf(rows)}
${asRoot ? '' : '\nRun as an ordinary user; run it as root as well to measure both.'}`
  },
}

/** An ordinary user to whom root can change; PostgreSQL wants one that has a name. */
const ordinary = { name: 'ordinary user', uid: 65_534, gid: 65_534 }
type User = typeof ordinary

interface Measured {
  readonly user: string
  readonly seconds: { clone: number; packages: number; web: number; server: number; first: number }
  readonly again: readonly number[]
}

async function measure(user: User | undefined): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-start-'))
  const clone = join(folder, 'lantu')
  try {
    const cloned = performance.now()
    run('git', ['clone', '-q', root, clone])
    const cloneSeconds = since(cloned)
    for (const name of ['home', 'cache']) mkdirSync(join(folder, name))
    if (user) {
      run('chown', ['-R', `${user.uid}:${user.gid}`, folder])
      chownSync(folder, user.uid, user.gid)
    }
    const { PORT: _, LANTU_DATA: __, DATABASE_URL: ___, ...inherited } = process.env
    const clean = Object.fromEntries(Object.entries(inherited).filter(([name]) => !name.startsWith('npm_')))
    const env = {
      ...clean,
      HOME: join(folder, 'home'),
      npm_config_cache: join(folder, 'cache'),
      npm_config_registry: spawnSync('npm', ['config', 'get', 'registry'], {
        cwd: root,
        encoding: 'utf8',
      }).stdout.trim(),
      PORT: String(await freePort()),
      LANTU_LOG: 'error',
    }
    const first = await startOnce(clone, { env, user })
    const again: number[] = []
    for (let round = 0; round < restarts; round++) again.push((await startOnce(clone, { env, user })).seconds)
    const packages = first.phase('Installing packages', 'Building the web')
    const web = first.phase('Building the web', 'Starting the embedded')
    return {
      user: user?.name ?? (process.getuid?.() === 0 ? 'root' : 'ordinary user'),
      seconds: {
        clone: cloneSeconds,
        packages,
        web,
        server: first.seconds - packages - web,
        first: cloneSeconds + first.seconds,
      },
      again,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `npm start` until the first page, then Ctrl-C. `phase` tells the seconds between two lines it printed. */
async function startOnce(
  clone: string,
  as: { env: NodeJS.ProcessEnv; user: User | undefined },
): Promise<{ seconds: number; phase(from: string, to: string): number }> {
  const started = performance.now()
  const lines: { at: number; text: string }[] = []
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: as.env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(as.user && { uid: as.user.uid, gid: as.user.gid }),
  })
  child.stderr.on('data', (chunk: Buffer) => {
    for (const text of chunk.toString().split('\n')) lines.push({ at: since(started), text })
  })
  try {
    while (!(await pageIsThere(`http://127.0.0.1:${as.env['PORT']}/`))) {
      if (child.exitCode !== null)
        throw new Error(`npm start ended with ${child.exitCode}:\n${lines.map((line) => line.text).join('\n')}`)
      await sleep(20)
    }
    const seconds = since(started)
    const at = (text: string) => lines.find((line) => line.text.includes(text))?.at
    return { seconds, phase: (from, to) => (at(to) ?? seconds) - (at(from) ?? at(to) ?? seconds) }
  } finally {
    await interrupt(child)
  }
}

const pageIsThere = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (answer) => answer.status === 200 && (await answer.text()).includes('<html'),
    () => false,
  )

/** Ctrl-C as a terminal sends it: to everything that `npm start` began; waits until the server has stopped. */
async function interrupt(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  process.kill(-child.pid, 'SIGINT')
  await ended
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}: ${stderr}`)
}

const since = (started: number): number => (performance.now() - started) / 1000

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
