export { type Archive, openArchive, PartFault, ratioLimit, unpackedLimit } from './open.ts'
export { pack, repack } from './repack.ts'
