export { type FileHint, type ReadDocument, readDocument } from './document.ts'
export type { Encoding } from './encoding.ts'
export { readHtml } from './html.ts'
export {
  type Found,
  findInternalMarks,
  findMarking,
  type InternalMark,
  type Marking,
  type SecretLevel,
} from './marking.ts'
