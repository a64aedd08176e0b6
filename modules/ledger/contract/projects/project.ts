import { Fen, PersonId, UnitId } from '@lantu/kernel'
import { PageQuery, pageOf } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { CommitmentId } from '../commitment.ts'
import { SheetReport } from '../folder.ts'
import { Amount } from './amount.ts'
import { BlockerView } from './blocker.ts'
import { Flag, FlagCode } from './flag.ts'
import { FundsSums, MovementView } from './funds.ts'
import { ProjectId } from './ids.ts'
import { MilestoneView } from './milestone.ts'
import { CountedView, Stage, StageEntry, StageSpan } from './stage.ts'

/** 投资项目, 资金, 活动/会展, 其他. Policies have a plan of their own. */
export const ProjectKind = z.enum(['investment', 'fund', 'event', 'other'])
export type ProjectKind = z.infer<typeof ProjectKind>

/** A commitment that the project carries out; the weights of its projects say how much each counts for it. */
export const Carries = z.object({ commitmentId: CommitmentId, weight: z.int().min(1).max(100) })
export type Carries = z.infer<typeof Carries>

const fields = {
  name: z.string().trim().min(2).max(120),
  kind: ProjectKind,
  leadUnitId: UnitId,
  coUnitIds: z.array(UnitId).max(40),
  leaderId: PersonId.nullable(),
  /** 总投资 and this year's plan, in fen. */
  total: Amount.nullable(),
  plan: Amount.nullable(),
  planYear: z.int().min(2000).max(2100).nullable(),
  /** In words; there is no map. */
  place: z.string().trim().max(100).nullable(),
  basis: z.string().trim().max(200).nullable(),
  /** Each commitment once. */
  carries: z
    .array(Carries)
    .max(50)
    .refine((list) => new Set(list.map((one) => one.commitmentId)).size === list.length, 'each commitment once'),
}

export const NewProject = z.object({
  ...fields,
  coUnitIds: fields.coUnitIds.default([]),
  leaderId: fields.leaderId.default(null),
  total: fields.total.default(null),
  plan: fields.plan.default(null),
  planYear: fields.planYear.default(null),
  place: fields.place.default(null),
  basis: fields.basis.default(null),
  carries: fields.carries.default([]),
})
export type NewProject = z.infer<typeof NewProject>

export const AmendProject = z.object(fields).partial()
export type AmendProject = z.infer<typeof AmendProject>

/** One row of the list. `stage` is the furthest one entered; `next` the first milestone not reached. */
export const ProjectSummary = z.object({
  ...fields,
  id: ProjectId,
  carries: z.array(Carries),
  stage: StageSpan.nullable(),
  flags: z.array(Flag),
  next: MilestoneView.nullable(),
  funds: FundsSums.nullable(),
  blockersOpen: z.int().min(0),
  version: z.int(),
  updatedAt: z.string(),
})
export type ProjectSummary = z.infer<typeof ProjectSummary>

/** What is off first, the dearest first, or by name. */
export const ProjectSort = z.enum(['flags', 'total', 'name'])
export type ProjectSort = z.infer<typeof ProjectSort>

/** `unit` finds what a unit leads or helps with, `lead` only what it leads; `flag=any` all with something off. */
export const ProjectQuery = PageQuery.extend({
  unit: UnitId.optional(),
  lead: UnitId.optional(),
  kind: ProjectKind.optional(),
  stage: Stage.or(z.literal('none')).optional(),
  flag: FlagCode.or(z.literal('any')).optional(),
  leader: PersonId.optional(),
  commitment: CommitmentId.optional(),
  q: z.string().trim().min(1).max(100).optional(),
  sort: ProjectSort.default('flags'),
  asOf: PlainDate.optional(),
})
export type ProjectQuery = z.output<typeof ProjectQuery>
export const ProjectPage = pageOf(ProjectSummary)

/** The list's filters without the stage and the flag: those are what is counted by. */
export const ProjectCountQuery = ProjectQuery.omit({ stage: true, flag: true, sort: true, cursor: true, limit: true })
export type ProjectCountQuery = z.output<typeof ProjectCountQuery>
export const ProjectCounts = z.object({
  total: z.int().min(0),
  /** Sum of 总投资 of those that have one. */
  investment: Fen,
  stages: z.array(z.object({ stage: Stage.nullable(), count: z.int().min(1) })),
  flags: z.array(z.object({ flag: FlagCode, count: z.int().min(1) })),
  flagged: z.int().min(0),
})
export type ProjectCounts = z.infer<typeof ProjectCounts>

/** A carried commitment as the reader may see it; those that he may not see are left out. */
export const CarriedView = Carries.extend({ number: z.string().nullable(), title: z.string() })
export type CarriedView = z.infer<typeof CarriedView>

export const ProjectDetail = ProjectSummary.extend({
  /** The stages that stand, in their order, with the days in each. */
  stages: z.array(StageSpan),
  /** Every entry ever made, newest first. */
  stageEntries: z.array(StageEntry),
  counted: z.array(CountedView),
  milestones: z.array(MilestoneView),
  movements: z.array(MovementView),
  blockers: z.array(BlockerView),
  carried: z.array(CarriedView),
  createdAt: z.string(),
})
export type ProjectDetail = z.infer<typeof ProjectDetail>

/** The fields before the file. Without `acceptGood` one bad row keeps the whole sheet out. */
export const ProjectImportReport = SheetReport.extend({
  projectIds: z.array(ProjectId),
})
export type ProjectImportReport = z.infer<typeof ProjectImportReport>
