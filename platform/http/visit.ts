import type { Language } from '@lantu/kernel'
import type { FastifyRequest } from 'fastify'
import type { Actor, Credential } from './actor.ts'
import type { Route } from './route.ts'

/** What http knows of one request beside its bytes. */
export interface Visit {
  readonly correlation: string
  readonly startedMs: number
  /** Aborts when the caller has gone or the server stops. */
  readonly leaving: AbortController
  language: Language
  actor: Actor | undefined
  credential: Credential
  /** SHA-256 of the JSON body as it came, for the idempotency key. */
  bodyHash: string
  /** The code of the refusal, for the request log. */
  refused: string | undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit | null
  }
  interface FastifyContextConfig {
    lantu?: Route
  }
}

export function getVisit(request: FastifyRequest): Visit {
  if (!request.visit) throw new TypeError('the request has not passed the first hook')
  return request.visit
}
