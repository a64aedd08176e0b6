export { BulkBar } from './bulk.tsx'
export { type Column, type Sort, turnSort } from './column.ts'
export type { TableProps } from './props.ts'
export { Table } from './table.tsx'
