import { type Migrations, platformMigrations } from '@lantu/platform/db'

/** Every package's migrations in the order of the modules: a schema may only refer to those before it. */
export const migrations: readonly Migrations[] = [platformMigrations]
