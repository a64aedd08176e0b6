import { dateInShanghai } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type NewCommitment, recordState, unlit } from '#domain/commitment.ts'
import { numberOrder } from '#domain/number.ts'
import { type CommitmentRow, tables } from './tables.ts'

/** Rows a statement: PostgreSQL takes 65,535 parameters, a commitment has about 35 columns. */
const rowsAStatement = 500

async function inPieces<T>(rows: readonly T[], write: (piece: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAStatement) await write(rows.slice(from, from + rowsAStatement))
}

function rowOf(tenancy: Tenancy, one: NewCommitment, today: string) {
  const at = tenancy.at
  return {
    district_id: tenancy.district,
    commitment_id: one.id,
    version: 1,
    number: one.matter?.number ?? null,
    number_order: numberOrder(one.matter?.number ?? null),
    source_kind: one.sourceKind,
    document_id: one.documentId,
    folder_item: one.folderItem,
    title: one.title,
    target: one.target,
    domain: one.domain,
    leader_id: one.leaderId,
    lead_unit_id: one.leadUnitId,
    co_unit_ids: [...one.coUnitIds],
    indicator_id: one.indicatorId,
    starts_on: one.startsOn,
    due: one.due,
    basis: one.basis,
    cadence: one.cadence,
    record_only: one.matter === null,
    matter_id: one.matter?.matterId ?? null,
    state: one.matter?.state ?? recordState.state,
    phase: one.matter?.phase ?? recordState.phase,
    outcome: one.matter?.outcome ?? null,
    issued_on: one.matter?.phase === 'withUnit' ? today : null,
    reported_on: null,
    verified_on: null,
    touched_on: today,
    lamp: null,
    lamp_rank: unlit,
    lamp_reasons: null,
    lamp_rule: null,
    lamp_since: null,
    lamp_no: 0,
    parent_id: one.part?.parentId ?? null,
    weight: one.part?.weight ?? null,
    absorbed_into: null,
    lead_before: [],
    lead_since: null,
    created_at: at,
    updated_at: at,
  }
}

/** Writes commitments with their units, sentences, nodes and first validity, in few statements. */
export async function insertCommitments(tenancy: Tenancy, list: readonly NewCommitment[]): Promise<void> {
  const district_id = tenancy.district
  const today = dateInShanghai(tenancy.effects.now())
  const db = tables(tenancy)
  const rows = list.map((one) => rowOf(tenancy, one, today))
  await inPieces(rows, (piece) => db.insertInto('ledger.commitment').values(piece).execute())
  await inPieces(rows, (piece) =>
    db
      .insertInto('ledger.commitment_validity')
      .values(piece.map((row) => validityOf(row, tenancy.at)))
      .execute(),
  )
  const co = list.flatMap(({ id, coUnitIds }) =>
    coUnitIds.map((unit_id) => ({ district_id, unit_id, commitment_id: id })),
  )
  await inPieces(co, (piece) => db.insertInto('ledger.co_unit').values(piece).execute())
  await insertSpans(
    tenancy,
    list.flatMap(({ id, spans }) => spans.map((span) => ({ ...span, commitmentId: id }))),
  )
  const nodes = list.flatMap((one) => nodeRows(tenancy, one.id, one.nodes))
  await inPieces(nodes, (piece) => db.insertInto('ledger.node').values(piece).execute())
}

export const nodeRows = (tenancy: Tenancy, id: string, nodes: NewCommitment['nodes']) =>
  nodes.map((node, index) => ({
    district_id: tenancy.district,
    commitment_id: id,
    no: index + 1,
    name: node.name,
    due: node.due,
    done_on: node.doneOn,
  }))

/** Ties sentences to commitments; a tie that stands already stays. */
export async function insertSpans(
  tenancy: Tenancy,
  spans: readonly { commitmentId: string; documentId: string; position: number; start: number; end: number }[],
): Promise<void> {
  await inPieces(spans, (piece) =>
    tables(tenancy)
      .insertInto('ledger.span')
      .values(
        piece.map((span) => ({
          district_id: tenancy.district,
          commitment_id: span.commitmentId,
          document_id: span.documentId,
          position: span.position,
          start_at: span.start,
          end_at: span.end,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

type Valid = Pick<
  CommitmentRow,
  | 'district_id'
  | 'commitment_id'
  | 'version'
  | 'number'
  | 'title'
  | 'target'
  | 'domain'
  | 'leader_id'
  | 'lead_unit_id'
  | 'co_unit_ids'
  | 'due'
  | 'state'
  | 'parent_id'
  | 'weight'
  | 'absorbed_into'
  | 'lead_before'
  | 'lead_since'
>

export const validityOf = (row: Valid, at: string) => ({
  district_id: row.district_id,
  commitment_id: row.commitment_id,
  version: row.version,
  known_from: at,
  number: row.number,
  title: row.title,
  target: row.target,
  domain: row.domain,
  leader_id: row.leader_id,
  lead_unit_id: row.lead_unit_id,
  co_unit_ids: row.co_unit_ids,
  due: row.due,
  state: row.state,
  parent_id: row.parent_id,
  weight: row.weight,
  absorbed_into: row.absorbed_into,
  lead_before: row.lead_before,
  lead_since: row.lead_since,
})
