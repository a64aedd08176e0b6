import type { Tenancy } from '@lantu/platform/db'
import { checkPolicy } from '#domain/check-policy.ts'
import type { Policy, PolicyTable } from '#domain/policy.ts'
import { type Act, type Acted, act } from './act.ts'

export interface Matters {
  readonly policies: PolicyTable
  act(tenancy: Tenancy, asked: Act): Promise<Acted>
}

/** Puts the core together with the policies of all kinds. An unsound policy, or two of one kind, stops the start. */
export function createMatters(made: { readonly policies: readonly Policy[] }): Matters {
  const policies = new Map<string, Policy>()
  for (const policy of made.policies) {
    const faults = checkPolicy(policy)
    if (policies.has(policy.kind)) faults.push('its kind is declared twice')
    if (faults.length > 0) throw new TypeError(`policy ${policy.kind}: ${faults.join('; ')}`)
    policies.set(policy.kind, policy)
  }
  return { policies, act: (tenancy, asked) => act(tenancy, policies, asked) }
}
