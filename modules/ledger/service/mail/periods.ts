import { feedbackAfter } from '@lantu/data'
import { todayOf } from '@lantu/identity'
import type { UnitId } from '@lantu/kernel'
import { inForce, type Period, yearOf, yearPeriod } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { CommitmentDetail } from '#contract/commitment.ts'
import { listExpected, periodOf, stillOwed } from '#domain/feedbacks.ts'
import { readReporting } from '#store/lamps.ts'

/**
 * For which period a letter reports on a commitment: the one its lead unit still owes, the missed one first; else the one that runs
 * now; the year where nothing sets a rhythm.
 */
export async function periodFinder(
  tenancy: Tenancy,
  units: readonly UnitId[],
): Promise<(commitment: CommitmentDetail, unit: UnitId) => Period> {
  const today = todayOf(tenancy)
  const afterDays = inForce(feedbackAfter, today).value
  const rows = new Map((await readReporting(tenancy, units)).map((row) => [row.id, row]))
  return (commitment, unit) => {
    const row = commitment.leadUnitId === unit ? rows.get(commitment.id) : undefined
    const [owed] = row ? stillOwed(listExpected({ ...row, afterDays }, today), today) : []
    const nodeDays = commitment.nodes.map((node) => node.due)
    return owed?.period ?? periodOf(commitment.cadence, today, nodeDays) ?? yearPeriod(yearOf(today))
  }
}
