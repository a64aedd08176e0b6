import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { DocumentId } from './document.ts'

/**
 * Where a language model and the reading disagree. `missed`: it quotes a sentence no row covers; `stance`: it would keep what
 * the reading took for a stance; `unseen`: the reading has a row that it did not name. Only `missed` can be taken over.
 */
export const OpinionKind = z.enum(['missed', 'stance', 'unseen'])
export type OpinionKind = z.infer<typeof OpinionKind>

/** `position` is the row of the reading that is meant, or that was made of a quote a person took. */
export const OpinionRow = z.object({
  item: z.int().min(1),
  kind: OpinionKind,
  start: z.int().min(0),
  end: z.int(),
  text: z.string(),
  position: z.int().nullable(),
  status: z.enum(['open', 'taken', 'refused']),
})
export type OpinionRow = z.infer<typeof OpinionRow>

/**
 * `no` counts the opinions on the document. `quotes` is how many sentences the model named, `found` how many of them stand in the
 * text word for word, `skipped` how many parts of the text got no usable answer.
 */
export const SecondOpinion = z.object({
  enabled: z.boolean(),
  asked: z
    .object({ no: z.int(), on: PlainDate, model: z.string(), quotes: z.int(), found: z.int(), skipped: z.int() })
    .nullable(),
  rows: z.array(OpinionRow),
})
export type SecondOpinion = z.infer<typeof SecondOpinion>

const ofDocument = z.object({ id: DocumentId })

export const secondOpinionEndpoints = {
  get: defineEndpoint({
    method: 'GET',
    path: '/documents/:id/second-opinion',
    summary: 'Where the last second opinion and the reading disagree',
    access: 'documents.read',
    params: ofDocument,
    response: SecondOpinion,
  }),
  ask: defineEndpoint({
    method: 'POST',
    path: '/documents/:id/second-opinion',
    summary: 'Ask the configured language model about a published document; may take a minute',
    access: 'documents.register',
    params: ofDocument,
    response: SecondOpinion,
  }),
  decide: defineEndpoint({
    method: 'POST',
    path: '/documents/:id/second-opinion/:item',
    summary: 'Take a quote over as a row of the document, or not',
    access: 'documents.register',
    params: z.object({ id: DocumentId, item: z.coerce.number().int().min(1) }),
    /** `no` is the opinion the person saw; only the latest is decided on. */
    body: z.object({ no: z.int().min(1), take: z.boolean() }),
    response: SecondOpinion,
  }),
} as const
