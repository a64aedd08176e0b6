import type { LantuError } from '@lantu/kernel'
import { daysBetween, type PlainDate } from '@lantu/kernel/time'
import type { MilestoneView, NewMilestone } from '#contract/projects/milestone.ts'
import { refuse } from '#errors'

/** One saying of a milestone, as it was recorded. */
export interface MilestoneSaying {
  readonly milestoneNo: number
  readonly name: string
  readonly planned: PlainDate
  readonly doneOn: PlainDate | null
}

/** The milestones by their planned days; of the sayings, oldest first, the last one of each stands. */
export function standingMilestones(sayings: readonly MilestoneSaying[], today: PlainDate): MilestoneView[] {
  const views = new Map<number, MilestoneView>()
  for (const { milestoneNo, name, planned, doneOn } of sayings) {
    const before = views.get(milestoneNo)
    views.set(milestoneNo, {
      milestoneNo,
      name,
      planned,
      plannedFirst: before?.plannedFirst ?? planned,
      moved: (before?.moved ?? 0) + (before !== undefined && before.planned !== planned ? 1 : 0),
      doneOn,
      daysLate: Math.max(0, daysBetween(planned, doneOn ?? today)),
    })
  }
  return [...views.values()].sort((a, b) =>
    a.planned === b.planned ? a.milestoneNo - b.milestoneNo : a.planned < b.planned ? -1 : 1,
  )
}

export const nextMilestone = (milestones: readonly MilestoneView[]): MilestoneView | null =>
  milestones.find((one) => one.doneOn === null) ?? null

/** Why a saying cannot be recorded, or undefined: another planned day, or a day reached that is withdrawn or moved, needs its reason. */
export function findMilestoneFault(
  sayings: readonly MilestoneSaying[],
  given: NewMilestone,
  today: PlainDate,
): LantuError | undefined {
  if (given.doneOn !== null && given.doneOn > today)
    return refuse('ledger.project.futureDay', { params: { on: given.doneOn, today } })
  if (given.milestoneNo === undefined) return undefined
  const before = sayings.findLast((one) => one.milestoneNo === given.milestoneNo)
  if (before === undefined) return refuse('ledger.project.unknownMilestone', { params: { no: given.milestoneNo } })
  const moved = before.planned !== given.planned || (before.doneOn !== null && before.doneOn !== given.doneOn)
  return moved && given.reason === null ? refuse('ledger.project.milestoneReason') : undefined
}
