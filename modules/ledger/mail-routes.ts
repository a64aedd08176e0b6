import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { z } from 'zod'
import { mailEndpoints } from '#contract/mail.ts'
import { addMailAddress, endMailAddress, listMailAddresses } from '#service/mail/addresses.ts'
import { listMail, mailCounts } from '#service/mail/list.ts'

const Place = z.tuple([z.iso.datetime({ offset: true }), z.string().regex(/^[0-9a-f]{64}$/)])

/** 来信: what came of messages, and from which addresses of units they are read. */
export const mailRoutes: readonly Route[] = [
  bind(mailEndpoints.list, async ({ query, within }) => {
    const { cursor, limit } = query
    const page = await within((tenancy) => listMail(tenancy, { after: decodeCursor(Place, cursor), limit }))
    return { ...page, next: page.next && encodeCursor(Place, Place.parse(page.next)) }
  }),
  bind(mailEndpoints.counts, ({ within }) => within(mailCounts)),
  bind(mailEndpoints.addresses, async ({ within }) => ({ rows: await within(listMailAddresses) })),
  bind(mailEndpoints.add, async ({ body, within, reply }) => {
    const added = await within((tenancy) => addMailAddress(tenancy, body))
    reply.created('/mail-addresses')
    return added
  }),
  bind(mailEndpoints.end, async ({ params, body, version, within, reply }) => {
    const ended = await within((tenancy) => endMailAddress(tenancy, { ...params, ...body, version }))
    reply.etag(ended.version)
    return ended
  }),
]
