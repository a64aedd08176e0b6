import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './errors.ts'
import type { Budgets } from './http-config.ts'

/** Counts one request against a named budget and refuses it with `Retry-After` when the budget is spent. */
export type Spend = (budget: string, request: FastifyRequest, reply: FastifyReply) => Promise<void>

/**
 * Rate limits per actor where one is known, else per address (IPv6 by /64). Counts live in this process: with n replicas
 * a caller may reach n times the budget, which is enough against floods and guessing.
 */
export async function openBudgets(app: FastifyInstance, budgets: Budgets): Promise<Spend> {
  await app.register(rateLimit, { global: false, cache: 20_000 })
  const limiters = new Map(
    Object.entries(budgets).map(([name, { max, windowSeconds }]) => {
      const byActor = { keyGenerator: (request: FastifyRequest) => actorKey(request) ?? addressKey(request) }
      const options = { max, timeWindow: windowSeconds * 1000, ...(name === 'address' ? {} : byActor) }
      return [name, app.createRateLimit(options)] as const
    }),
  )
  return async (budget, request, reply) => {
    const limiter = limiters.get(budget)
    if (!limiter) throw new TypeError(`there is no budget called ${budget}`)
    const verdict = await limiter(request)
    if (verdict.isAllowed || !verdict.isExceeded) return
    const seconds = Math.max(1, verdict.ttlInSeconds)
    reply.header('retry-after', seconds)
    throw refuse('http.limited', { params: { seconds } })
  }
}

function actorKey(request: FastifyRequest): string | undefined {
  const actor = request.visit?.actor
  return actor && `${actor.district}/${actor.personId}`
}

/** The caller's address, IPv6 by /64: who holds one address of such a net holds them all. */
export const addressKey = (request: FastifyRequest): string => rateLimit.normalizeIP(request.ip)
