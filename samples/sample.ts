import type { District, Tenancy } from '@lantu/platform/db'

/** A sample district: its row in the reference table and what it is filled with, in one transaction. */
export interface Sample {
  readonly district: District
  load(tenancy: Tenancy): Promise<void>
}
