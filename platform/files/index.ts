export { type KeptFile, keepFile, readFile } from './files.ts'
