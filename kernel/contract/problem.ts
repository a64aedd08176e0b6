import { z } from 'zod'

/** RFC 9457 problem details as every refused call answers, in the reader's language. `code` is stable. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  allowed: z.string().optional(),
  next: z.string().optional(),
  instance: z.string().optional(),
  faults: z.array(z.object({ where: z.string(), code: z.string(), say: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>
