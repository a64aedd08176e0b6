import { createSigninLink, findPersonByAccountName } from '@lantu/identity'
import { systemActor } from '@lantu/kernel'
import { withTenant } from '@lantu/platform/db'
import { Command } from 'commander'
import { addressOf, chooseDistrict, withDatabase } from '../database.ts'
import { BadInput } from '../outcome.ts'

export const signinCommand = new Command('signin')
  .description('make a one-time sign-in link for an account')
  .argument('<district>', 'the district’s code or name')
  .argument('<account>', 'for example duchashi in 990001')
  .action((district: string, account: string) =>
    withDatabase(async (database) => {
      const code = await chooseDistrict(database, district)
      const link = await withTenant(database, systemActor(code), async (tenancy) => {
        const person = await findPersonByAccountName(tenancy, account)
        if (!person) throw new BadInput(`There is no account "${account}" in ${code}.`)
        return createSigninLink(tenancy, { person: person.id })
      })
      process.stdout.write(`${addressOf(link.path)}\n`)
    }),
  )
