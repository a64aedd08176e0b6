import { endOfDay, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { CommitmentDetail, CommitmentSummary } from '#contract/commitment.ts'
import { selectCommitments } from './list.ts'
import { tables } from './tables.ts'

/** One commitment as the actor may see it, today or as it was known at the end of a past day. */
export async function findCommitment(
  tenancy: Tenancy,
  id: string,
  asOf?: PlainDate | undefined,
): Promise<CommitmentDetail | undefined> {
  const [head] = await selectCommitments(tenancy, {
    filter: { sort: 'due', among: [id], asOf },
    after: undefined,
    limit: 1,
  })
  if (head === undefined) return undefined
  const until = asOf === undefined ? 'infinity' : endOfDay(asOf).toString()
  return CommitmentDetail.parse({
    ...CommitmentSummary.parse(head),
    ...(await factsOf(tenancy, id)),
    nodes: await nodesOf(tenancy, id, asOf),
    spans: await spansOf(tenancy, id),
    progress: await progressOf(tenancy, id, until),
    opinions: await opinionsOf(tenancy, id, until),
    lampHistory: await lampsOf(tenancy, id, until),
  })
}

const factsOf = (tenancy: Tenancy, id: string) =>
  tables(tenancy)
    .selectFrom('ledger.commitment')
    .select([
      'starts_on as startsOn',
      'cadence',
      'indicator_id as indicatorId',
      'folder_item as folderItem',
      'created_at as createdAt',
    ])
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', id)
    .executeTakeFirstOrThrow()

async function nodesOf(tenancy: Tenancy, id: string, asOf: PlainDate | undefined) {
  const rows = await tables(tenancy)
    .selectFrom('ledger.node')
    .select(['name', 'due', 'done_on as doneOn'])
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', id)
    .orderBy('no')
    .execute()
  return rows.map((row) =>
    asOf !== undefined && row.doneOn !== null && row.doneOn > asOf ? { ...row, doneOn: null } : row,
  )
}

const spansOf = (tenancy: Tenancy, id: string) =>
  tables(tenancy)
    .selectFrom('ledger.span')
    .select(['document_id as documentId', 'position', 'start_at as start', 'end_at as end'])
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', id)
    .orderBy('document_id')
    .orderBy('position')
    .execute()

const progressOf = (tenancy: Tenancy, id: string, until: string) =>
  tables(tenancy)
    .selectFrom('ledger.progress as p')
    .innerJoin('ledger.progress_words as w', (join) =>
      join.onRef('w.district_id', '=', 'p.district_id').onRef('w.progress_id', '=', 'p.progress_id'),
    )
    .select([
      'p.progress_id as id',
      sql<string>`p.period_from || '/' || p.period_to`.as('period'),
      'p.by_unit as byUnit',
      'p.percent',
      'p.alike',
      'p.by_mail as byMail',
      'w.quantity',
      'w.done',
      'w.problems',
      'w.next_step as next',
      sql<boolean>`p.signed_at is not null`.as('signed'),
      'p.signed_by as signedBy',
      'p.at',
    ])
    .where('p.district_id', '=', tenancy.district)
    .where('p.commitment_id', '=', id)
    .where(sql<boolean>`p.at < ${until}::timestamptz`)
    .orderBy('p.period_to', 'desc')
    .orderBy('p.progress_id', 'desc')
    .execute()

const opinionsOf = (tenancy: Tenancy, id: string, until: string) =>
  tables(tenancy)
    .selectFrom('ledger.opinion')
    .select([
      'unit_id as unitId',
      'kind',
      'reason',
      'proposed_lead as proposedLead',
      'proposed_due as proposedDue',
      'at',
    ])
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', id)
    .where(sql<boolean>`at < ${until}::timestamptz`)
    .orderBy('at')
    .orderBy('unit_id')
    .execute()

const lampsOf = (tenancy: Tenancy, id: string, until: string) =>
  tables(tenancy)
    .selectFrom('ledger.lamp_validity')
    .select(['known_from as at', 'day', 'colour', 'reasons', 'rule'])
    .where('district_id', '=', tenancy.district)
    .where('commitment_id', '=', id)
    .where(sql<boolean>`known_from < ${until}::timestamptz`)
    .orderBy('no', 'desc')
    .limit(200)
    .execute()
