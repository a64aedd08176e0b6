import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { CommitmentId } from '#contract/commitment.ts'
import { endedStates } from '#domain/commitment.ts'

const Own = z.object({ id: CommitmentId, number: z.string() })

/** What a unit leads and may report on, by number; the rows are locked, so that two files of a unit come one after the other. */
export async function lockOwnByNumber(tenancy: Tenancy, unit: string): Promise<ReadonlyMap<string, CommitmentId>> {
  const answer = await sql`
    select commitment_id as id, number from ledger.commitment
    where district_id = ${tenancy.district} and lead_unit_id = ${unit}::uuid and number is not null
      and not state = any(${[...endedStates]}::text[])
    order by commitment_id for update`.execute(tenancy.db)
  return new Map(
    Own.array()
      .parse(answer.rows)
      .map(({ id, number }) => [number, id]),
  )
}

const Kept = z.object({
  id: z.string(),
  commitmentId: z.string(),
  signed: z.boolean(),
  byMail: z.boolean(),
  percent: z.int().nullable(),
  quantity: z.string().nullable(),
  done: z.string().nullable(),
  problems: z.string().nullable(),
  next: z.string().nullable(),
})
export type KeptReport = z.infer<typeof Kept>

/** A unit's reports of exactly one period, by commitment. */
export async function readReportsOf(
  tenancy: Tenancy,
  asked: { unit: string; from: PlainDate; to: PlainDate },
): Promise<ReadonlyMap<string, KeptReport>> {
  const answer = await sql`
    select p.progress_id as id, p.commitment_id as "commitmentId", p.signed_at is not null as signed, p.by_mail as "byMail", p.percent, w.quantity, w.done,
      w.problems, w.next_step as next
    from ledger.progress p
    join ledger.progress_words w on w.district_id = p.district_id and w.progress_id = p.progress_id
    where p.district_id = ${tenancy.district} and p.by_unit = ${asked.unit}::uuid and p.period_from = ${asked.from}::date
      and p.period_to = ${asked.to}::date`.execute(tenancy.db)
  return new Map(
    Kept.array()
      .parse(answer.rows)
      .map((row) => [row.commitmentId, row]),
  )
}
