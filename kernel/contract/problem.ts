import { z } from 'zod'

/**
 * RFC 9457 problem details as every refused call answers, in the reader's language. `code` is stable; `params` are what its text
 * is filled with, and what a page may lead on to (the id of the document that is already there).
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  allowed: z.string().optional(),
  next: z.string().optional(),
  instance: z.string().optional(),
  /** The values in the sentences, for pages that go on from them: how many rows are good, which record it was. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  faults: z.array(z.object({ where: z.string(), code: z.string(), say: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>
