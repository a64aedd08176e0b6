import {
  appoint,
  createSigninLink,
  createUnit,
  findPersonByAccountName,
  registerPerson,
  todayOf,
} from '@lantu/identity'
import { DistrictCode, systemActor } from '@lantu/kernel'
import { addDistrict, listDistricts, withTenant } from '@lantu/platform/db'
import { Command } from 'commander'
import { addressOf, withDatabase } from '../database.ts'
import { print } from '../lines.ts'
import { BadInput } from '../outcome.ts'

export const districtCommand = new Command('district')
  .description('the districts of this installation')
  .addCommand(
    new Command('list').description('one line each').action(() =>
      withDatabase(async (database) => {
        for (const district of await listDistricts(database)) await print(district)
      }),
    ),
  )
  .addCommand(
    new Command('add')
      .description('add a district with its first unit and administrator, and print the administrator’s one-time link')
      .argument('<code>', 'six digits of GB/T 2260, for example 110107')
      .argument('<name>', 'for example 石景山区')
      .option('--parent <code>', 'the code of the city above')
      .option('--parent-name <name>', 'its name')
      .option('--unit <name>', 'the administrator’s unit', '区政府办公室')
      .option('--account <name>', 'the administrator’s account', 'admin')
      .action(
        (
          code: string,
          name: string,
          options: { parent?: string; parentName?: string; unit: string; account: string },
        ) =>
          withDatabase(async (database) => {
            const read = DistrictCode.safeParse(code)
            if (!read.success)
              throw new BadInput(`"${code}" is not a district code: six digits are expected, for example 110107.`)
            const district = read.data
            await addDistrict(database, {
              code: district,
              name,
              parentCode: options.parent ?? null,
              parentName: options.parentName ?? null,
              fictional: false,
              clockShiftSeconds: 0,
            })
            const link = await withTenant(database, systemActor(district), async (tenancy) => {
              if (await findPersonByAccountName(tenancy, options.account)) {
                throw new BadInput(
                  `${name} has an account "${options.account}" already: npx lantu signin ${district} ${options.account}`,
                )
              }
              const from = todayOf(tenancy)
              const unit = await createUnit(tenancy, { code: 'office', name: options.unit, kind: 'department', from })
              const person = await registerPerson(tenancy, { name: '管理员', account: options.account })
              await appoint(tenancy, { person, unit, role: 'administrator', from })
              return createSigninLink(tenancy, { person })
            })
            process.stdout.write(`${addressOf(link.path)}\n`)
          }),
      ),
  )
