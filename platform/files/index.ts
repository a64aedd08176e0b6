export { keepFile, type KeptFile, readFile } from './files.ts'
