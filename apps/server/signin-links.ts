import { createSigninLink, findPersonByAccountName } from '@lantu/identity'
import { systemActor } from '@lantu/kernel'
import { type Database, listDistricts, withTenant } from '@lantu/platform/db'

/** The accounts a new user tries first, by whether the district is the fictional one. */
const firstAccounts = (fictional: boolean): readonly string[] =>
  fictional ? ['duchashi', 'fagaiwei', 'quzhang'] : ['reader']

/** One-time sign-in links for the accounts a new user tries first, as lines to print. */
export async function firstSigninLinks({ database, url }: { database: Database; url: string }): Promise<string[]> {
  const lines: string[] = []
  for (const district of (await listDistricts(database)).toSorted(
    (a, b) => Number(b.fictional) - Number(a.fictional),
  )) {
    await withTenant(database, systemActor(district.code), async (tenancy) => {
      for (const account of firstAccounts(district.fictional)) {
        const person = await findPersonByAccountName(tenancy, account)
        if (!person) continue
        const { path } = await createSigninLink(tenancy, { person: person.id })
        lines.push(`  ${district.name} · ${person.name ?? account}: ${url}${path}`)
      }
    })
  }
  return lines.length === 0 ? [] : ['One-time sign-in links (another: npx lantu signin DISTRICT ACCOUNT):', ...lines]
}
