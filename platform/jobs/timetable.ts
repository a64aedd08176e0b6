import { type DistrictCode, systemActor } from '@lantu/kernel'
import { sql } from 'kysely'
import { type Database, withTenant } from '../db/index.ts'
import type { Timetable } from './job.ts'

/**
 * Asks for the recurring jobs of one district whose slot has begun, on the real clock: a shifted district's day still has
 * 24 hours. Who inserts the slot's row asks for the job; everyone else finds it taken.
 */
export const askForRounds = (
  database: Database,
  district: DistrictCode,
  timetable: readonly Timetable[],
): Promise<string[]> =>
  withTenant(database, systemActor(district), async (tenancy) => {
    const minutes = Math.floor(database.effects.now().epochMilliseconds / 60_000)
    const asked: string[] = []
    for (const { job, everyMinutes } of timetable) {
      const slot = Math.floor(minutes / everyMinutes)
      const taken = await sql`
        insert into jobs.round (district_id, job, slot) values (${district}, ${job}, ${slot})
        on conflict do nothing returning slot`.execute(tenancy.db)
      if (taken.rows.length === 0) continue
      await sql`delete from jobs.round where district_id = ${district} and job = ${job} and slot < ${slot - 1}`.execute(
        tenancy.db,
      )
      await tenancy.enqueue({ name: job, payload: {}, queue: `${job}:${district}` })
      asked.push(job)
    }
    return asked
  })
