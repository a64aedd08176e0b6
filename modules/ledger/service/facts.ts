import { defineFactLookup, type FactLookup } from '@lantu/asks'
import { dateInShanghai, Period, periodFrom, periodTo } from '@lantu/kernel/time'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { byLead } from '#store/by-lead.ts'

const Key = z.strictObject({ commitment: z.string().min(1), period: Period })
const Row = z.object({ id: z.string(), percent: z.int(), at: z.string() })

/**
 * What the ledger has on record for asks (one fact is asked once): how far a commitment had come, by its number, as its lead unit
 * signed for exactly that period. A report without a share, or not signed yet, answers nothing.
 */
export const facts: readonly FactLookup[] = [
  defineFactLookup({
    factKind: 'ledger.percent',
    key: Key,
    lookup: async (tenancy, { commitment, period }) => {
      const found = await sql`
        select c.commitment_id as id, p.percent, p.at from ledger.commitment c
        join ledger.progress_current p on p.district_id = c.district_id and p.commitment_id = c.commitment_id and ${byLead('c')}
        where c.district_id = ${tenancy.district} and c.number = ${commitment} and p.percent is not null
          and p.period_from = ${periodFrom(period)}::date and p.period_to = ${periodTo(period)}::date`.execute(
        tenancy.db,
      )
      if (found.rows.length === 0) return undefined
      const row = Row.parse(found.rows[0])
      return {
        value: String(row.percent),
        unit: 'percent',
        source: { subjectKind: 'commitment', subjectId: row.id },
        on: dateInShanghai(Temporal.Instant.from(row.at)),
        edition: null,
      }
    },
  }),
]
