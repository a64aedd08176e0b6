import { PlainDate } from '@lantu/kernel/time'
import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { z } from 'zod'
import { AskId, askEndpoints } from '#contract/index.ts'
import type { Asks } from '#service/create.ts'

const After = z.object({ endsOn: PlainDate, id: AskId })

export const askRoutes = (asks: Asks): readonly Route[] => [
  bind(askEndpoints.list, async ({ query, within }) => {
    const { cursor, ...asked } = query
    const page = await within((tenancy) => asks.list(tenancy, { ...asked, after: decodeCursor(After, cursor) }))
    const last = page.rows.at(-1)
    return {
      rows: page.rows,
      next: page.next && last ? encodeCursor(After, { endsOn: last.endsOn, id: last.id }) : null,
      total: null,
    }
  }),
  bind(askEndpoints.get, async ({ params, within, reply }) => {
    const ask = await within((tenancy) => asks.get(tenancy, params.askId))
    reply.etag(ask.version)
    return ask
  }),
  bind(askEndpoints.check, ({ body, within }) => within((tenancy) => asks.check(tenancy, body))),
  bind(askEndpoints.register, async ({ body, within, reply }) => {
    const ask = await within((tenancy) => asks.register(tenancy, body))
    reply.created(`/asks/${ask.id}`)
    return ask
  }),
  bind(askEndpoints.giveBasis, async ({ params, body, version, within, reply }) => {
    const ask = await within((tenancy) =>
      asks.giveBasis(tenancy, { id: params.askId, basis: body, expectedVersion: version }),
    )
    reply.etag(ask.version)
    return ask
  }),
  bind(askEndpoints.end, async ({ params, version, within, reply }) => {
    const ask = await within((tenancy) => asks.end(tenancy, { id: params.askId, expectedVersion: version }))
    reply.etag(ask.version)
    return ask
  }),
]
