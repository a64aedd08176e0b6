import { DistrictCode } from '@lantu/kernel'
import { z } from 'zod'
import type { Database } from './database.ts'

/** A district as the reference table holds it. Only a fictional one may run on a shifted clock. */
export const District = z.object({
  code: DistrictCode,
  name: z.string().min(1),
  parentCode: z.string().nullable(),
  parentName: z.string().nullable(),
  fictional: z.boolean(),
  clockShiftSeconds: z.int(),
})
export type District = z.infer<typeof District>

/** Adds a district to the reference table; one that is there already stays as it is. Done by the owner, at start or by an administrator. */
export async function addDistrict(database: Database, district: District): Promise<void> {
  await database.pool.query(
    `insert into tenancy.district (code, name, parent_code, parent_name, fictional, clock_shift_seconds)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [
      district.code,
      district.name,
      district.parentCode,
      district.parentName,
      district.fictional,
      district.clockShiftSeconds,
    ],
  )
  database.forgetClocks()
}

export async function listDistricts(database: Database): Promise<District[]> {
  const found = await database.pool.query(
    `select code, name, parent_code as "parentCode", parent_name as "parentName", fictional, clock_shift_seconds::float8 as "clockShiftSeconds"
     from tenancy.district order by code`,
  )
  return District.array().parse(found.rows)
}
