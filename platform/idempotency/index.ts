export { databaseIdempotency } from './store.ts'
