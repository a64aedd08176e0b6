export { embeddedMajor } from './binaries.ts'
export { type Connection, type Embedded, startEmbedded } from './embedded.ts'
