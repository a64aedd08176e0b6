import { z } from 'zod'

/** Kept apart from the pages so that the router does not load them with the first page. */
export const BulletinsSearch = z.object({ kind: z.enum(['inspection', 'economy']).optional().catch(undefined) })
