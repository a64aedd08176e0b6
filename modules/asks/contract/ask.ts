import { idOf, Reason, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'

export const AskId = idOf('ask')
export type AskId = z.infer<typeof AskId>

const words = (max: number) => z.string().trim().min(1).max(max)

/** Whose wish it is: the state's, the city's, or the district's own. */
export const Origin = z.enum(['state', 'city', 'district'])

/** 依据: a law or regulation, a document from above, a meeting's decision, a leader's approval; with number or article. */
export const AskBasis = z.strictObject({
  kind: z.enum(['law', 'upperDocument', 'meeting', 'leaderApproval']),
  reference: words(200),
})
export type AskBasis = z.infer<typeof AskBasis>

/** What a statistical ask must carry: 表号, 制定机关, 批准或备案文号, 有效期至. */
export const StatisticalForm = z.strictObject({
  number: words(40),
  authority: words(100),
  approval: words(100),
  validTo: PlainDate,
})
export type StatisticalForm = z.infer<typeof StatisticalForm>

/** One thing asked for. With `fact` it can be looked up: `{factKind: 'indicator.value', key: {indicator, period}}`. */
export const AskItem = z.strictObject({
  label: words(200),
  fact: z
    .strictObject({ factKind: z.string().max(60), key: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable()
    .default(null),
})
export type AskItem = z.infer<typeof AskItem>

export const NewAsk = z.strictObject({
  title: words(200),
  origin: Origin,
  basis: AskBasis.nullable().default(null),
  owner: UnitId,
  audience: z.array(UnitId).min(1).max(200),
  startsOn: PlainDate,
  endsOn: PlainDate,
  cadence: z.enum(['once', 'weekly', 'monthly', 'quarterly', 'yearly']),
  statistical: StatisticalForm.nullable().default(null),
  items: z.array(AskItem).min(1).max(200),
})
export type NewAsk = z.infer<typeof NewAsk>

/** A fact that the record already holds: its value as text with a unit code, and where it stands. */
export const KnownFact = z.object({
  value: z.string(),
  unit: z.string().nullable(),
  source: z.object({ subjectKind: z.string(), subjectId: z.string() }),
  /** The day it was published or recorded. */
  on: PlainDate,
  /** 数据版本, where it has one. */
  edition: z.string().nullable(),
})
export type KnownFact = z.infer<typeof KnownFact>

/** An item with what was found: known (answered from the record), asked already by another ask, or to be asked. */
export const ItemFinding = AskItem.extend({
  known: KnownFact.nullable(),
  askedBy: AskId.nullable(),
})
export type ItemFinding = z.infer<typeof ItemFinding>

/** held: not sent until it is put right; answered: the record knows everything; open: units are asked for the rest. */
export const AskState = z.enum(['held', 'open', 'answered', 'ended'])
export type AskState = z.infer<typeof AskState>

export const AskVerdict = z.object({
  state: AskState,
  reasons: z.array(Reason),
  items: z.array(ItemFinding),
  /** How many items units still have to fill in, and how many they are spared. */
  toAsk: z.int(),
  spared: z.int(),
})
export type AskVerdict = z.infer<typeof AskVerdict>

export const AskRow = z.object({
  id: AskId,
  version: z.int(),
  title: z.string(),
  origin: Origin,
  basis: AskBasis.nullable(),
  owner: UnitId,
  audience: z.array(UnitId),
  startsOn: PlainDate,
  endsOn: PlainDate,
  cadence: NewAsk.shape.cadence,
  statistical: StatisticalForm.nullable(),
  state: AskState,
  reasons: z.array(Reason),
  registeredAt: z.iso.datetime(),
})
export type AskRow = z.infer<typeof AskRow>

export const AskDetail = AskRow.extend({ items: z.array(ItemFinding), toAsk: z.int(), spared: z.int() })
export type AskDetail = z.infer<typeof AskDetail>
