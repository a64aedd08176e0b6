export * from './endpoints.ts'
export * from './indicator.ts'
