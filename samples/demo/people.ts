import { appoint, registerPerson } from '@lantu/identity'
import type { PersonId, Role, UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { since } from './units.ts'

/** The accounts of 示范区: invented, named after what they do. `npx lantu signin 990001 ACCOUNT` makes a link for each. */
export const demoAccounts: readonly {
  readonly account: string
  readonly name: string
  readonly unit: string
  readonly roles: readonly Role[]
}[] = [
  { account: 'quzhang', name: '区领导（演示）', unit: '区政府', roles: ['districtLeader'] },
  { account: 'fuquzhang', name: '分管区领导（演示）', unit: '区政府', roles: ['deputyLeader'] },
  { account: 'duchashi', name: '督查室主任（演示）', unit: '区委办、区政府办（督查）', roles: ['supervisionHead'] },
  { account: 'duchayuan', name: '督查员（演示）', unit: '区委办、区政府办（督查）', roles: ['supervisor'] },
  { account: 'hecha', name: '核查人（演示）', unit: '区委办、区政府办（督查）', roles: ['verifier'] },
  { account: 'jixiao', name: '绩效办（演示）', unit: '区委组织部', roles: ['performanceOffice'] },
  { account: 'fagaiwei', name: '发改委分析员（演示）', unit: '区发展改革委', roles: ['analyst', 'handler'] },
  { account: 'shenji', name: '审计员（演示）', unit: '区纪委监委', roles: ['auditor'] },
  { account: 'guanliyuan', name: '管理员（演示）', unit: '区政务和数据局', roles: ['administrator'] },
  { account: 'chengzhi', name: '城指中心（演示）', unit: '区政务和数据局', roles: ['requestCentre'] },
]

export interface DemoPeople {
  readonly people: ReadonlyMap<string, PersonId>
  readonly signers: ReadonlyMap<UnitId, PersonId>
}

/** Registers the accounts, and for every other unit a handler (`jb-…`) and a signer (`sq-…`), so that each matter finds its people. */
export async function loadDemoPeople(tenancy: Tenancy, units: ReadonlyMap<string, UnitId>): Promise<DemoPeople> {
  const people = new Map<string, PersonId>()
  const register = async (account: string, name: string, held: { unit: UnitId; roles: readonly Role[] }) => {
    const person = await registerPerson(tenancy, { account, name })
    for (const role of held.roles) await appoint(tenancy, { person, unit: held.unit, role, from: since })
    people.set(account, person)
  }
  for (const one of demoAccounts) {
    const unit = units.get(one.unit)
    if (!unit) throw new Error(`the demo has no unit ${one.unit}`)
    await register(one.account, one.name, { unit, roles: one.roles })
  }
  const signers = new Map<UnitId, PersonId>()
  let number = 0
  for (const [name, unit] of units) {
    if (name === '区委' || name === '区政府') continue
    number++
    await register(`jb-${number}`, `${name}经办人（演示）`, { unit, roles: ['handler', 'coHandler'] })
    const signer = `sq-${number}`
    await register(signer, `${name}审签人（演示）`, { unit, roles: ['signer'] })
    const person = people.get(signer)
    if (person) signers.set(unit, person)
  }
  return { people, signers }
}
