import type { Tenancy } from '@lantu/platform/db'
import { tables } from './tables.ts'

export const findImport = (tenancy: Tenancy, sha256: string): Promise<{ at: string; loaded: number } | undefined> =>
  tables(tenancy)
    .selectFrom('ledger.folder_import')
    .select(['at', 'loaded'])
    .where('district_id', '=', tenancy.district)
    .where('sha256', '=', sha256)
    .executeTakeFirst()

export async function insertImport(
  tenancy: Tenancy,
  input: { importId: string; sha256: string; loaded: number; refused: number },
): Promise<void> {
  const { importId, ...rest } = input
  await tables(tenancy)
    .insertInto('ledger.folder_import')
    .values({ district_id: tenancy.district, import_id: importId, at: tenancy.at, ...rest })
    .execute()
}
