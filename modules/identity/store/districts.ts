import { DistrictCode, systemActor } from '@lantu/kernel'
import { type Database, type Tenancy, withReference, withTenant } from '@lantu/platform/db'
import type { Kysely } from 'kysely'
import type { District } from '#contract/door.ts'

type DistrictTable = {
  'tenancy.district': {
    code: string
    name: string
    parent_name: string | null
    fictional: boolean
  }
}

/** The districts of this installation, by code; a reference table, readable without a district. */
export async function listDistricts(db: Kysely<object>): Promise<District[]> {
  const rows = await db
    .withTables<DistrictTable>()
    .selectFrom('tenancy.district')
    .select(['code', 'name', 'parent_name', 'fictional'])
    .orderBy('code')
    .execute()
  return rows.map((row) => ({
    code: DistrictCode.parse(row.code),
    name: row.name,
    parentName: row.parent_name,
    fictional: row.fictional,
  }))
}

/** Runs as the system before anybody is known. Undefined where there is no such district: nothing is written for districts that do not exist. */
export async function inDistrict<T>(
  database: Database,
  district: string,
  work: (tenancy: Tenancy) => Promise<T>,
): Promise<T | undefined> {
  const code = DistrictCode.safeParse(district)
  if (!code.success) return undefined
  const known = await withReference(database, listDistricts)
  if (!known.some((one) => one.code === code.data)) return undefined
  return withTenant(database, systemActor(code.data), work)
}
