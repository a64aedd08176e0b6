export { type Span, splitText } from './split.ts'
export { TreeText, type TreeTextProps } from './tree-text.tsx'
