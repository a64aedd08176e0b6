import { idOf, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'

/** What a unit is to the district. It decides the verb of dispatch (交办, 商请, 提请市级协调) in `matters`. */
export const UnitKind = z.enum([
  'department', // 部门
  'street', // 街道、乡镇
  'park', // 园区
  'taskForce', // 专班
  'leadingGroup', // 领导小组
  'headquarters', // 指挥部
  'dualManaged', // 双管单位
  'central', // 中央垂直管理单位
  'municipal', // 市属单位
  'upperLevel', // 市级机关, above the district
  'body', // 四套班子及区委、区政府
  'judicial', // 两院
  'peopleOrganisation', // 人民团体
  'enterprise', // 企事业单位
])
export type UnitKind = z.infer<typeof UnitKind>

/** 行政, 督查, 条线, 分管. A unit has at most one superior in each on a day. */
export const Hierarchy = z.enum(['admin', 'supervision', 'line', 'leadership'])
export type Hierarchy = z.infer<typeof Hierarchy>

export const UnitName = z.string().trim().min(1).max(200)
export const UnitCode = z.string().trim().min(1).max(64)

/** A unit as it is on one day. `measures` marks a 数据来源单位, which is never held responsible for a figure. */
export const Unit = z.object({
  id: UnitId,
  code: UnitCode,
  name: UnitName,
  shortName: z.string().nullable(),
  kind: UnitKind,
  measures: z.boolean(),
  /** Which of the unit's versions holds on the day. */
  version: z.int(),
  openedOn: PlainDate,
  superiors: z.object({
    admin: UnitId.nullable(),
    supervision: UnitId.nullable(),
    line: UnitId.nullable(),
    leadership: UnitId.nullable(),
  }),
})
export type Unit = z.infer<typeof Unit>

export const UnitHistory = z.object({
  from: PlainDate,
  name: UnitName,
  shortName: z.string().nullable(),
  kind: UnitKind,
  measures: z.boolean(),
  open: z.boolean(),
})

export const UnitDetail = Unit.extend({
  /** Grows with every change of the unit itself, also those of days to come; the ETag. */
  revision: z.int(),
  history: z.array(UnitHistory),
  aliases: z.array(z.object({ alias: UnitName, from: PlainDate, to: PlainDate.nullable() })),
  duties: z.array(z.string()),
  predecessors: z.array(z.object({ id: UnitId, on: PlainDate, kind: z.enum(['merge', 'split']) })),
  successors: z.array(z.object({ id: UnitId, on: PlainDate, kind: z.enum(['merge', 'split']) })),
})
export type UnitDetail = z.infer<typeof UnitDetail>

/** 职责词: keywords of a unit's work, and the paper (三定) that says so; documents are read with them from the day on. */
export const UnitDuties = z.object({
  keywords: z.array(z.string().trim().min(1).max(60)).max(200),
  source: z.string().trim().min(1).max(200),
})

/** A unit to be made: `aliases` are other ways texts write its name, `duties` keywords of its work with their source. */
export const NewUnit = z.object({
  code: UnitCode,
  name: UnitName,
  shortName: UnitName.max(100).optional(),
  kind: UnitKind,
  measures: z.boolean().default(false),
  from: PlainDate,
  aliases: z.array(UnitName).max(50).default([]),
  superiors: z.partialRecord(Hierarchy, UnitId).default({}),
  duties: UnitDuties.optional(),
})
export type NewUnit = z.input<typeof NewUnit>

export const RenameUnit = z.object({ name: UnitName, shortName: UnitName.max(100).nullish(), from: PlainDate })
export const MergeUnits = z.object({
  predecessors: z.array(UnitId).min(1).max(20),
  into: z.union([UnitId, NewUnit]),
  from: PlainDate,
})
export const SplitUnit = z.object({ into: z.array(NewUnit).min(1).max(20), keep: z.boolean(), from: PlainDate })
export const SetDuties = UnitDuties.extend({ from: PlainDate })
export const SetSuperior = z.object({ hierarchy: Hierarchy, superior: UnitId.nullable(), from: PlainDate })

export const AppointmentId = idOf('appointment')
export type AppointmentId = z.infer<typeof AppointmentId>
