import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importObservations } from '@lantu/indicators'
import { systemActor } from '@lantu/kernel'
import { withTenant } from '@lantu/platform/db'
import { Command } from 'commander'
import { chooseDistrict, withDatabase } from '../database.ts'
import { print } from '../lines.ts'
import { BadInput } from '../outcome.ts'

export const importCommand = new Command('import')
  .description('record observations from a CSV or XLSX file')
  .argument('<file>', 'with the columns 指标, 期间, 数值, 单位, 同比, …')
  .option('--district <code>', 'the district’s code or name')
  .option('--accept-good', 'load the good rows although others are bad', false)
  .action(async (file: string, options: { district?: string; acceptGood: boolean }) => {
    const content = await readFile(file).catch(() => {
      throw new BadInput(`There is no file ${file} that can be read.`)
    })
    await withDatabase(async (database) => {
      const district = await chooseDistrict(database, options.district)
      const report = await withTenant(database, systemActor(district), (tenancy) =>
        importObservations(tenancy, { fileName: basename(file), content, acceptGood: options.acceptGood }),
      )
      await print(report)
    })
  })
