export * from './document.ts'
export * from './endpoints.ts'
export * from './reading-word.ts'
export * from './second-opinion.ts'
