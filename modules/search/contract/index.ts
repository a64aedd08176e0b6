import { defineEndpoint } from '@lantu/kernel/contract'
import { z } from 'zod'

/** What a hit is: `commitment`, `document`, later kinds by the same rule. */
export const SubjectKind = z.string().regex(/^[a-z][a-zA-Z]*$/)

export const SearchHit = z.object({
  subjectKind: SubjectKind,
  subjectId: z.string(),
  title: z.string(),
  /** Share of the question’s pairs found, 0–1, a fifth less where the title does not have its words as written. */
  score: z.number().min(0).max(1),
  updatedAt: z.string(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(100),
  kind: SubjectKind.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

export const searchEndpoints = {
  find: defineEndpoint({
    method: 'GET',
    path: '/search',
    summary: 'Commitments, documents and more by words, from one character up; only what the caller may read',
    access: 'signedIn',
    query: SearchQuery,
    response: z.object({ rows: z.array(SearchHit) }),
  }),
} as const
