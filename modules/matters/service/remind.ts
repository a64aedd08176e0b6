import { notify, type Recipients } from '@lantu/notices'
import type { Tenancy } from '@lantu/platform/db'
import type { MatterReasonCode } from '#contract/reasons.ts'
import { passedStages, type Reminder } from '#domain/reminders.ts'
import { foldMatter, type MatterState } from '#domain/state.ts'
import { loadEvents } from '#store/load.ts'
import { type NearClock, noteStages, selectNearClocks } from '#store/reminders.ts'
import { recipientsOf } from './tell.ts'
import { unitFacts } from './unit-facts.ts'

/**
 * Reminds of every clock whose deadline is near, today or past. Each stage is spoken of once; when several have passed since
 * the last round (the server stood still), only the latest is. Returns how many clocks were spoken of.
 */
export async function remindOfClocks(tenancy: Tenancy): Promise<number> {
  let spoken = 0
  for (const clock of await selectNearClocks(tenancy)) {
    const passed = passedStages(clock, tenancy.at)
    const fresh = await noteStages(
      tenancy,
      clock,
      passed.map((one) => one.stage),
    )
    const latest = passed.at(-1)
    if (latest === undefined || !fresh.includes(latest.stage)) continue
    const state = foldMatter(await loadEvents(tenancy, clock.matterId))
    if (state === undefined) continue
    await speakOf(tenancy, { clock, latest, state })
    spoken += 1
  }
  return spoken
}

async function speakOf(
  tenancy: Tenancy,
  { clock, latest, state }: { clock: NearClock; latest: Reminder; state: MatterState },
) {
  const superiors = latest.escalates ? await superiorOf(tenancy, state) : []
  await notify(tenancy, {
    occasion: `matter:${clock.matterId}/clock/${clock.no}/${clock.lastDay}/${latest.stage}`,
    reason: {
      code: 'matters.notice.clock' satisfies MatterReasonCode,
      params: {
        kind: state.kind,
        clock: clock.clock,
        stage: latest.stage,
        lastDay: clock.lastDay,
        number: state.number ?? '',
      },
    },
    subject: { subjectKind: 'matter', subjectId: clock.matterId },
    to: [...ownersOf(clock.owner, state), ...superiors],
  })
}

const ownersOf = (owner: string, state: MatterState): readonly Recipients[] =>
  owner === 'supervision'
    ? [recipientsOf('supervision', state)]
    : owner === 'leadAndCo'
      ? [recipientsOf('lead', state), recipientsOf('co', state)]
      : [recipientsOf('lead', state)]

/** The leaders of the unit above the lead unit, by the organisation chart of the day. */
async function superiorOf(tenancy: Tenancy, { lead }: MatterState): Promise<readonly Recipients[]> {
  if (lead === null) return []
  const superior = (await unitFacts(tenancy, [lead])).get(lead)?.superior ?? null
  return superior === null ? [] : [{ units: [superior], roles: ['deputyLeader', 'districtLeader'] }]
}
