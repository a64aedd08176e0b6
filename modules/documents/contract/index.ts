export * from './document.ts'
export * from './endpoints.ts'
