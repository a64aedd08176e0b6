import { columnSets } from '@lantu/data'
import { inForce, type PlainDate } from '@lantu/kernel/time'
import type { ColumnLayout } from '@lantu/papers/sheets'
import { type ColumnSetView, type NewColumnSet, SheetField } from '#contract/column-sets.ts'

/** How wide each field is written, and as what. */
const layouts: Readonly<Record<SheetField, Omit<ColumnLayout, 'header'>>> = {
  seq: { width: 6, format: 'number' },
  item: { width: 10 },
  number: { width: 18 },
  source: { width: 22 },
  domain: { width: 10 },
  title: { width: 44 },
  target: { width: 20 },
  nodes: { width: 30 },
  leader: { width: 10 },
  lead: { width: 16 },
  responsible: { width: 12 },
  co: { width: 20 },
  span: { width: 24 },
  startsOn: { width: 12, format: 'date' },
  due: { width: 12, format: 'date' },
  cadence: { width: 9 },
  funds: { width: 26 },
  state: { width: 12 },
  percent: { width: 8, format: 'number' },
  lamp: { width: 8 },
  lampSince: { width: 12, format: 'date' },
  done: { width: 36 },
  problems: { width: 30 },
  coordination: { width: 30 },
  next: { width: 30 },
  evidence: { width: 24 },
  reportedOn: { width: 12, format: 'date' },
  verdict: { width: 18 },
  extensions: { width: 26 },
  closedOn: { width: 12, format: 'date' },
}

export const layoutOf = ({ columns }: Pick<NewColumnSet, 'columns'>): ColumnLayout[] =>
  columns.map(({ field, heading }) => ({ header: heading, ...layouts[field] }))

export const usualSet = 'working'

/** The sets that ship, as they are in force on a day. */
export const shippedSets = (today: PlainDate): ColumnSetView[] =>
  Object.entries(columnSets).map(([key, versions]) => {
    const { value, from, basis, source } = inForce(versions, today)
    const columns = value.columns.map(({ field, heading }) => ({ field: SheetField.parse(field), heading }))
    return { key, name: value.name, title: value.title, columns, own: false, version: 0, from, basis, source }
  })
