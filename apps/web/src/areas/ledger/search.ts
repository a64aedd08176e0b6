import { DocumentId } from '@lantu/documents/contract'
import { LampColour, UnitId } from '@lantu/kernel'
import { Period, PlainDate } from '@lantu/kernel/time'
import {
  BoardId,
  type CommitmentQuery,
  CommitmentSort,
  CommitmentSummary,
  type CountQuery,
  OfficerList,
  Slice,
} from '@lantu/ledger/contract'
import { z } from 'zod'

/** What the address of the ledger holds: every filter, so that a view can be kept and sent. Malformed parts are dropped. */
export const LedgerSearch = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  lamp: LampColour.optional().catch(undefined),
  domain: CommitmentSummary.shape.domain.optional().catch(undefined),
  lead: UnitId.optional().catch(undefined),
  unit: UnitId.optional().catch(undefined),
  state: z.string().optional().catch(undefined),
  dueFrom: PlainDate.optional().catch(undefined),
  dueTo: PlainDate.optional().catch(undefined),
  document: DocumentId.optional().catch(undefined),
  board: BoardId.optional().catch(undefined),
  slice: Slice.optional().catch(undefined),
  column: z.int().min(0).max(30).optional().catch(undefined),
  record: z.literal(true).optional().catch(undefined),
  list: OfficerList.optional().catch(undefined),
  sort: CommitmentSort.optional().catch(undefined),
})
export type LedgerSearch = z.infer<typeof LedgerSearch>

/** The two years that are shown beside each other, of one unit or of all. */
export const BlueprintSearch = z.object({
  from: z.int().min(1949).max(2200).optional().catch(undefined),
  to: z.int().min(1949).max(2200).optional().catch(undefined),
  unit: UnitId.optional().catch(undefined),
})
export type BlueprintSearch = z.infer<typeof BlueprintSearch>

/** The query of the list and of the export. What is kept for the record only is left out unless it is asked for. */
export function queryOf(search: LedgerSearch, on: string | null): Omit<z.input<typeof CommitmentQuery>, 'limit'> {
  const { record, sort, ...filter } = search
  return {
    ...filter,
    recordOnly: record ? 'true' : 'false',
    sort: sort ?? 'lamp',
    asOf: on === null ? undefined : PlainDate.safeParse(on).data,
  }
}

/** The query of the counts: the same filters without the lamp and the state, which are what is counted by. */
export function countQueryOf(search: LedgerSearch, on: string | null): z.input<typeof CountQuery> {
  const { lamp: _lamp, state: _state, sort: _sort, ...filter } = queryOf(search, on)
  return filter
}

/** Whether anything is filtered, beside the order. */
export const isFiltered = ({ sort: _, ...filter }: LedgerSearch): boolean =>
  Object.values(filter).some((value) => value !== undefined)

/** Which period the form of a report is opened for; without it the running one. */
export const ReportSearch = z.object({ period: Period.optional().catch(undefined) })
