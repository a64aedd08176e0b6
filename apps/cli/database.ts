import { join } from 'node:path'
import { DistrictCode } from '@lantu/kernel'
import { type Config, readConfig } from '@lantu/platform/config'
import { type Database, listDistricts, migrate, openDatabase } from '@lantu/platform/db'
import type { Connection } from '@lantu/platform/postgres'
import { findRunning, migrations, openConnection } from '@lantu/server'
import { BadInput } from './outcome.ts'

export const config = (): Config => readConfig(process.env, join(import.meta.dirname, '../..'))

/** A connection for one command; an embedded server is adopted when it runs, else started for as long as the command needs it. */
export async function withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const settings = config()
  const held = settings.databaseUrl === undefined && findRunning(settings.dataDir) !== undefined
  const opened = await openConnection(settings)
  try {
    return await work(opened.connection)
  } finally {
    if (!held) await opened.stop()
  }
}

/** A migrated database for one command. */
export const withDatabase = <T>(work: (database: Database) => Promise<T>): Promise<T> =>
  withConnection(async (connection) => {
    await migrate(connection, migrations)
    const database = openDatabase({ connection, max: 4 })
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  })

/** A path of the web pages as a person opens it. */
export function addressOf(path: string): string {
  const settings = config()
  return `${settings.publicUrl ?? `http://${settings.host}:${settings.port}`}${path}`
}

/** The district of a command's `--district`, refused with the ones there are. */
export async function chooseDistrict(database: Database, given: string | undefined): Promise<DistrictCode> {
  const all = await listDistricts(database)
  const found = all.find((district) => district.code === given || district.name === given)
  if (found) return DistrictCode.parse(found.code)
  const list =
    all.map((district) => `${district.code} ${district.name}`).join(', ') ||
    'none yet: start the server once, it loads the samples'
  throw new BadInput(
    given === undefined
      ? `Say which district with --district: ${list}.`
      : `There is no district "${given}". There are: ${list}.`,
  )
}
