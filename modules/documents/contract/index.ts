export * from './document.ts'
export * from './endpoints.ts'
export * from './reading-word.ts'
