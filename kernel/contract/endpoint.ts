import type { z } from 'zod'

/** A word of access: `ledger.read`. Each module exports which roles hold its words; `apps/server` joins them. */
export type Access = 'public' | 'signedIn' | `${string}.${string}`

/**
 * One endpoint as both sides see it: the server binds a handler to it, the browser calls it, OpenAPI is written from it.
 * `path` is under `/api/v1` with `:name` parameters; `status` is the one success status (default 200).
 * A create takes an `Idempotency-Key` header (`idempotent: true`); a changed row takes `If-Match` (`versioned: true`).
 * `upload` marks multipart endpoints, `download` those that answer with bytes of that media type.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: `/${string}`
  readonly summary: string
  readonly access: Access
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly response?: z.ZodType
  readonly status?: 200 | 201 | 202 | 204
  readonly idempotent?: boolean
  readonly versioned?: boolean
  readonly upload?: { readonly maxBytes: number }
  readonly download?: readonly string[]
}

/** Keeps the literal types, so that the typed client and the typed handler agree. */
export const defineEndpoint = <const E extends Endpoint>(endpoint: E): E => endpoint

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined
type Given<T> = T extends z.ZodType ? z.input<T> : undefined

/** What a handler receives, parsed. */
export type RequestOf<E extends Endpoint> = {
  readonly params: Parsed<E['params']>
  readonly query: Parsed<E['query']>
  readonly body: Parsed<E['body']>
}

/** What a client must give. */
export type CallOf<E extends Endpoint> = {
  readonly params: Given<E['params']>
  readonly query: Given<E['query']>
  readonly body: Given<E['body']>
}

/** What the handler returns and the client gets after parsing. */
export type ResponseOf<E extends Endpoint> = Parsed<E['response']>
