import type { UnitId } from '@lantu/kernel'
import { Period } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { CommitmentId } from '#contract/commitment.ts'
import { LastReport, WaitingReport } from '#contract/due.ts'

const Head = z.object({
  id: CommitmentId,
  number: z.string().nullable(),
  title: z.string(),
  last: LastReport.nullable(),
})
export type Head = z.infer<typeof Head>

/** How commitments are called, and what their lead units said last, signed or not. */
export async function readHeads(tenancy: Tenancy, ids: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  const answer = await sql`
    select c.commitment_id as id, c.number, c.title, last.report as last
    from ledger.commitment c
    left join lateral (
      select jsonb_build_object('period', p.period_from || '/' || p.period_to, 'done', w.done, 'at', p.at) as report
      from ledger.progress p
      join ledger.progress_words w on w.district_id = p.district_id and w.progress_id = p.progress_id
      where p.district_id = ${tenancy.district} and p.commitment_id = c.commitment_id
        and (p.by_unit = c.lead_unit_id or p.by_unit = any(c.lead_before))
      order by p.period_to desc, p.progress_id desc limit 1
    ) last on true
    where c.district_id = ${tenancy.district} and c.commitment_id = any(${[...ids]}::uuid[])`.execute(tenancy.db)
  return new Map(
    Head.array()
      .parse(answer.rows)
      .map((row) => [row.id, row]),
  )
}

const Row = WaitingReport.omit({ maySign: true, period: true }).extend({ from: z.string(), to: z.string() })

/** Reports of some units with their words that wait for a signature, oldest first. */
export async function readWaitingWords(
  tenancy: Tenancy,
  asked: { units: readonly UnitId[]; limit: number },
): Promise<Omit<WaitingReport, 'maySign'>[]> {
  const answer = await sql`
    select p.progress_id as "progressId", p.commitment_id as "commitmentId", c.number, c.title, p.by_unit as "unitId",
      p.period_from as "from", p.period_to as "to", p.percent, w.quantity, w.done, w.problems, w.next_step as next, p.alike,
      p.by_mail as "byMail", p.at
    from ledger.progress p
    join ledger.progress_words w on w.district_id = p.district_id and w.progress_id = p.progress_id
    join ledger.commitment c on c.district_id = p.district_id and c.commitment_id = p.commitment_id
    where p.district_id = ${tenancy.district} and p.signed_at is null and c.phase <> 'ended'
      and p.by_unit = any(${[...asked.units]}::uuid[])
    order by p.at, p.progress_id limit ${asked.limit}`.execute(tenancy.db)
  return Row.array()
    .parse(answer.rows)
    .map(({ from, to, ...row }) => ({ ...row, period: Period.parse(`${from}/${to}`) }))
}
