export { BulkBar } from './bulk.tsx'
export { type Column, type Sort, turnSort } from './column.ts'
export { Table, type TableProps } from './table.tsx'
