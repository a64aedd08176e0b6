export { type Archive, openArchive, tooLarge } from './open.ts'
export { pack, packStream, repack } from './repack.ts'
