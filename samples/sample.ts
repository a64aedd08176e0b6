import type { Actor } from '@lantu/kernel'
import type { District, Tenancy } from '@lantu/platform/db'

export type Rehearse = (at: string, actor?: Actor) => Tenancy

/** A sample district: its row in the reference table and what it is filled with, in one transaction. */
export interface Sample {
  readonly district: District
  /** `on` is the same transaction on an earlier moment of a fictional district's clock, by one of its people. */
  load(tenancy: Tenancy, on: Rehearse): Promise<void>
}
