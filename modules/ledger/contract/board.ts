import { DocumentId } from '@lantu/documents/contract'
import { LampColour, Reason } from '@lantu/kernel'
import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { BoardId, CommitmentId, CommitmentSummary, Slice, Span } from './commitment.ts'
import { CommitmentBrief } from './structure.ts'

/** 专项, or a plan of several years with a slice for each. */
export const BoardKind = z.enum(['campaign', 'plan'])
export type BoardKind = z.infer<typeof BoardKind>

const BoardName = z.string().trim().min(2).max(100)
const ColumnNo = z.int().min(0).max(30)
const Year = Slice.refine((year) => year > 0)

/** How many stand on it and how many others verified as done; `lamps` in the order of the ledger, null for those without one. */
export const BoardCount = z.object({
  total: z.int().min(0),
  done: z.int().min(0),
  lamps: z.array(z.object({ lamp: LampColour.nullable(), count: z.int().min(1) })),
})
export type BoardCount = z.infer<typeof BoardCount>

/** One board. `count` takes a commitment that stands in several slices, or on several boards below, once. */
export const BoardView = z.object({
  id: BoardId,
  version: z.int(),
  kind: BoardKind,
  name: z.string(),
  parentId: BoardId.nullable(),
  columns: z.array(z.string()),
  words: z.array(z.string()),
  domains: z.array(CommitmentSummary.shape.domain),
  fromYear: z.int().nullable(),
  toYear: z.int().nullable(),
  source: Span.nullable(),
  openedAt: z.string(),
  closedOn: PlainDate.nullable(),
  count: BoardCount,
})
export type BoardView = z.infer<typeof BoardView>

/** What stands on it: `slice` is the year of a plan's slice (0 on a campaign), `column` from 1 (0: in none). */
export const BoardMember = z.object({
  commitment: CommitmentBrief,
  slice: Slice,
  column: ColumnNo,
  target: z.string().nullable(),
})
export type BoardMember = z.infer<typeof BoardMember>

/** One board with its counts by slice and column; at most 500 members are listed, the rest is in the ledger. */
export const BoardDetail = BoardView.extend({
  names: z.array(z.object({ from: PlainDate, name: z.string() })),
  below: z.array(BoardView),
  slices: z.array(z.object({ slice: Slice, count: BoardCount })),
  inColumns: z.array(z.object({ column: ColumnNo, count: BoardCount })),
  members: z.array(BoardMember),
})
export type BoardDetail = z.infer<typeof BoardDetail>

export const NewBoard = z.object({
  kind: BoardKind,
  name: BoardName,
  from: PlainDate,
  parentId: BoardId.nullable().default(null),
  columns: z.array(z.string().trim().min(1).max(40)).max(30).default([]),
  words: z.array(z.string().trim().min(2).max(40)).max(30).default([]),
  domains: z.array(CommitmentSummary.shape.domain).max(17).default([]),
  fromYear: Year.nullable().default(null),
  toYear: Year.nullable().default(null),
  source: z
    .object({ documentId: DocumentId, position: z.int().min(1) })
    .nullable()
    .default(null),
})
export type NewBoard = z.output<typeof NewBoard>

const Placed = z.object({ id: CommitmentId, slice: Slice.default(0) })
export const ChangeMembers = z.object({
  add: z
    .array(
      Placed.extend({
        column: ColumnNo.default(0),
        target: z.string().trim().min(1).max(500).nullable().default(null),
      }),
    )
    .max(500)
    .default([]),
  remove: z.array(Placed).max(500).default([]),
})
export type ChangeMembers = z.output<typeof ChangeMembers>

/** What came of each one asked for: `there` and `gone` changed nothing. */
export const MemberResult = z.object({
  id: CommitmentId,
  slice: Slice,
  outcome: z.enum(['added', 'there', 'removed', 'gone', 'refused']),
  code: z.string().nullable(),
  say: z.string().nullable(),
})
export type MemberResult = z.infer<typeof MemberResult>

export const BoardSuggestion = z.object({ commitment: CommitmentBrief, reasons: z.array(Reason) })
export type BoardSuggestion = z.infer<typeof BoardSuggestion>

const ofBoard = z.object({ boardId: BoardId })
const asOf = z.object({ asOf: PlainDate.optional() })

export const boardEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/boards',
    summary: '专项看板: every board with its counts as the reader sees the ledger; of a past day with asOf',
    access: 'ledger.seeBoards',
    query: asOf,
    response: z.object({ rows: z.array(BoardView) }),
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/boards/:boardId',
    summary: 'One board with its slices, columns and members',
    access: 'ledger.seeBoards',
    params: ofBoard,
    query: asOf,
    response: BoardDetail,
  }),
  create: defineEndpoint({
    method: 'POST',
    path: '/boards',
    summary: 'Define a board: its kind, name, columns, years and the sentence it comes from',
    access: 'ledger.boards',
    body: NewBoard,
    response: BoardDetail,
    status: 201,
    idempotent: true,
  }),
  rename: defineEndpoint({
    method: 'POST',
    path: '/boards/:boardId/rename',
    summary: 'Call it something else from a day on',
    access: 'ledger.boards',
    params: ofBoard,
    body: z.object({ name: BoardName, from: PlainDate }),
    response: BoardDetail,
    versioned: true,
  }),
  close: defineEndpoint({
    method: 'POST',
    path: '/boards/:boardId/close',
    summary: 'Its last day; what stands on it stays where it is',
    access: 'ledger.boards',
    params: ofBoard,
    body: z.object({ on: PlainDate }),
    response: BoardDetail,
    versioned: true,
  }),
  members: defineEndpoint({
    method: 'POST',
    path: '/boards/:boardId/members',
    summary: 'Put commitments on it and take others off, one result each',
    access: 'ledger.boards',
    params: ofBoard,
    body: ChangeMembers,
    response: z.object({ results: z.array(MemberResult) }),
  }),
  suggestions: defineEndpoint({
    method: 'GET',
    path: '/boards/:boardId/suggestions',
    summary: 'Open commitments that its words and domains suggest; a person decides',
    access: 'ledger.boards',
    params: ofBoard,
    response: z.object({ rows: z.array(BoardSuggestion) }),
  }),
} as const
