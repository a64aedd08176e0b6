import { endOfDay, PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { Cadence } from '#contract/commitment.ts'

const Facts = z.object({
  id: z.string(),
  item: z.string().nullable(),
  startsOn: PlainDate.nullable(),
  cadence: Cadence,
  verifiedOn: PlainDate.nullable(),
  /** The document it came from, by its number or its title, and of which day; null where it came with a 折子 alone. */
  document: z.object({ number: z.string().nullable(), title: z.string(), on: PlainDate }).nullable(),
})
export type ExportFacts = z.infer<typeof Facts>

/** What a sheet shows of commitments beyond the list. */
export async function readExportFacts(
  tenancy: Tenancy,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ExportFacts>> {
  const answer = await sql`
    select c.commitment_id as id, c.folder_item as item, c.starts_on as "startsOn", c.cadence, c.verified_on as "verifiedOn",
      case when d.id is null then null else jsonb_build_object('number', d.doc_number, 'title', d.title, 'on', d.doc_date) end as document
    from ledger.commitment c
    left join documents.document_current d on d.district_id = c.district_id and d.id = c.document_id
    where c.district_id = ${tenancy.district} and c.commitment_id = any(${[...ids]}::uuid[])`.execute(tenancy.db)
  return new Map(
    Facts.array()
      .parse(answer.rows)
      .map((row) => [row.id, row]),
  )
}

const Moved = z.object({ id: z.string(), from: PlainDate, to: PlainDate, on: PlainDate })
export type Moved = z.infer<typeof Moved>

/** 延期记录: each other last day that a commitment was given after it had its number, in order, as known by `asOf`. */
export async function readMovedDays(
  tenancy: Tenancy,
  { ids, asOf }: { ids: readonly string[]; asOf: PlainDate | undefined },
): Promise<ReadonlyMap<string, readonly Moved[]>> {
  const end = asOf === undefined ? 'infinity' : endOfDay(asOf).toString()
  const answer = await sql`
    select id, "from", "to", (known_from at time zone 'Asia/Shanghai')::date as "on" from (
      select v.commitment_id as id, v.version, v.known_from, v.due as "to",
        lag(v.due) over w as "from", lag(v.number) over w as numbered
      from ledger.commitment_validity v
      where v.district_id = ${tenancy.district} and v.commitment_id = any(${[...ids]}::uuid[]) and v.known_from < ${end}::timestamptz
      window w as (partition by v.commitment_id order by v.version)
    ) m where numbered is not null and "from" is not null and "to" is not null and "from" <> "to" order by id, version`.execute(
    tenancy.db,
  )
  return Map.groupBy(Moved.array().parse(answer.rows), (row) => row.id)
}

const Carrier = z.object({ commitmentId: z.string(), projectId: z.string() })

/** Which projects carry these commitments out today, heaviest first. */
export async function readCarriers(
  tenancy: Tenancy,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const answer = await sql`
    select c.commitment_id as "commitmentId", c.project_id as "projectId" from ledger.project_commitment c
    join ledger.project p on p.district_id = c.district_id and p.project_id = c.project_id and p.version = c.version
    where c.district_id = ${tenancy.district} and c.commitment_id = any(${[...ids]}::uuid[])
    order by c.commitment_id, c.weight desc, c.project_id`.execute(tenancy.db)
  const groups = Map.groupBy(Carrier.array().parse(answer.rows), (row) => row.commitmentId)
  return new Map([...groups].map(([id, of]) => [id, of.map((row) => row.projectId)]))
}

const Linked = z.object({ id: z.string(), indicatorId: z.string() })

/** Which of these commitments are measured by which indicator. */
export async function readIndicatorIds(tenancy: Tenancy, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const answer = await sql`
    select commitment_id as id, indicator_id as "indicatorId" from ledger.commitment
    where district_id = ${tenancy.district} and commitment_id = any(${[...ids]}::uuid[]) and indicator_id is not null`.execute(
    tenancy.db,
  )
  return new Map(
    Linked.array()
      .parse(answer.rows)
      .map((row) => [row.id, row.indicatorId]),
  )
}
