import type { PersonId, Role, UnitId } from '@lantu/kernel'
import { notify } from '@lantu/notices'
import type { Tenancy } from '@lantu/platform/db'
import type { MatterEvent } from '#domain/event.ts'
import type { MatterId } from '#domain/ids.ts'
import type { Audience, Policy } from '#domain/policy.ts'
import type { MatterState } from '#domain/state.ts'
import type { Directory } from './directory.ts'

/** Which roles of which units an audience is. `units` null: wherever the role is held. */
export function audienceOf(
  audience: Audience,
  state: MatterState,
): { units: readonly UnitId[] | null; roles: readonly Role[] } {
  switch (audience) {
    case 'lead':
      return { units: state.lead === null ? [] : [state.lead], roles: ['handler', 'signer'] }
    case 'co':
      return { units: state.co, roles: ['handler', 'signer', 'coHandler'] }
    case 'supervision':
      return { units: null, roles: ['supervisor', 'supervisionHead'] }
    case 'head':
      return { units: null, roles: ['supervisionHead'] }
    case 'leaders':
      return { units: null, roles: ['districtLeader', 'deputyLeader'] }
  }
}

/** The persons of these audiences, each once. */
export async function personsOf(
  tenancy: Tenancy,
  directory: Directory,
  audiences: readonly Audience[],
  state: MatterState,
): Promise<readonly PersonId[]> {
  const persons = new Set<PersonId>()
  for (const audience of audiences) {
    const asked = audienceOf(audience, state)
    if (asked.units?.length === 0) continue
    for (const person of await directory.holders(tenancy, asked)) persons.add(person)
  }
  return [...persons]
}

/** Tells those whom a step concerns, apart from the one who took it. */
export async function tellOf(
  tenancy: Tenancy,
  directory: Directory,
  told: { matterId: MatterId; event: MatterEvent; state: MatterState; policy: Policy },
): Promise<void> {
  const { matterId, event, state, policy } = told
  const step = policy.transitions.find((one) => one.event === event.type)
  const persons = await personsOf(tenancy, directory, step?.tells ?? [], state)
  await notify(tenancy, {
    occasion: `matter:${matterId}/${event.version}`,
    reason: {
      code: 'matters.notice.step',
      params: { kind: policy.kind, event: event.type, number: state.number ?? '' },
    },
    subject: { subjectKind: 'matter', subjectId: matterId },
    to: persons.filter((person) => person !== tenancy.actor.personId),
  })
}
