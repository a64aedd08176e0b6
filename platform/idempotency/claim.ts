import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import type { Tenancy } from '../db/tenancy.ts'

/**
 * A create with an `Idempotency-Key` happens once. The request's claim is written by the first transaction of its handler, so
 * the work and the claim commit together: a killed server leaves either both or neither.
 */
export interface Claim {
  readonly key: string
  readonly endpoint: string
  readonly bodyHash: string
  readonly holder: string
  taken: boolean
}

/** Thrown inside a transaction when another request holds the key: the caller answers from the record. */
export class AlreadyClaimed extends Error {
  override readonly name = 'AlreadyClaimed'
}

const scope = new AsyncLocalStorage<Claim>()

export const underClaim = <T>(claim: Claim, work: () => Promise<T>): Promise<T> => scope.run(claim, work)

export const currentClaim = (): Claim | undefined => {
  const claim = scope.getStore()
  return claim?.taken ? undefined : claim
}

/** Waits for a concurrent holder of the key (the unique index blocks) and then gives way to it. */
export async function takeClaim(tenancy: Tenancy, claim: Claim): Promise<void> {
  claim.taken = true
  const taken = await sql`
    insert into http.idempotency (district_id, holder, key, endpoint, body_hash, claimed_at)
    values (${tenancy.district}, ${claim.holder}, ${claim.key}, ${claim.endpoint}, ${claim.bodyHash}, now())
    on conflict (district_id, holder, key) do nothing returning key`.execute(tenancy.db)
  if (taken.rows.length === 0) throw new AlreadyClaimed()
}
