import { z } from 'zod'

/** The query of every list: an opaque cursor from the last answer, and how many rows (1–200, default 50). */
export const PageQuery = z.object({
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type PageQuery = z.output<typeof PageQuery>

/** One page of rows; `next` is null at the end. `total` is given where counting is cheap. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), next: z.string().nullable(), total: z.int().nullable() })
export interface Page<T> {
  rows: T[]
  next: string | null
  total: number | null
}
