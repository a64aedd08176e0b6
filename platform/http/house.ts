import type { Effects } from '@lantu/kernel/effects'
import type { FastifyInstance } from 'fastify'
import type { Tenancy } from '../db/tenancy.ts'
import type { Actor, Auth } from './actor.ts'
import type { Spend } from './budgets.ts'
import type { CookieJar } from './cookies.ts'
import type { CsrfTokens } from './csrf.ts'
import type { HttpConfig } from './http-config.ts'
import type { Idempotency } from './idempotency.ts'
import type { Route } from './route.ts'

/** The part of a pino logger that http uses. */
export interface HttpLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface HttpOptions {
  readonly config: HttpConfig
  readonly log: HttpLog
  readonly auth: Auth
  readonly idempotency: Idempotency
  readonly within: Within
  /** The folder of the built web app; without it the server answers only the API. */
  readonly web?: { readonly root: string }
  /** Readiness checks by name; see `health.ts`. */
  readonly checks?: Readonly<Record<string, Check>>
  readonly effects?: Pick<Effects, 'newId' | 'random'>
}

/** Runs work in one transaction of the actor's district: `withTenant` on the server's database. */
export type Within = <T>(actor: Actor, work: (tenancy: Tenancy) => Promise<T>) => Promise<T>

/** Answers `ok`, or `degraded` when calls still work but something is missing; throws when they do not. */
export type Check = () => Promise<'ok' | 'degraded'>

/** What http's own files share; nobody outside sees it. */
export interface House {
  readonly app: FastifyInstance
  readonly config: HttpConfig
  readonly log: HttpLog
  readonly auth: Auth
  readonly idempotency: Idempotency
  readonly within: Within
  readonly newId: () => string
  readonly cookies: CookieJar
  readonly csrf: CsrfTokens
  readonly spend: Spend
  readonly routes: Route[]
  readonly streams: Set<AbortController>
  stopping: boolean
}

export const apiPrefix = '/api/v1'
