import type { Actor, DistrictCode } from '@lantu/kernel'
import { refuse } from './errors.ts'

/** What makes two calls "the same create": who, where, which key, and the hash of what was sent. */
export interface IdempotencyEntry {
  readonly district: DistrictCode
  /** The actor's person id, or `system`. */
  readonly holder: string
  /** `POST /commitments` */
  readonly endpoint: string
  readonly key: string
  /** SHA-256, base64url. */
  readonly bodyHash: string
}

/** An answer as it is kept, so that a replay gives the same bytes. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/**
 * How a create ended. `running`: another caller holds the key and has no answer yet. `different`: the key was used with
 * another hash or endpoint. `lost`: the work was done earlier but its answer was not kept (the server died in between).
 */
export type IdempotencyOutcome =
  | { readonly state: 'done'; readonly answer: KeptAnswer; readonly replayed: boolean }
  | { readonly state: 'running' }
  | { readonly state: 'different' }
  | { readonly state: 'lost' }

/**
 * Runs `produce` for exactly one of all callers with one district, holder and key, keeps its answer and gives it to the
 * others. When `produce` throws, nothing was done: the key is free again and the error goes on to the caller.
 */
export interface Idempotency {
  run(entry: IdempotencyEntry, produce: () => Promise<KeptAnswer>): Promise<IdempotencyOutcome>
}

export function readIdempotencyKey(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || !/^[\w-]{8,128}$/.test(header)) throw refuse('http.keyNeeded')
  return header
}

export function entryOf(actor: Actor, call: Pick<IdempotencyEntry, 'endpoint' | 'key' | 'bodyHash'>): IdempotencyEntry {
  return { district: actor.district, holder: actor.personId ?? 'system', ...call }
}

/** The answer of an outcome, or the refusal it means. */
export function answerOf(outcome: IdempotencyOutcome): { readonly answer: KeptAnswer; readonly replayed: boolean } {
  switch (outcome.state) {
    case 'done':
      return outcome
    case 'running':
      throw refuse('http.keyRunning')
    case 'different':
      throw refuse('http.keyReused')
    case 'lost':
      throw refuse('http.keyLost')
  }
}
