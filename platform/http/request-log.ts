import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from './house.ts'

/**
 * One line per call: the route's pattern and not the address, so that no id, query or name is written; the district, not
 * the person; no body. The number is the one in the answer's `X-Request-Id`.
 */
export function logCalls({ app, log }: House): void {
  app.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const { visit } = request
    const route = request.routeOptions.url ?? 'none'
    if (route === '/healthz' || route === '/readyz') return
    log.info(
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        correlation: visit?.correlation,
        ...(visit?.actor && { district: visit.actor.district }),
        ...(visit?.refused && { refused: visit.refused }),
      },
      'call',
    )
  })
}
