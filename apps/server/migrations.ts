import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Migrations, platformMigrations } from '@lantu/platform/db'

/** The modules in their order (ARCHITECTURE.md): a schema may refer only to those before it. */
const order = [
  'identity',
  'notices',
  'search',
  'documents',
  'matters',
  'asks',
  'indicators',
  'ledger',
  'signals',
  'bulletins',
]

const folderOf = (module: string) => join(import.meta.dirname, '../../modules', module, 'store/migrations')

/** Every package's migrations; a module without tables of its own has none. Read from the folders, so it needs no module's code. */
export const migrations: readonly Migrations[] = [
  platformMigrations,
  ...order.map((module) => ({ module, folder: folderOf(module) })).filter(({ folder }) => existsSync(folder)),
]
