import { daysBetween, type PlainDate } from '@lantu/kernel/time'
import type { MilestoneView } from '#contract/projects/milestone.ts'

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
  return [...views.values()].sort((a, b) => (a.planned === b.planned ? a.milestoneNo - b.milestoneNo : a.planned < b.planned ? -1 : 1))
}

export const nextMilestone = (milestones: readonly MilestoneView[]): MilestoneView | null =>
  milestones.find((one) => one.doneOn === null) ?? null
