import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { KeptFile } from '@lantu/platform/files'
import type { MatterId } from '#contract/ids.ts'
import type { MatterCount, MatterDetail } from '#contract/matter.ts'
import { checkPolicy } from '#domain/check-policy.ts'
import type { Policy, PolicyTable } from '#domain/policy.ts'
import type { MatterFilter } from '#store/filter.ts'
import { type Act, type Acted, act } from './act.ts'
import { eraseText } from './erase.ts'
import { getEvidence, keepEvidence } from './evidence.ts'
import { type Opened, type Opening, openMatter } from './open.ts'
import { countMatters, getMatter, type ListMatters, listMatters, type MatterPage } from './read.ts'

/** The core with the policies of every kind; `routes` and other modules act through it. */
export interface Matters {
  readonly policies: PolicyTable
  open(tenancy: Tenancy, opening: Opening): Promise<Opened>
  act(tenancy: Tenancy, asked: Act): Promise<Acted>
  get(tenancy: Tenancy, asked: { matterId: MatterId; asOf?: PlainDate | undefined }): Promise<MatterDetail>
  list(tenancy: Tenancy, asked: ListMatters): Promise<MatterPage>
  count(tenancy: Tenancy, filter: Pick<MatterFilter, 'unit' | 'kind'>): Promise<MatterCount[]>
  keepEvidence(tenancy: Tenancy, file: { name: string; content: Uint8Array }): Promise<KeptFile>
  getEvidence(
    tenancy: Tenancy,
    asked: { matterId: MatterId; sha256: string },
  ): Promise<{ name: string; file: KeptFile & { content: Uint8Array } }>
  eraseText(tenancy: Tenancy, asked: { matterId: MatterId; textId: string }): Promise<void>
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
  return {
    policies,
    open: openMatter,
    act: (tenancy, asked) => act(tenancy, policies, asked),
    get: (tenancy, asked) => getMatter(tenancy, policies, asked),
    list: listMatters,
    count: countMatters,
    keepEvidence,
    getEvidence: (tenancy, asked) => getEvidence(tenancy, policies, asked),
    eraseText,
  }
}
