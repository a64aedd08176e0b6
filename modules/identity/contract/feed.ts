import { defineEndpoint } from '@lantu/kernel/contract'
import { z } from 'zod'

/** The person's calendar address: since when, and when a calendar last read it. The address itself is never told again. */
export const CalendarFeed = z.object({ madeAt: z.iso.datetime(), lastUsedAt: z.iso.datetime().nullable() })
export type CalendarFeed = z.infer<typeof CalendarFeed>

export const feedEndpoints = {
  get: defineEndpoint({
    method: 'GET',
    path: '/me/calendar-feed',
    summary: 'Whether the person signed in has a calendar address, since when, and when it was last read',
    access: 'signedIn',
    response: z.object({ feed: CalendarFeed.nullable() }),
  }),
  make: defineEndpoint({
    method: 'POST',
    path: '/me/calendar-feed',
    summary:
      'Make the person’s calendar address, or make it anew: the one before works no more. Its token is shown this once',
    access: 'signedIn',
    response: CalendarFeed.extend({ token: z.string() }),
    status: 201,
  }),
  revoke: defineEndpoint({
    method: 'DELETE',
    path: '/me/calendar-feed',
    summary: 'Revoke the person’s calendar address',
    access: 'signedIn',
    status: 204,
  }),
} as const
