import type { Actor } from '@lantu/kernel'
import type { Effects } from '@lantu/kernel/effects'
import { Temporal } from 'temporal-polyfill'
import { recordEvents } from '../events/record.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Database } from './database.ts'
import type { Tenancy } from './tenancy.ts'

/**
 * The same transaction on an earlier moment of a fictional district's clock, done by one of its people, so that its sample has a past: matters that were
 * issued weeks ago, reports that came late. Refuses real districts (their codes do not begin with 99): their past is what happened.
 */
export function rehearsed(
  database: Database,
  tenancy: Tenancy,
  moment: { at: string; actor?: Actor | undefined },
): Tenancy {
  if (!tenancy.district.startsWith('99')) throw new TypeError(`district ${tenancy.district} is not fictional`)
  const instant = Temporal.Instant.from(moment.at)
  const effects: Effects = { ...tenancy.effects, now: () => instant }
  const past: Tenancy = {
    ...tenancy,
    actor: moment.actor ?? tenancy.actor,
    effects,
    at: instant.toString({ smallestUnit: 'millisecond' }),
    record: (events) => recordEvents(past, events, database.subscribers),
    enqueue: (job) => enqueue(past, job),
  }
  return past
}
