import type { Tenancy } from '@lantu/platform/db'
import { readStream } from '@lantu/platform/events'
import { type MatterEvent, readMatterEvent } from '#domain/event.ts'
import { tables } from './tables.ts'

export const streamOf = (matterId: string): string => `matter:${matterId}`

/** A matter's events in order; none when the district has no such matter. */
export const loadEvents = async (tenancy: Tenancy, matterId: string): Promise<readonly MatterEvent[]> =>
  (await readStream(tenancy, streamOf(matterId))).map(readMatterEvent)

/** The matter that is open under this key, if any. */
export async function findOpenOnce(tenancy: Tenancy, onceKey: string): Promise<string | undefined> {
  const row = await tables(tenancy)
    .selectFrom('matters.matter')
    .select('matter_id')
    .where('district_id', '=', tenancy.district)
    .where('once_key', '=', onceKey)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return row?.matter_id
}
