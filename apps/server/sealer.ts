import { DistrictCode } from '@lantu/kernel'
import { type Database, withReference } from '@lantu/platform/db'
import { seal } from '@lantu/platform/events'
import type { Logger } from '@lantu/platform/log'
import { sql } from 'kysely'

const pause = 1000 // milliseconds between rounds

export interface Sealer {
  /** `degraded` when no round has ended for half a minute: events are safe, but the chain falls behind. */
  check(): Promise<'ok' | 'degraded'>
  stop(): Promise<void>
}

/** Seals every district about once a second until stopped; the last round runs after the stop, so the tail is short. */
export function startSealer(database: Database, log: Logger): Sealer {
  let stopping = false
  let wake = () => {}
  let lastRound = performance.now()
  const round = async () => {
    for (const district of await districts(database)) {
      while ((await seal(database, district)).sealed > 0);
    }
    lastRound = performance.now()
  }
  const loop = async () => {
    while (!stopping) {
      await round().catch((error: unknown) => log.error({ error: String(error) }, 'sealer'))
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, pause).unref()
      })
    }
    await round().catch((error: unknown) => log.error({ error: String(error) }, 'sealer'))
  }
  const running = loop()
  return {
    check: async () => (performance.now() - lastRound > 30_000 ? 'degraded' : 'ok'),
    stop: () => {
      stopping = true
      wake()
      return running
    },
  }
}

export const districts = (database: Database): Promise<DistrictCode[]> =>
  withReference(database, async (db) => {
    const answer = await sql<{ code: string }>`select code from tenancy.district order by code`.execute(db)
    return answer.rows.map((row) => DistrictCode.parse(row.code))
  })
