import * as asks from '@lantu/asks'
import * as bulletins from '@lantu/bulletins'
import * as documents from '@lantu/documents'
import * as identity from '@lantu/identity'
import * as indicators from '@lantu/indicators'
import * as ledger from '@lantu/ledger'
import * as matters from '@lantu/matters'
import * as notices from '@lantu/notices'
import type { DatabaseOptions } from '@lantu/platform/db'
import type { Route } from '@lantu/platform/http'
import type { Job, Subscription, Timetable } from '@lantu/platform/jobs'
import * as search from '@lantu/search'
import * as signals from '@lantu/signals'

/**
 * The house put together: every module's access words, routes, jobs and timetable, and the subscription table that carries
 * news upward. Only connects; each module says for itself what it brings.
 */
export const accessTable: identity.AccessTable = identity.joinAccess({
  identity: identity.access,
  notices: notices.access,
  search: search.access,
  documents: documents.access,
  matters: matters.access,
  asks: asks.access,
  indicators: indicators.access,
  ledger: ledger.access,
  signals: signals.access,
  bulletins: bulletins.access,
})

/** The one lifecycle with the policies of all modules. */
export const lifecycle = matters.createMatters({ policies: matters.corePolicies })

/** The register of asks with every module's look-ups: what is on record is not asked again. */
export const register = asks.createAsks({ lookups: [...indicators.facts, ...ledger.facts] })

export const jobs: readonly Job[] = [
  ...identity.jobs,
  ...matters.jobs,
  ...indicators.jobs,
  ...ledger.jobs,
  ...signals.jobs,
]

export const timetable: readonly Timetable[] = [
  ...identity.timetable,
  ...matters.timetable,
  ...indicators.timetable,
  ...ledger.timetable,
  ...signals.timetable,
]

export interface RouteParts {
  readonly identity: identity.IdentityOptions
  readonly wakeUps: notices.WakeUps
  /** Gives second opinions on published documents; without it there are none. */
  readonly model?: documents.LanguageModel | undefined
}

export const routesOf = (parts: RouteParts): readonly Route[] => [
  ...identity.createIdentityRoutes(parts.identity),
  ...notices.noticeRoutes(parts.wakeUps),
  ...search.routes,
  ...documents.documentRoutes({ model: parts.model }),
  ...matters.matterRoutes(lifecycle),
  ...asks.askRoutes(register),
  ...indicators.routes,
  ...ledger.ledgerRoutes(lifecycle, register),
  ...ledger.feedRoutes(identity.createFeedDoor(parts.identity.database, accessTable)),
  ...signals.routes,
  ...bulletins.routes,
]

/** The subscription table: which kinds of news each job asks for. */
const subscriptions: readonly Subscription[] = [
  ...matters.subscriptions,
  ...ledger.subscriptions,
  ...signals.subscriptions,
]

/** One job an event and subscriber, in order per stream; the event's own transaction enqueues it. */
export const subscribers: NonNullable<DatabaseOptions['subscribers']> = (event) =>
  subscriptions
    .filter(({ events }) => events.includes(event.type))
    .map(({ job }) => ({
      name: job,
      payload: { eventId: event.eventId, stream: event.stream, version: event.version },
      queue: `${job}:${event.district}:${event.stream}`,
    }))
