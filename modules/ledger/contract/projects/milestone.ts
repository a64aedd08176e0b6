import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { Why } from './stage.ts'

export const MilestoneName = z.string().trim().min(1).max(100)

/**
 * What is said of a 节点: its planned day and the day it was reached. Without `milestoneNo` it is a new one; another saying of the
 * same one stands in its place, and a planned day that moves needs its reason.
 */
export const NewMilestone = z.object({
  milestoneNo: z.int().min(1).optional(),
  name: MilestoneName,
  planned: PlainDate,
  doneOn: PlainDate.nullable().default(null),
  reason: Why.nullable().default(null),
})
export type NewMilestone = z.infer<typeof NewMilestone>

/** `plannedFirst` is what was planned when it was set; `daysLate` counts to the day reached or the day looked at, 0 in time. */
export const MilestoneView = z.object({
  milestoneNo: z.int(),
  name: z.string(),
  planned: PlainDate,
  plannedFirst: PlainDate,
  moved: z.int().min(0),
  doneOn: PlainDate.nullable(),
  daysLate: z.int().min(0),
})
export type MilestoneView = z.infer<typeof MilestoneView>
