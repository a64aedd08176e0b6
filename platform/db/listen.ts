import type { DistrictCode } from '@lantu/kernel'
import pg from 'pg'
import type { Database } from './database.ts'

/** One connection of this process that listens on one channel, shared by all who watch. */
export interface Listener {
  /** One item each time the channel names the district, several at once joined to one; ends when `signal` aborts. */
  watch(district: DistrictCode, signal: AbortSignal): AsyncIterable<void>
  stop(): Promise<void>
}

const reconnectMs = 2_000

/**
 * Listens on a channel whose messages are district codes and nothing else. A lost connection is made again, and then every
 * watcher is woken, because what came meanwhile is not known. Through a transaction pooler LISTEN hears nothing.
 */
export async function listen(database: Database, channel: string): Promise<Listener> {
  const watchers = new Map<string, Set<() => void>>()
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const wakeAll = () => {
    for (const wakes of watchers.values()) for (const wake of wakes) wake()
  }
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ ...database.connection, application_name: 'lantu listen' })
    fresh.on('error', () => again(fresh))
    fresh.on('end', () => again(fresh))
    fresh.on('notification', ({ payload }) => {
      for (const wake of watchers.get(payload ?? '') ?? []) wake()
    })
    client = fresh
    await fresh.connect()
    await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
  }
  const again = (lost: pg.Client) => {
    if (stopped || client !== lost) return
    client = undefined
    timer = setTimeout(() => void connect().then(wakeAll, () => client && again(client)), reconnectMs)
    timer.unref()
  }
  await connect()
  return {
    watch: (district, signal) => {
      const wakes = watchers.get(district) ?? new Set()
      watchers.set(district, wakes)
      return watching(wakes, signal)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}

/** Watches from this very moment, not from the first question, so that nothing falls between the two. */
function watching(wakes: Set<() => void>, signal: AbortSignal): AsyncIterable<void> {
  let pending = false
  let go: (() => void) | undefined
  const wake = () => {
    pending = true
    go?.()
  }
  const leave = () => {
    wakes.delete(wake)
    go?.()
  }
  if (!signal.aborted) wakes.add(wake)
  signal.addEventListener('abort', leave, { once: true })
  async function* items(): AsyncGenerator<void> {
    try {
      while (!signal.aborted) {
        if (!pending)
          await new Promise<void>((resolve) => {
            go = resolve
          })
        if (signal.aborted) return
        pending = false
        yield
      }
    } finally {
      signal.removeEventListener('abort', leave)
      leave()
    }
  }
  return items()
}
