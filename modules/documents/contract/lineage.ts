import { defineEndpoint } from '@lantu/kernel/contract'
import { z } from 'zod'
import { DocumentId } from './document.ts'

/** What a person says of an upper and a lower row: carried out there, or not; null takes back what was said. */
export const RowLink = z.enum(['confirmed', 'refused'])
export type RowLink = z.infer<typeof RowLink>

const Pair = { upperPosition: z.int().min(1), lowerId: DocumentId, lowerPosition: z.int().min(1) }
export const LinkRows = z.object({
  links: z
    .array(z.object({ ...Pair, link: RowLink.nullable() }))
    .min(1)
    .max(500),
})
export type LinkRows = z.infer<typeof LinkRows>

/** One result each, in the order of the request; what is refused takes nothing from the others. */
export const LinkResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('kept'), ...Pair }),
  z.object({ outcome: z.literal('refused'), ...Pair, code: z.string(), say: z.string() }),
])
export type LinkResult = z.infer<typeof LinkResult>

export const lineageEndpoints = {
  link: defineEndpoint({
    method: 'POST',
    path: '/documents/:id/links',
    summary: 'Say which rows of lower documents carry out rows of this one, or do not; one result each',
    access: 'documents.register',
    params: z.object({ id: DocumentId }),
    body: LinkRows,
    response: z.object({ results: z.array(LinkResult) }),
  }),
} as const
