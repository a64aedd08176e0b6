import type { Readable } from 'node:stream'
import type { Language } from '@lantu/kernel'
import type { Endpoint, RequestOf, ResponseOf } from '@lantu/kernel/contract'
import type { Tenancy } from '../db/tenancy.ts'
import type { Actor, Credential } from './actor.ts'
import type { StreamEvent } from './stream.ts'
import type { Upload } from './upload.ts'

/** Bytes to answer with; `mediaType` must be one the endpoint's `download` names. Always sent as an attachment. */
export interface Download {
  readonly body: Readable | Uint8Array | string
  readonly mediaType: string
  readonly fileName: string
  /** Known length in bytes, so that the reader's progress bar can tell. */
  readonly bytes?: number
  /** Names these very bytes: a caller who has them already (`If-None-Match`) is answered 304. Without it no copy is kept. */
  readonly tag?: string
}

/** What a handler returns when its answer is not JSON: made by `reply.file`, `reply.events` or `reply.redirect`. */
export class Sent {
  readonly content: SentContent
  constructor(content: SentContent) {
    this.content = content
  }
}
export type SentContent =
  | { readonly kind: 'file'; readonly download: Download }
  | { readonly kind: 'events'; readonly source: AsyncIterable<StreamEvent> }
  | { readonly kind: 'redirect'; readonly location: string }

/** What a handler may say beside its answer. */
export interface ReplyTools {
  /** The row's version as a strong ETag, to be given back in `If-Match`; no copy of the answer is kept. */
  etag(version: number): void
  /** The address of the created thing, under `/api/v1`: `/commitments/0190…`. */
  created(location: `/${string}`): void
  /** Starts a browser session: the session cookie, and the CSRF token bound to it. */
  signIn(token: string, options: { readonly maxAgeSeconds: number }): void
  /** Ends the browser's session by clearing its cookies; the token itself is the caller's to revoke. */
  signOut(): void
  /**
   * Leaves a short note in this browser for a later call (`call.findNote`): http-only, never readable elsewhere. The
   * reader can change it, so it must carry its own proof. An age of 0 removes it.
   */
  leaveNote(name: string, value: string, options: { readonly maxAgeSeconds: number }): void
  file(download: Download): Sent
  /** Server-sent events; see `openStream`. The source should end when `call.signal` aborts. */
  events(source: AsyncIterable<StreamEvent>): Sent
  /** 303 to another address (a sign-in page, an identity provider). Never give it text that came with the request. */
  redirect(location: string): Sent
}

/** One call as its handler sees it: parsed, known, allowed. */
export type Call<E extends Endpoint> = RequestOf<E> & {
  /** Undefined only where the endpoint is public and nobody signed in. */
  readonly actor: E['access'] extends 'public' ? Actor | undefined : Actor
  readonly credential: Credential
  /** One transaction of the caller's district; refuses where nobody is signed in. Not while a stream is open. */
  within<T>(work: (tenancy: Tenancy) => Promise<T>): Promise<T>
  /** Where the call came from (IPv6 by /64), as far as the trusted proxies tell; only to slow guessing, never stored in plain. */
  readonly address: string
  /** What `reply.leaveNote` left in this browser. */
  findNote(name: string): string | undefined
  readonly language: Language
  /** The version the caller last read (`If-Match`), where the endpoint is versioned. */
  readonly version: E['versioned'] extends true ? number : undefined
  /** The `Idempotency-Key`, where the endpoint is idempotent. */
  readonly idempotencyKey: E['idempotent'] extends true ? string : undefined
  readonly upload: E['upload'] extends { readonly maxBytes: number } ? Upload : undefined
  /** What a reconnecting event stream saw last. */
  readonly lastEventId: string | undefined
  /** Aborts when the caller has gone or the server stops. */
  readonly signal: AbortSignal
  readonly reply: ReplyTools
}

export type Answer<E extends Endpoint> =
  | Sent
  | (E['download'] extends readonly string[]
      ? never
      : [ResponseOf<E>] extends [undefined]
        ? // biome-ignore lint/suspicious/noConfusingVoidType: a handler without an answer returns nothing.
          undefined | void
        : ResponseOf<E>)

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Answer<E>> | Answer<E>

/** An endpoint with its handler, ready to be registered. The handler's type is erased; the contract is checked at run time. */
export interface Route {
  readonly endpoint: Endpoint
  readonly budget: string | undefined
  handle(call: Call<Endpoint>): Promise<unknown>
}

/**
 * Binds a handler to its contract: `bind(listCommitments, async ({ query, actor }) => …)`. `budget` names a rate limit
 * stricter than the actor's (see `budgets.ts`). A contract that contradicts itself throws here, at start.
 */
export function bind<const E extends Endpoint>(
  endpoint: E,
  handler: Handler<E>,
  options: { readonly budget?: string } = {},
): Route {
  checkEndpoint(endpoint)
  const handle = handler as unknown as Handler<Endpoint>
  return { endpoint, budget: options.budget, handle: async (call) => handle(call) }
}

/** The names in `/units/:unit/people/:person`. */
export const paramNames = (path: string): string[] =>
  [...path.matchAll(/:([A-Za-z][A-Za-z0-9]*)/g)].map((m) => m[1] ?? '')

function checkEndpoint(endpoint: Endpoint): void {
  const name = `${endpoint.method} ${endpoint.path}`
  const stop = (why: string): never => {
    throw new TypeError(`${name}: ${why}`)
  }
  const inPath = paramNames(endpoint.path).sort().join()
  const inContract = Object.keys(endpoint.params?.shape ?? {})
    .sort()
    .join()
  if (inPath !== inContract) stop(`the path names (${inPath}) but params describes (${inContract})`)
  if (endpoint.method === 'GET' && (endpoint.body || endpoint.upload)) stop('a GET takes no body')
  if (endpoint.method === 'GET' && (endpoint.idempotent || endpoint.versioned)) stop('a GET changes nothing')
  if (endpoint.idempotent && endpoint.access === 'public')
    stop('an idempotency key belongs to someone who is signed in')
  if (endpoint.idempotent && endpoint.download) stop('bytes are not kept for a replay')
  if (endpoint.status === 204 && endpoint.response) stop('204 has no content')
}
