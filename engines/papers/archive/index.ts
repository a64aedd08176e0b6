export { type Archive, openArchive, tooLarge } from './open.ts'
export { pack, repack } from './repack.ts'
