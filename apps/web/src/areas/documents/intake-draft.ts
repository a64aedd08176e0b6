import { type DocumentKind, Intake } from '@lantu/documents/contract'
import { PlainDate } from '@lantu/kernel/time'

/** The fields that kinds have of their own, by the names of the contract. */
export type IntakeField =
  | 'leaderId'
  | 'instructedOn'
  | 'requirement'
  | 'replyBy'
  | 'meeting'
  | 'number'
  | 'convenedOn'
  | 'chairedBy'
  | 'cityNumber'
  | 'assigner'
  | 'due'
  | 'category'
  | 'session'
  | 'replyDue'
  | 'year'
  | 'occasion'
export type IntakeDraft = Readonly<Record<string, string>>

interface Asked {
  readonly field: IntakeField
  /** Needed as soon as any field of the kind is filled in. */
  readonly need: boolean
}
const needed = (...fields: readonly IntakeField[]): Asked[] => fields.map((field) => ({ field, need: true }))
const minutes = [...needed('meeting'), { field: 'number', need: false }, ...needed('convenedOn', 'chairedBy')] as const
const city = needed('cityNumber', 'assigner', 'due')

export const fieldsOf: Readonly<Record<DocumentKind, readonly Asked[]>> = {
  speech: needed('occasion'),
  workReport: needed('occasion'),
  folder: needed('year'),
  livelihood: needed('year'),
  committeeMinutes: minutes,
  executiveMinutes: minutes,
  topicMinutes: minutes,
  instruction: [...needed('leaderId', 'instructedOn', 'requirement'), { field: 'replyBy', need: false }],
  cityItem: city,
  cityTask: city,
  proposal: needed('number', 'category', 'session', 'replyDue'),
}

const written = (draft: IntakeDraft, field: IntakeField): string => draft[field]?.trim() ?? ''

/** Whether the kind's facts are given or must be: a 批示 cannot do without them. */
const isGiven = (kind: DocumentKind, draft: IntakeDraft): boolean =>
  kind === 'instruction' || fieldsOf[kind].some(({ field }) => written(draft, field) !== '')

/** Needed fields that are empty, or a year that is none. */
export function intakeLacks(kind: DocumentKind | null, draft: IntakeDraft): readonly IntakeField[] {
  if (kind === null || !isGiven(kind, draft)) return []
  return fieldsOf[kind]
    .filter(({ field, need }) => need && (written(draft, field) === '' || (field === 'year' && !isYear(draft))))
    .map(({ field }) => field)
}

const isYear = (draft: IntakeDraft): boolean => /^(19|20|21)\d\d$/.test(written(draft, 'year'))

/** The intake as the contract takes it; null where nothing was filled in. @throws where `intakeLacks` names a field. */
export function intakeOf(kind: DocumentKind, draft: IntakeDraft): Intake | null {
  if (!isGiven(kind, draft)) return null
  const given = fieldsOf[kind].map(({ field }) => [field, written(draft, field) || null])
  const year = isYear(draft) ? { year: Number(written(draft, 'year')) } : {}
  return Intake.parse({ ...Object.fromEntries(given), ...year, kind })
}

/** The fields of an intake that say something, in the order in which they are asked for. */
export function saidIn(intake: Intake): readonly { readonly field: IntakeField; readonly value: string }[] {
  const values = new Map(Object.entries(intake))
  return fieldsOf[intake.kind].flatMap(({ field }) => {
    const value = values.get(field)
    return value === null || value === undefined ? [] : [{ field, value: String(value) }]
  })
}

export const isDay = (field: IntakeField): boolean =>
  ['instructedOn', 'replyBy', 'convenedOn', 'due', 'replyDue'].includes(field)
export const dayOf = (value: string): PlainDate | null => PlainDate.safeParse(value).data ?? null
