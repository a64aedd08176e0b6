import { DocumentFacts, DocumentId, DocumentKind, DocumentLevel, Publicity } from '@lantu/documents/contract'
import { z } from 'zod'
import { type IntakeField, intakeLacks, intakeOf } from './intake-draft.ts'

/** What was filled in so far; a file is not kept, a browser may not keep one. */
export const RegisterDraft = z.object({
  way: z.enum(['paste', 'upload']),
  title: z.string(),
  kind: DocumentKind.nullable(),
  publicity: Publicity.nullable(),
  issuer: z.string(),
  docNumber: z.string(),
  docDate: z.string().nullable(),
  source: z.string(),
  level: DocumentLevel.nullable(),
  parentId: DocumentId.nullable(),
  replacesId: DocumentId.nullable(),
  text: z.string(),
  confirmInternal: z.boolean(),
  /** What the chosen kind has of its own, as written; what was written for another kind waits there. */
  intake: z.record(z.string(), z.string()),
})
export type RegisterDraft = z.infer<typeof RegisterDraft>

export const emptyDraft: RegisterDraft = {
  way: 'paste',
  title: '',
  kind: null,
  publicity: null,
  issuer: '',
  docNumber: '',
  docDate: null,
  source: '',
  level: null,
  parentId: null,
  replacesId: null,
  text: '',
  confirmInternal: false,
  intake: {},
}

/** The fields that must be filled in and are not yet. */
export type Missing = 'title' | 'kind' | 'publicity' | 'issuer' | 'docDate' | 'text' | 'file' | `intake.${IntakeField}`

export function missingIn(draft: RegisterDraft, file: File | null): readonly Missing[] {
  const needed: readonly (readonly [Missing, boolean])[] = [
    ['title', draft.title.trim() === ''],
    ['kind', draft.kind === null],
    ['publicity', draft.publicity === null],
    ['issuer', draft.issuer.trim() === ''],
    ['docDate', draft.docDate === null],
    ['text', draft.way === 'paste' && draft.text.trim() === ''],
    ['file', draft.way === 'upload' && file === null],
  ]
  return [
    ...needed.filter(([, missing]) => missing).map(([name]) => name),
    ...intakeLacks(draft.kind, draft.intake).map((field) => `intake.${field}` as const),
  ]
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

/** The facts as the contract takes them. @throws where a needed field is missing; ask `missingIn` first. */
export const factsOf = (draft: RegisterDraft): DocumentFacts =>
  DocumentFacts.parse({
    ...draft,
    docNumber: orNull(draft.docNumber),
    source: orNull(draft.source),
    intake: draft.kind && intakeOf(draft.kind, draft.intake),
  })
