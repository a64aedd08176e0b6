export { type Database, type DatabaseOptions, openDatabase } from './database.ts'
export { type Migrations, migrate, platformMigrations } from './migrate.ts'
export type { Tenancy } from './tenancy.ts'
export { withReference, withTenant } from './with-tenant.ts'
