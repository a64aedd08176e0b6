import type { Database } from '@lantu/platform/db'
import { askForRounds, type Timetable } from '@lantu/platform/jobs'
import type { Logger } from '@lantu/platform/log'
import { districts } from './sealer.ts'

const pause = 60_000 // milliseconds: how often the table is looked at

/** Looks at the timetable once a minute for every district. */
export function startTimetable(database: Database, log: Logger, timetable: readonly Timetable[]): { stop(): void } {
  const look = async () => {
    for (const district of await districts(database)) await askForRounds(database, district, timetable)
  }
  const tick = () => {
    look().catch((error: unknown) => log.error({ error: String(error) }, 'timetable'))
  }
  tick()
  const timer = setInterval(tick, pause)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
