import { type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * Whether a signed report `p` is the lead unit's of the row `of`: its own, or one of a unit that was merged into it. What it said
 * itself before it took over was a co unit's report and stays one.
 */
export const byLead = (of: 'r' | 's' | 'c'): RawBuilder<SqlBool> => {
  const row = sql.ref(of)
  return sql`((p.by_unit = ${row}.lead_unit_id and (${row}.lead_since is null or p.signed_at >= ${row}.lead_since))
    or p.by_unit = any(${row}.lead_before))`
}
