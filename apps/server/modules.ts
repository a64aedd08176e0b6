import * as documents from '@lantu/documents'
import * as identity from '@lantu/identity'
import * as indicators from '@lantu/indicators'
import * as notices from '@lantu/notices'
import type { Config } from '@lantu/platform/config'
import type { Database, DatabaseOptions } from '@lantu/platform/db'
import type { Route } from '@lantu/platform/http'
import type { Job, Timetable } from '@lantu/platform/jobs'

/**
 * The house put together: every module's access words, routes, jobs and timetable, and the subscription table that carries
 * news upward. Only connects; each module says for itself what it brings.
 */
export const accessTable: identity.AccessTable = identity.joinAccess({
  identity: identity.access,
  documents: documents.access,
  indicators: indicators.access,
})

export const jobs: readonly Job[] = [...indicators.jobs]

export const timetable: readonly Timetable[] = [...indicators.timetable]

export interface RouteParts {
  readonly config: Config
  readonly database: Database
  readonly secret: string
  readonly wakeUps: notices.WakeUps
}

export const routesOf = (parts: RouteParts): readonly Route[] => [
  ...notices.noticeRoutes(parts.wakeUps),
  ...documents.routes,
  ...indicators.routes,
]

/** Which jobs one event asks for, by its type: one job an event and subscriber, in order per stream. */
const subscriptions: Readonly<Record<string, readonly string[]>> = {}

export const subscribers: NonNullable<DatabaseOptions['subscribers']> = (event) =>
  (subscriptions[event.type] ?? []).map((name) => ({
    name,
    payload: { eventId: event.eventId, stream: event.stream, version: event.version },
    queue: `${name}:${event.district}:${event.stream}`,
  }))
