import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { z } from 'zod'
import { SignalId, signalEndpoints } from '#contract/index.ts'
import { evaluateWatches } from '#service/evaluate.ts'
import { acknowledge, getSignal, listSignals } from '#service/read.ts'

const After = z.object({ at: z.string(), id: SignalId })

export const routes: readonly Route[] = [
  bind(signalEndpoints.list, async ({ query, within }) => {
    const page = await within((tenancy) =>
      listSignals(tenancy, {
        state: query.state,
        subjectId: query.subjectId,
        limit: query.limit,
        after: decodeCursor(After, query.cursor),
      }),
    )
    return { ...page, next: page.next && encodeCursor(After, { at: page.next.at, id: SignalId.parse(page.next.id) }) }
  }),
  bind(signalEndpoints.get, async ({ params, within, reply }) => {
    const signal = await within((tenancy) => getSignal(tenancy, params.id))
    reply.etag(signal.version)
    return signal
  }),
  bind(signalEndpoints.acknowledge, ({ params, version, within }) =>
    within((tenancy) => acknowledge(tenancy, { id: params.id, version })),
  ),
  bind(signalEndpoints.evaluate, ({ within }) => within(evaluateWatches)),
]
