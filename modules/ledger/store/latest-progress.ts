import { endOfDay, type Period, PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { byLead } from './by-lead.ts'

const Latest = z.object({
  commitmentId: z.string(),
  from: PlainDate,
  to: PlainDate,
  percent: z.int().nullable(),
  done: z.string().nullable(),
  problems: z.string().nullable(),
  next: z.string().nullable(),
  at: z.string(),
})
export type LatestProgress = z.infer<typeof Latest>

/** The lead unit's newest signed report of each commitment, optionally of periods that ended before one began, or as known on a past day. */
export async function readLatestProgress(
  tenancy: Tenancy,
  asked: { ids: readonly string[]; before?: Period | undefined; asOf?: PlainDate | undefined },
): Promise<ReadonlyMap<string, LatestProgress>> {
  const known = asked.asOf === undefined ? 'infinity' : endOfDay(asked.asOf).toString()
  const until = asked.before === undefined ? 'infinity' : asked.before.slice(0, 10)
  const answer = await sql`
    select distinct on (p.commitment_id) p.commitment_id as "commitmentId", p.period_from as "from", p.period_to as "to", p.percent,
      w.done, w.problems, w.next_step as next, p.signed_at as at
    from ledger.progress p
    join ledger.progress_words w on w.district_id = p.district_id and w.progress_id = p.progress_id
    join ledger.commitment c on c.district_id = p.district_id and c.commitment_id = p.commitment_id and ${byLead('c')}
    where p.district_id = ${tenancy.district} and p.signed_at < ${known}::timestamptz and p.period_to < ${until}::date
      and p.commitment_id = any(${[...asked.ids]}::uuid[])
    order by p.commitment_id, p.period_to desc, p.progress_id desc`.execute(tenancy.db)
  return new Map(
    Latest.array()
      .parse(answer.rows)
      .map((row) => [row.commitmentId, row]),
  )
}

const LastWords = z.object({ commitmentId: z.string(), done: z.string().nullable() })

/** What a unit said last of each commitment before a day, signed or not: what a new report is compared with. */
export async function readLastWords(
  tenancy: Tenancy,
  asked: { unit: string; before: PlainDate; ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const answer = await sql`
    select distinct on (p.commitment_id) p.commitment_id as "commitmentId", w.done
    from ledger.progress p
    join ledger.progress_words w on w.district_id = p.district_id and w.progress_id = p.progress_id
    where p.district_id = ${tenancy.district} and p.by_unit = ${asked.unit}::uuid and p.period_to < ${asked.before}::date
      and p.commitment_id = any(${[...asked.ids]}::uuid[])
    order by p.commitment_id, p.period_to desc, p.progress_id desc`.execute(tenancy.db)
  const rows = LastWords.array().parse(answer.rows)
  return new Map(rows.flatMap(({ commitmentId, done }) => (done === null ? [] : [[commitmentId, done] as const])))
}

const NodeOf = z.object({ commitmentId: z.string(), name: z.string(), due: PlainDate, doneOn: PlainDate.nullable() })
export type NodeOf = z.infer<typeof NodeOf>

export async function readNodes(
  tenancy: Tenancy,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly NodeOf[]>> {
  const answer = await sql`
    select commitment_id as "commitmentId", name, due, done_on as "doneOn" from ledger.node
    where district_id = ${tenancy.district} and commitment_id = any(${[...ids]}::uuid[]) order by commitment_id, no`.execute(
    tenancy.db,
  )
  return Map.groupBy(NodeOf.array().parse(answer.rows), (node) => node.commitmentId)
}
