import type { District, Tenancy } from '@lantu/platform/db'

/** A sample district: its row in the reference table and what it is filled with, in one transaction. */
export interface Sample {
  readonly district: District
  /** `on` is the same transaction on an earlier moment of a fictional district's clock. */
  load(tenancy: Tenancy, on: (at: string) => Tenancy): Promise<void>
}
