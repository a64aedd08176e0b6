import { UnitId } from '@lantu/kernel'
import { PageQuery, pageOf } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { Basis } from '../commitment.ts'
import { BlockerId, ProjectId } from './ids.ts'
import { Why } from './stage.ts'

/** Who can remove it: one unit, or a level above the units. */
export const Remover = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unitId: UnitId }),
  z.object({ kind: z.enum(['districtLeader', 'city']) }),
])
export type Remover = z.infer<typeof Remover>

const said = {
  what: z.string().trim().min(2).max(300),
  since: PlainDate,
  remover: Remover,
  askedOn: PlainDate.nullable(),
  promisedBy: PlainDate.nullable(),
  needsLeader: z.boolean(),
}

/** 堵点/需协调事项: what blocks, since when, who can remove it, asked on, promised by. */
export const NewBlocker = z.object({
  ...said,
  askedOn: said.askedOn.default(null),
  promisedBy: said.promisedBy.default(null),
  needsLeader: said.needsLeader.default(false),
})
export type NewBlocker = z.infer<typeof NewBlocker>

/** Removing one says the day and how it was verified; the unit that was to remove it does not say so itself. */
export const AmendBlocker = z
  .object({ ...said, removedOn: PlainDate, verifiedHow: Why })
  .partial()
  .refine((one) => (one.removedOn === undefined) === (one.verifiedHow === undefined), {
    path: ['verifiedHow'],
    message: 'the day and how it was verified go together',
  })
export type AmendBlocker = z.infer<typeof AmendBlocker>

/** `daysOpen` to the day removed or the day looked at; `overdue` counts days past the promise while it stands, 0 otherwise. */
export const BlockerView = z.object({
  id: BlockerId,
  projectId: ProjectId,
  projectName: z.string(),
  projectLeadId: UnitId,
  ...said,
  removedOn: PlainDate.nullable(),
  verifiedHow: z.string().nullable(),
  matterId: z.string().nullable(),
  daysOpen: z.int(),
  overdue: z.int().min(0),
  version: z.int(),
})
export type BlockerView = z.infer<typeof BlockerView>

/** `unit` finds what a unit can remove and what blocks its own projects; removed ones only with `removed`. Oldest first. */
export const BlockerQuery = PageQuery.extend({
  unit: UnitId.optional(),
  level: z.enum(['unit', 'districtLeader', 'city']).optional(),
  needsLeader: z.stringbool().optional(),
  overdue: z.stringbool().optional(),
  removed: z.stringbool().default(false),
  asOf: PlainDate.optional(),
})
export type BlockerQuery = z.output<typeof BlockerQuery>
export const BlockerPage = pageOf(BlockerView)

/** 督办 of a blocker: a case of `matters`, with the project as its subject. */
export const OpenBlockerMatter = z.object({ basis: Basis })
export const OpenedMatter = z.object({ matterId: z.string(), isNew: z.boolean() })
