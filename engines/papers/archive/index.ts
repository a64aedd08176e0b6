export { type Archive, openArchive, PartFault, tooLarge } from './open.ts'
export { pack, repack } from './repack.ts'
