export * from './contract.ts'
export { type ExtractOptions, extractClauses } from './extract.ts'
export { fold } from './normalise.ts'
export { clausesVersion } from './version.ts'
