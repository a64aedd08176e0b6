import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'

/** What a column of a sheet of the ledger may hold. */
export const SheetField = z.enum([
  'seq',
  'item',
  'number',
  'source',
  'domain',
  'title',
  'target',
  'nodes',
  'leader',
  'lead',
  'responsible',
  'co',
  'span',
  'startsOn',
  'due',
  'cadence',
  'funds',
  'state',
  'percent',
  'lamp',
  'lampSince',
  'done',
  'problems',
  'coordination',
  'next',
  'evidence',
  'reportedOn',
  'verdict',
  'extensions',
  'closedOn',
])
export type SheetField = z.infer<typeof SheetField>

/** A set that ships is known by its name in the code, a district's own by its id. */
export const ColumnSetKey = z.string().regex(/^[a-zA-Z0-9-]{2,36}$/)
export const ColumnSetId = z.uuid()

const Column = z.object({ field: SheetField, heading: z.string().trim().min(1).max(40) })
export type SheetColumnView = z.infer<typeof Column>

const once = (values: readonly string[]) => new Set(values).size === values.length

/** A district's own set: which fields, in which order, under which headings; each once. */
export const NewColumnSet = z.strictObject({
  name: z.string().trim().min(2).max(20),
  /** Stands above the header across the sheet. */
  title: z.string().trim().min(1).max(100).nullable().default(null),
  columns: z
    .array(Column)
    .min(1)
    .max(SheetField.options.length)
    .refine((columns) => once(columns.map(({ field }) => field)), {
      params: { zh: '同一内容只能占一列', en: 'Each field stands in one column' },
    })
    .refine((columns) => once(columns.map(({ heading }) => heading)), {
      params: { zh: '表头名称不能重复', en: 'No heading comes twice' },
    }),
})
export type NewColumnSet = z.output<typeof NewColumnSet>

/** `own` sets are the district's and have versions; of those that ship, `from`, `basis` and `source` say since when and why. */
export const ColumnSetView = z.object({
  key: ColumnSetKey,
  name: z.string(),
  title: z.string().nullable(),
  columns: z.array(Column),
  own: z.boolean(),
  version: z.int().min(0),
  from: PlainDate.nullable(),
  basis: z.enum(['published', 'practice', 'house']).nullable(),
  source: z.string().nullable(),
})
export type ColumnSetView = z.infer<typeof ColumnSetView>

const params = z.object({ id: ColumnSetId })

export const columnSetEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/column-sets',
    summary: 'The sets of columns in which the ledger can be given out: those that ship, then the district’s own',
    access: 'ledger.seeColumnSets',
    response: z.object({ rows: z.array(ColumnSetView) }),
  }),
  create: defineEndpoint({
    method: 'POST',
    path: '/column-sets',
    summary: 'Add a set of columns of the district’s own',
    access: 'ledger.columnSets',
    body: NewColumnSet,
    response: ColumnSetView,
    status: 201,
    idempotent: true,
  }),
  change: defineEndpoint({
    method: 'PUT',
    path: '/column-sets/:id',
    summary: 'The next version of a set of the district’s own; the earlier ones stay on record',
    access: 'ledger.columnSets',
    params,
    body: NewColumnSet,
    response: ColumnSetView,
    versioned: true,
  }),
  withdraw: defineEndpoint({
    method: 'DELETE',
    path: '/column-sets/:id',
    summary: 'Offer a set of the district’s own no more; its headings are still known when sheets come back',
    access: 'ledger.columnSets',
    params,
    status: 204,
    versioned: true,
  }),
} as const
