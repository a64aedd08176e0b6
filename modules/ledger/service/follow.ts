import { listSuccessors } from '@lantu/identity'
import type { UnitId } from '@lantu/kernel'
import { dateInShanghai } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { Temporal } from 'temporal-polyfill'
import { type Changes, changeCommitment } from '#store/change.ts'
import { type Behind, readBehind } from '#store/standing.ts'
import { indexCommitments } from './index-commitments.ts'
import { lightCommitments } from './light.ts'

/**
 * Brings commitments to where their matters stand: state, number, units and day, and the days of 印发, 反馈 and 销号. Without
 * `only` the whole district is looked through. The matter decides; this only repeats.
 */
export async function followMatters(tenancy: Tenancy, only?: { matterIds: readonly string[] }): Promise<string[]> {
  const behind = await readBehind(tenancy, only)
  const successors = behind.length > 0 ? await listSuccessors(tenancy) : new Map<UnitId, UnitId>()
  const changed = []
  for (const one of behind) {
    const row = await changeCommitment(tenancy, one.id, {
      set: { ...changesOf(tenancy, one), ...leadOf(tenancy, one, successors) },
    })
    if (row) changed.push(row)
  }
  const ids = changed.map((row) => row.commitment_id)
  await indexCommitments(
    tenancy,
    changed.map((row) => ({
      id: row.commitment_id,
      title: row.title,
      target: row.target,
      number: row.number,
      phase: row.phase,
      leadUnitId: row.lead_unit_id,
      coUnitIds: row.co_unit_ids,
    })),
  )
  await lightCommitments(tenancy, { ids })
  return ids
}

function changesOf(tenancy: Tenancy, { matter, issuedOn, reportedOn, ...own }: Behind): Changes {
  const since = dateInShanghai(Temporal.Instant.from(matter.since))
  const reported = matter.phase === 'reported' || matter.phase === 'checking'
  const verified = matter.outcome === 'closed' || matter.outcome === 'normalised'
  return {
    number: matter.number,
    state: matter.state,
    phase: matter.phase,
    outcome: matter.outcome,
    ...(matter.due !== null && { due: matter.due }),
    issued_on: issuedOn ?? (isOut(matter.phase) ? dateInShanghai(Temporal.Instant.from(tenancy.at)) : null),
    // A report that stands under verification keeps its day; one that was returned is no report any more.
    reported_on: reported
      ? own.phase === 'reported' || own.phase === 'checking'
        ? (reportedOn ?? since)
        : since
      : null,
    verified_on: verified ? since : null,
  }
}

/**
 * Who leads and who helps. Where the lead took over by a merge of units, the reports of the merged one are its own from then on;
 * where it was given to another, nothing of the former lead's is.
 */
function leadOf(tenancy: Tenancy, { matter, ...own }: Behind, successors: ReadonlyMap<UnitId, UnitId>): Changes {
  if (matter.lead === null) return {}
  const units = { lead_unit_id: matter.lead, co_unit_ids: matter.co }
  const { leadUnitId: before } = own
  if (before === null || before === matter.lead) return units
  return successors.get(before) === matter.lead
    ? { ...units, lead_before: [...own.leadBefore, before], lead_since: tenancy.at }
    : { ...units, lead_before: [], lead_since: null }
}

/** 印发 and everything after it, except what was never taken up. */
const isOut = (phase: string): boolean => phase === 'withUnit' || phase === 'reported' || phase === 'checking'
