import { migrate } from '@lantu/platform/db'
import { migrations } from '@lantu/server'
import { Command } from 'commander'
import { withConnection } from '../database.ts'
import { print } from '../lines.ts'

export const dbCommand = new Command('db').description('the database').addCommand(
  new Command('migrate').description('bring the schema up to date').action(async () => {
    await print({ applied: await withConnection((connection) => migrate(connection, migrations)) })
  }),
)
