export { type Database, type DatabaseOptions, openDatabase } from './database.ts'
export { type Migrations, migrate, platformMigrations } from './migrate.ts'
export { type Tenancy, withReference, withTenant } from './tenancy.ts'
