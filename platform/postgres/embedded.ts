import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { binariesFolder, embeddedMajor } from './binaries.ts'
import { decideRunAs, giveTo, type RunAs, wrap } from './run-as.ts'
import { socketFolder } from './socket-folder.ts'

/** Where a PostgreSQL is reached; the shape `pg` takes. */
export interface Connection {
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly database?: string
  readonly connectionString?: string
}

export interface Embedded {
  readonly connection: Connection
  readonly adopted: boolean
  readonly pid: number
  stop(): Promise<void>
}

const port = 5432 // Only part of the socket's name: there is no TCP.

/**
 * Starts the embedded PostgreSQL of `dataDir` (for trial and pilot), or adopts the one a killed process left running.
 * `fast` gives up durability and is for tests only. States: no folder → initdb → stopped → started; started and alive → adopted;
 * a stale `postmaster.pid` is PostgreSQL's own to clear, while children of a killed postmaster still hold its memory we wait.
 */
export async function startEmbedded(dataDir: string, options: { fast?: boolean } = {}): Promise<Embedded> {
  const folder = join(dataDir, `pg${embeddedMajor}`)
  const cluster = join(folder, 'cluster')
  const bin = binariesFolder()
  const runAs = decideRunAs(folder, join(bin, 'postgres'))
  giveTo(runAs, folder)
  const socket = socketFolder(folder, runAs.mode === 'uid' ? runAs.uid : undefined)
  giveTo(runAs, socket)
  refuseOtherMajor(cluster)
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(bin, cluster, runAs)

  const connection: Connection = { host: socket, port, user: 'postgres', database: 'postgres' }
  const alive = readPostmaster(cluster)
  if (alive !== undefined && (await isOurs(connection, cluster))) {
    return { connection, adopted: true, pid: alive, stop: () => stopProcess(alive, cluster) }
  }
  await launch({
    bin,
    cluster,
    socket,
    runAs,
    connection,
    fast: options.fast === true,
    log: join(folder, 'postgres.log'),
  })
  const pid = readPostmaster(cluster)
  if (pid === undefined)
    throw new Error(`PostgreSQL stopped right after it started: see ${join(folder, 'postgres.log')}.`)
  return { connection, adopted: false, pid, stop: () => stopProcess(pid, cluster) }
}

function refuseOtherMajor(cluster: string): void {
  const file = join(cluster, 'PG_VERSION')
  if (!existsSync(file)) return
  const found = readFileSync(file, 'utf8').trim()
  if (found !== String(embeddedMajor)) {
    throw new Error(
      `The database in ${cluster} is of PostgreSQL ${found}; this Lantu brings ${embeddedMajor}. ` +
        'With the Lantu that made it, run `npx lantu backup before.lantu`; then with this one `npx lantu restore before.lantu`.',
    )
  }
}

function initialise(bin: string, cluster: string, runAs: RunAs): void {
  // A folder without PG_VERSION is what a killed initdb leaves behind: nothing in it was ever acknowledged.
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { mode: 0o700 })
  giveTo(runAs, cluster)
  const args = [
    '-D',
    cluster,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C.UTF-8',
    '--no-sync',
    '--no-instructions',
  ]
  const { command, args: wrapped, options } = wrap(runAs, join(bin, 'initdb'), args)
  const run = spawnSync(command, wrapped, { ...options, encoding: 'utf8' })
  if (run.status !== 0) {
    rmSync(cluster, { recursive: true, force: true })
    throw new Error(`initdb failed: ${run.stderr || run.error?.message}`)
  }
}

/** The live postmaster's pid, or undefined. Line 1 of postmaster.pid is the pid. */
function readPostmaster(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1) return undefined
  return isAlive(pid) ? pid : undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function isOurs(connection: Connection, cluster: string): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 3000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const answer = await client.query<{ dir: string }>("select current_setting('data_directory') as dir")
    return answer.rows[0]?.dir === cluster
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

interface Launch {
  readonly bin: string
  readonly cluster: string
  readonly socket: string
  readonly runAs: RunAs
  readonly connection: Connection
  readonly fast: boolean
  readonly log: string
}

async function launch(setup: Launch): Promise<void> {
  const args = [
    '-D',
    setup.cluster,
    '-k',
    setup.socket,
    '-p',
    String(port),
    '-c',
    'listen_addresses=',
    '-c',
    'unix_socket_permissions=0700',
    '-c',
    'max_connections=100',
    '-c',
    'shared_buffers=256MB',
    '-c',
    'logging_collector=off',
  ]
  if (setup.fast) args.push('-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off')
  const { command, args: wrapped, options } = wrap(setup.runAs, join(setup.bin, 'postgres'), args)
  const deadline = Date.now() + 60_000
  for (;;) {
    // Its own session: Ctrl-C reaches us alone, and we stop it in order.
    const log = openSync(setup.log, 'w', 0o600)
    const child = spawn(command, wrapped, { ...options, stdio: ['ignore', log, log], detached: true })
    closeSync(log)
    let failure: Error | undefined
    child.on('error', (error) => {
      failure = error
    })
    while (child.exitCode === null && child.signalCode === null && failure === undefined && Date.now() < deadline) {
      if (await isOurs(setup.connection, setup.cluster)) {
        child.unref()
        return
      }
      await sleep(25)
    }
    const complaint = readFileSync(setup.log, 'utf8').slice(-4000)
    const held = /pre-existing shared memory block|is still in use|lock file .* already exists/.test(complaint)
    if (!held || Date.now() > deadline) throw new Error(`PostgreSQL did not start: ${failure?.message ?? complaint}`)
    await sleep(200)
  }
}

async function stopProcess(pid: number, cluster: string): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT') // "fast shutdown": roll back what is open, write a checkpoint, leave.
  for (let i = 0; i < 1200; i++) {
    if (!isAlive(pid) || readPostmaster(cluster) === undefined) return
    await sleep(25)
  }
  throw new Error(`PostgreSQL (process ${pid}) did not stop within 30 s.`)
}
