import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { backup, restore } from '@lantu/platform/backup'
import { migrations } from '@lantu/server'
import { Command } from 'commander'
import { withConnection } from '../database.ts'
import { print } from '../lines.ts'
import { BadInput } from '../outcome.ts'

const progress = (table: string, done: number, of: number) => process.stderr.write(`${done + 1}/${of} ${table}\n`)

export const backupCommand = new Command('backup')
  .description('write everything into one file; the server may run meanwhile')
  .argument('<file>', 'a new file')
  .action(async (file: string) => {
    const path = resolve(file)
    if (existsSync(path)) throw new BadInput(`${file} exists already: name a new file.`)
    const manifest = await withConnection((connection) =>
      backup(connection, { file: path, madeAt: new Date().toISOString(), progress }),
    )
    await print({
      file: path,
      madeAt: manifest.madeAt,
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
      auditHeads: manifest.auditHeads,
    })
  })

export const restoreCommand = new Command('restore')
  .description('fill an empty database from a back-up, of this version or an older one')
  .argument('<file>')
  .action(async (file: string) => {
    if (!existsSync(file)) throw new BadInput(`There is no file ${file}.`)
    const manifest = await withConnection((connection) =>
      restore(connection, { file: resolve(file), migrations, progress }),
    )
    await print({
      file: resolve(file),
      madeAt: manifest.madeAt,
      rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
      auditHeads: manifest.auditHeads,
    })
  })
