import { defineEndpoint } from '@lantu/kernel/contract'
import { z } from 'zod'

/** Whether the district's calendar feeds name titles beside numbers; `version` is 0 until it was ever said. */
export const FeedWords = z.object({ titles: z.boolean(), version: z.int().min(0) })
export type FeedWords = z.infer<typeof FeedWords>

/** Where a feed is read, under `/api/v1`; the ending is what calendar programs look for. */
export const feedPath = (token: string): string => `/calendar-feeds/${token}/deadlines.ics`

export const calendarEndpoints = {
  read: defineEndpoint({
    method: 'GET',
    path: '/calendar-feeds/:token/deadlines.ics',
    summary:
      'Last days and nodes of what the owner of this secret address may see now, as iCalendar; 304 where nothing changed',
    access: 'public',
    params: z.object({ token: z.string().max(100) }),
    download: ['text/calendar'],
  }),
  words: defineEndpoint({
    method: 'GET',
    path: '/calendar-words',
    summary: 'Whether calendar feeds of the district name titles beside numbers',
    access: 'signedIn',
    response: FeedWords,
  }),
  setWords: defineEndpoint({
    method: 'PUT',
    path: '/calendar-words',
    summary: 'Say whether calendar feeds of the district name titles; from the next reading on',
    access: 'ledger.feedWords',
    body: z.strictObject({ titles: z.boolean() }),
    response: FeedWords,
    versioned: true,
  }),
} as const
