import { join } from 'node:path'
import { noticeChannel } from '@lantu/notices'
import type { Config } from '@lantu/platform/config'
import { type Database, listen, migrate, openDatabase } from '@lantu/platform/db'
import { startWorkers } from '@lantu/platform/jobs'
import type { Logger } from '@lantu/platform/log'
import { type Connection, startEmbedded } from '@lantu/platform/postgres'
import { composeHttp } from './http.ts'
import { openMail } from './mail.ts'
import { openMailIn, startMailIn } from './mail-in.ts'
import { migrations } from './migrations.ts'
import { jobs, subscribers, timetable } from './modules.ts'
import { takeFolder } from './running.ts'
import { loadSamplesOnce } from './samples.ts'
import { startSealer } from './sealer.ts'
import { startTimetable } from './timetable.ts'

/** A server that runs: where it is, and how it ends in order. */
export interface Running {
  readonly url: string
  readonly embedded: boolean
  readonly database: Database
  stop(): Promise<void>
}

export interface ServeOptions {
  readonly config: Config
  readonly log: Logger
  /** Told in words what the start is doing, for a person who waits. */
  readonly say: (what: string) => void
}

/** A database to work on: the configured one, or the embedded one started (or adopted) here. */
export async function openConnection(
  config: Config,
): Promise<{ connection: Connection; embedded: boolean; stop(): Promise<void> }> {
  if (config.databaseUrl !== undefined)
    return { connection: { connectionString: config.databaseUrl }, embedded: false, stop: async () => {} }
  const embedded = await startEmbedded(config.dataDir)
  return { connection: embedded.connection, embedded: true, stop: () => embedded.stop() }
}

/**
 * Starts everything in an order in which each part finds what it needs, and stops it in the reverse: first no new calls, then
 * no new jobs, then the last seal, then the database.
 */
export async function serve({ config, log, say }: ServeOptions): Promise<Running> {
  const started: { what: string; stop: () => Promise<void> | void }[] = []
  const stop = async () => {
    for (const part of started.splice(0).reverse()) {
      await Promise.resolve(part.stop()).catch((error: unknown) =>
        log.error({ part: part.what, error: String(error) }, 'stop'),
      )
    }
  }
  try {
    const folder = takeFolder(
      config.dataDir,
      config.publicUrl ?? `http://${config.host}:${config.port}`,
      new Date().toISOString(),
    )
    started.push({ what: 'folder', stop: () => folder.release() })
    if (config.databaseUrl === undefined) say('Starting the embedded PostgreSQL (for trial and pilot)')
    const opened = await openConnection(config)
    started.push({ what: 'postgres', stop: opened.stop })
    const applied = await migrate(opened.connection, migrations)
    if (applied.length > 0) say(`Applied ${applied.length} migrations`)
    const database = openDatabase({ connection: opened.connection, max: config.pool, subscribers })
    started.push({ what: 'pool', stop: () => database.close() })
    if (config.samples) await loadSamplesOnce(database, say)
    const sealer = startSealer(database, log)
    started.push({ what: 'sealer', stop: () => sealer.stop() })
    const mail = openMail(config)
    if (mail) started.push({ what: 'mail', stop: () => mail.close() })
    const workers = await startWorkers(database, [...jobs, ...(mail?.jobs ?? [])], { log, concurrency: 2 })
    started.push({ what: 'workers', stop: () => workers.stop() })
    const rounds = startTimetable(database, log, [...timetable, ...(mail?.timetable ?? [])])
    started.push({ what: 'timetable', stop: () => rounds.stop() })
    const incoming = openMailIn(config)
    if (incoming) {
      const mailIn = startMailIn(database, log, incoming)
      started.push({ what: 'mail in', stop: () => mailIn.stop() })
    }
    const wakeUps = await listen(database, noticeChannel)
    started.push({ what: 'wake-ups', stop: () => wakeUps.stop() })
    const web = config.web ?? join(import.meta.dirname, '../web/dist')
    const http = await composeHttp({ config, log, database, wakeUps, web, checks: { sealer: () => sealer.check() } })
    started.push({ what: 'http', stop: () => http.close() })
    await http.listen({ host: config.host, port: config.port })
    return {
      url: config.publicUrl ?? `http://${config.host}:${config.port}`,
      embedded: opened.embedded,
      database,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
