import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Config, configText } from '@lantu/platform/config'
import { embeddedMajor } from '@lantu/platform/postgres'
import { findRunning, openConnection } from '@lantu/server'
import { Command } from 'commander'
import pg from 'pg'
import { config } from '../database.ts'

interface Finding {
  readonly ok: boolean
  readonly what: string
  readonly next?: string
}

/** Looks at what a start needs, in the order in which it needs it, and says of each what is wrong and what to do. */
export const doctorCommand = new Command('doctor')
  .description('explain what is wrong on this machine')
  .action(async () => {
    const settings = config()
    process.stdout.write(`${configText(settings).join('\n')}\n\n`)
    let failed = false
    for (const look of [node, pages, folder, port, database, chromium, office]) {
      const finding = await look(settings)
      failed ||= !finding.ok
      process.stdout.write(`${finding.ok ? '✓' : '✗'} ${finding.what}\n`)
      if (finding.next) process.stdout.write(`  → ${finding.next}\n`)
    }
    process.exitCode = failed ? 1 : 0
  })

const node = (): Finding => ({
  ok: Number(process.versions.node.split('.')[0]) >= 24,
  what: `Node ${process.versions.node}`,
  ...(Number(process.versions.node.split('.')[0]) < 24 && {
    next: 'npm run setup installs Node 24 beside the packages',
  }),
})

const pages = (): Finding => {
  const built = existsSync(join(import.meta.dirname, '../../web/dist/index.html'))
  return {
    ok: built,
    what: built ? 'the web pages are built' : 'the web pages are not built',
    ...(!built && { next: 'npm run setup -- --web' }),
  }
}

function folder({ dataDir }: Config): Finding {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK)
    const stat = statfsSync(dataDir)
    const free = Math.floor((stat.bavail * stat.bsize) / 1024 ** 3)
    return {
      ok: free >= 1,
      what: `${dataDir} can be written, ${free} GiB free`,
      ...(free < 1 && { next: 'free at least 1 GiB, or set LANTU_DATA elsewhere' }),
    }
  } catch (error) {
    return {
      ok: false,
      what: `${dataDir} cannot be written: ${(error as Error).message}`,
      next: 'set LANTU_DATA to a folder of this user',
    }
  }
}

async function port(settings: Config): Promise<Finding> {
  const running = findRunning(settings.dataDir)
  if (running) return { ok: true, what: `Lantu runs at ${running.url} (process ${running.pid})` }
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(settings.port, settings.host, () => probe.close(() => resolve(true)))
  })
  return {
    ok: free,
    what: `port ${settings.port} on ${settings.host} is ${free ? 'free' : 'taken by another program'}`,
    ...(!free && { next: `PORT=${settings.port + 1} npm start` }),
  }
}

async function database(settings: Config): Promise<Finding> {
  const running = findRunning(settings.dataDir) !== undefined
  try {
    const opened = await openConnection(settings)
    try {
      const client = new pg.Client(opened.connection)
      await client.connect()
      const found = await client.query<{ version: string; letters: boolean; super: boolean }>(
        "select current_setting('server_version') as version, '区' ~ '[[:alpha:]]' as letters, (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as super",
      )
      await client.end()
      const fact = found.rows[0]
      if (fact?.letters !== true)
        return {
          ok: false,
          what: `PostgreSQL ${fact?.version}: its ctype is C and knows no Chinese letters`,
          next: "create the database with LOCALE 'C.UTF-8'",
        }
      if (!fact.super)
        return {
          ok: false,
          what: `PostgreSQL ${fact.version}: this user may not create the roles lantu_app and lantu_sealer`,
          next: 'create both roles beforehand and grant them to this user',
        }
      return {
        ok: true,
        what: `PostgreSQL ${fact.version} ${opened.embedded ? `(embedded ${embeddedMajor}, for trial and pilot)` : '(DATABASE_URL)'}`,
      }
    } finally {
      if (opened.embedded && !running) await opened.stop()
    }
  } catch (error) {
    return {
      ok: false,
      what: `the database cannot be used: ${(error as Error).message}`,
      next: settings.databaseUrl ? 'check DATABASE_URL' : 'set DATABASE_URL, or start as an ordinary user',
    }
  }
}

const onPath = (names: readonly string[]): string | undefined =>
  names.find((name) => spawnSync('which', [name], { stdio: 'ignore' }).status === 0)

const chromium = (): Finding => ({
  ok: true,
  what: onPath(['chromium', 'chromium-browser', 'google-chrome'])
    ? 'a Chromium for browser tests'
    : 'no Chromium: browser tests will be skipped, loudly',
})

const office = (): Finding => ({
  ok: true,
  what: onPath(['soffice', 'libreoffice'])
    ? 'LibreOffice for PDF'
    : 'no LibreOffice: PDF comes from the browser’s print instead',
})
