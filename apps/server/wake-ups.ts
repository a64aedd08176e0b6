import { setTimeout as sleep } from 'node:timers/promises'
import type { DistrictCode } from '@lantu/kernel'
import { noticeChannel, type WakeUps } from '@lantu/notices'
import type { Database } from '@lantu/platform/db'
import type { Logger } from '@lantu/platform/log'
import pg from 'pg'

/**
 * One LISTEN connection a process for all its event streams. PostgreSQL's message names a district and nothing else; a reader
 * that is woken asks the API again. When the connection breaks it is made anew and everyone is woken once, since a message
 * may have been missed.
 */
export function startWakeUps(database: Database, log: Logger): WakeUps & { stop(): Promise<void> } {
  const watchers = new Set<{ district: string; wake: () => void }>()
  let stopped = false
  let client: pg.Client | undefined
  const wakeAll = (district?: string) => {
    for (const watcher of watchers) if (district === undefined || watcher.district === district) watcher.wake()
  }
  const listen = async () => {
    while (!stopped) {
      const connection = new pg.Client(database.connection)
      client = connection
      const broken = new Promise<void>((resolve) => {
        connection.on('error', () => resolve())
        connection.on('end', () => resolve())
      })
      try {
        await connection.connect()
        connection.on('notification', (message) => wakeAll(message.payload))
        await connection.query(`listen ${noticeChannel}`)
        wakeAll()
        await broken
      } catch (error) {
        log.warn({ error: String(error) }, 'wake-ups')
      }
      await connection.end().catch(() => {})
      if (!stopped) await sleep(1000)
    }
  }
  const running = listen()
  return {
    watch: (district, signal) => watch(watchers, district, signal),
    stop: async () => {
      stopped = true
      await client?.end().catch(() => {})
      await running
    },
  }
}

async function* watch(
  watchers: Set<{ district: string; wake: () => void }>,
  district: DistrictCode,
  signal: AbortSignal,
): AsyncGenerator<void> {
  let pending = false
  let wake = () => {}
  const watcher = {
    district,
    wake: () => {
      pending = true
      wake()
    },
  }
  watchers.add(watcher)
  const abort = () => wake()
  signal.addEventListener('abort', abort)
  try {
    while (!signal.aborted) {
      if (!pending) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (signal.aborted) return
      if (pending) {
        pending = false
        yield
      }
    }
  } finally {
    watchers.delete(watcher)
    signal.removeEventListener('abort', abort)
  }
}
