import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** One row is domain event and audit entry at once. It holds ids, codes and hashes, never people's words or names. */
export interface EventRow {
  readonly district: string
  readonly stream: string
  readonly version: number
  readonly eventId: string
  readonly type: string
  readonly at: string
  readonly by: string | null
  readonly data: { readonly [key: string]: Json }
}

/** SHA-256 over the RFC 8785 canonical JSON of the whole row: what `lantu audit verify` computes again. */
export const hashEvent = (event: EventRow): Buffer =>
  createHash('sha256')
    .update(canonicalize(event) ?? '')
    .digest()

export interface NewEvents {
  /** `matter:<uuid>`, `document:<uuid>`: what the events are about. */
  readonly stream: string
  /** The version the caller decided on: 0 for a new stream; `'latest'` where order does not matter. */
  readonly expected: number | 'latest'
  readonly events: readonly { readonly type: string; readonly data: { readonly [key: string]: Json } }[]
}
