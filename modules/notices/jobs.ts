import { PersonId } from '@lantu/kernel'
import { defineJob, type Job, type Timetable } from '@lantu/platform/jobs'
import { z } from 'zod'
import { askForMail, type LineOf, mailTo, type Send } from '#service/mail.ts'

/** The jobs that write to people outside the house, where mail is set up. A hand-over that fails is tried again with the next round at the latest. */
export const mailJobs = (mail: {
  readonly send: Send
  readonly link: string
  readonly line?: LineOf | undefined
  /** The last line of every letter. */
  readonly foot?: string | undefined
}): readonly Job[] => [
  defineJob({
    name: 'notices.mail',
    payload: z.object({}),
    run: async (tenancy) => {
      const asked = await askForMail(tenancy)
      return asked === 0 ? { outcome: 'skipped', why: 'everybody has read or was written to' } : { outcome: 'done' }
    },
  }),
  defineJob({
    name: 'notices.mailTo',
    payload: z.object({ person: PersonId }),
    run: async (tenancy, { person }) => {
      const sent = await mailTo(tenancy, mail.send, { ...mail, person })
      return sent ? { outcome: 'done' } : { outcome: 'skipped', why: 'nothing unread, or no address' }
    },
  }),
]

/** Notices read within the half-hour in the house are never mailed. */
export const mailTimetable: readonly Timetable[] = [{ job: 'notices.mail', everyMinutes: 30 }]
