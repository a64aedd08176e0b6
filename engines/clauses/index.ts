export * from './contract.ts'
export { type ExtractOptions, extractClauses } from './extract.ts'
export { clausesVersion } from './version.ts'
