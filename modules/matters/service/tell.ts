import { notify, type Recipients } from '@lantu/notices'
import type { Tenancy } from '@lantu/platform/db'
import type { MatterId } from '#contract/ids.ts'
import type { MatterReasonCode } from '#contract/reasons.ts'
import type { MatterEvent } from '#domain/event.ts'
import type { Audience, Policy } from '#domain/policy.ts'
import type { MatterState } from '#domain/state.ts'

/** Which roles of which units an audience is. */
export function recipientsOf(audience: Audience, { lead, co }: Pick<MatterState, 'lead' | 'co'>): Recipients {
  switch (audience) {
    case 'lead':
      return { units: lead === null ? [] : [lead], roles: ['handler', 'signer'] }
    case 'co':
      return { units: co, roles: ['handler', 'signer', 'coHandler'] }
    case 'supervision':
      return { units: null, roles: ['supervisor', 'supervisionHead'] }
    case 'head':
      return { units: null, roles: ['supervisionHead'] }
    case 'leaders':
      return { units: null, roles: ['districtLeader', 'deputyLeader'] }
  }
}

/** Tells those whom a step concerns, apart from the one who took it. */
export async function tellOf(
  tenancy: Tenancy,
  told: { matterId: MatterId; event: MatterEvent; state: MatterState; policy: Policy },
): Promise<void> {
  const { matterId, event, state, policy } = told
  const step = policy.transitions.find((one) => one.event === event.type)
  if (step?.tells === undefined) return
  await notify(tenancy, {
    occasion: `matter:${matterId}/${event.version}`,
    reason: {
      code: 'matters.notice.step' satisfies MatterReasonCode,
      params: { kind: policy.kind, action: step.action, number: state.number ?? '' },
    },
    subject: { subjectKind: 'matter', subjectId: matterId },
    to: step.tells.map((audience) => recipientsOf(audience, state)),
    except: tenancy.actor.personId,
  })
}
