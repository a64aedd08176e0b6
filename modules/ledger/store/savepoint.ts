import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'

/** Does one piece of work of many: when it throws, what it wrote is undone and the rest of the transaction goes on. */
export async function withSavepoint<T>(tenancy: Tenancy, work: () => Promise<T>): Promise<T> {
  await sql`savepoint piece`.execute(tenancy.db)
  try {
    const result = await work()
    await sql`release savepoint piece`.execute(tenancy.db)
    return result
  } catch (error) {
    await sql`rollback to savepoint piece`.execute(tenancy.db)
    throw error
  }
}
