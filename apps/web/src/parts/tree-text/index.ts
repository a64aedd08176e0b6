export type { Span } from './split.ts'
export { TreeText, type TreeTextProps } from './tree-text.tsx'
