export { findLetters } from '#service/letters.ts'
export type { LineOf } from '#service/mail.ts'
export { type Notice, notify, type Recipients } from '#service/notify.ts'
export { countNotices, listNotices, markRead } from '#service/read.ts'
export { mailJobs, mailTimetable } from './jobs.ts'
export { noticeRoutes, type WakeUps } from './routes.ts'

/** Everybody who is signed in has notices of their own, and nobody sees another's: no word is needed. */
export const access = {}

/** The channel on which `notify` wakes the processes of a cluster; the message is a district's code and nothing else. */
export const noticeChannel = 'lantu_notices'
