import { DocumentId } from '@lantu/documents/contract'
import { PersonId } from '@lantu/kernel'
import { defineJob, type Job, type Subscription, type Timetable } from '@lantu/platform/jobs'
import { z } from 'zod'
import { followMatters } from '#service/follow.ts'
import { indexDocument } from '#service/index-document.ts'
import { lightCommitments } from '#service/light.ts'
import { remindOfReports } from '#service/remind.ts'
import { forgetPerson } from '#service/views.ts'

/** What a subscribed job is given: the event that asked for it, by its place in its stream. */
const News = z.object({ eventId: z.string(), stream: z.string(), version: z.number() })
const subjectOf = (stream: string): string => stream.slice(stream.indexOf(':') + 1)

export const jobs: readonly Job[] = [
  defineJob({
    name: 'ledger.light',
    payload: z.object({}),
    run: async (tenancy) => {
      // Should a job of news have been lost, the day's round brings the ledger back to its matters.
      await followMatters(tenancy)
      const { changed } = await lightCommitments(tenancy)
      if (changed === 0) return { outcome: 'skipped', why: 'every lamp stands' }
      const data = { changed }
      await tenancy.record({ stream: 'ledgerLamps', expected: 'latest', events: [{ type: 'ledger.lit', data }] })
      return { outcome: 'done' }
    },
  }),
  defineJob({
    name: 'ledger.remind',
    payload: z.object({}),
    run: async (tenancy) => {
      const told = await remindOfReports(tenancy)
      return told === 0 ? { outcome: 'skipped', why: 'nothing new to tell, or not the hour' } : { outcome: 'done' }
    },
  }),
  defineJob({
    name: 'ledger.follow',
    payload: News,
    run: async (tenancy, { stream }) => {
      const changed = await followMatters(tenancy, { matterIds: [subjectOf(stream)] })
      return changed.length > 0
        ? { outcome: 'done' }
        : { outcome: 'skipped', why: 'the ledger stands where the matter does' }
    },
  }),
  defineJob({
    name: 'ledger.indexDocument',
    payload: News,
    run: async (tenancy, { stream }) => {
      await indexDocument(tenancy, DocumentId.parse(subjectOf(stream)))
      return { outcome: 'done' }
    },
  }),
  defineJob({
    name: 'ledger.forgetPerson',
    payload: News,
    run: async (tenancy, { stream }) =>
      (await forgetPerson(tenancy, PersonId.parse(subjectOf(stream)))) > 0
        ? { outcome: 'done' }
        : { outcome: 'skipped', why: 'the person had kept nothing here' },
  }),
]

export const timetable: readonly Timetable[] = [
  { job: 'ledger.light', everyMinutes: 60 },
  { job: 'ledger.remind', everyMinutes: 60 },
]

/** Which events each job of the ledger listens to; `apps/server` joins them into its subscription table. */
export const subscriptions = [
  {
    job: 'ledger.follow',
    events: [
      'matter.proposed',
      'matter.declined',
      'matter.approved',
      'matter.reworked',
      'matter.consulted',
      'matter.amended',
      'matter.issued',
      'matter.received',
      'matter.started',
      'matter.countersigned',
      'matter.reported',
      'matter.withdrawn',
      'matter.verifying',
      'matter.recoveryTaken',
      'matter.returned',
      'matter.submitted',
      'matter.closed',
      'matter.normalised',
      'matter.adjusted',
      'matter.terminated',
      'matter.revised',
      'matter.reopened',
      'matter.succeeded',
    ],
  },
  { job: 'ledger.indexDocument', events: ['document.registered'] },
  { job: 'ledger.forgetPerson', events: ['person.erased'] },
] as const satisfies readonly Subscription[]
