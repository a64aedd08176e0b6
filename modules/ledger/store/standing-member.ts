import { endOfDay, type PlainDate } from '@lantu/kernel/time'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** A membership `m` that stands, today or as it was known at the end of a past day. */
export const standing = (asOf: PlainDate | undefined): RawBuilder<SqlBool> => {
  if (asOf === undefined) return sql`m.removed_at is null`
  const end = endOfDay(asOf).toString()
  return sql`(m.added_at < ${end}::timestamptz and (m.removed_at is null or m.removed_at >= ${end}::timestamptz))`
}
