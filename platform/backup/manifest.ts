import { z } from 'zod'

/** The first entry a reader needs of a back-up; what it promises is checked table by table when it is restored. */
export const Manifest = z.object({
  format: z.literal('lantu-backup/1'),
  madeAt: z.string(),
  serverVersion: z.string(),
  /** Every migration applied, in order: a restore applies exactly these, loads the rows, then goes on to today's. */
  migrations: z.array(z.object({ module: z.string(), name: z.string(), sha256: z.string() })),
  /** In an order in which foreign keys hold. */
  tables: z.array(
    z.object({ table: z.string(), columns: z.array(z.string()), rows: z.int(), bytes: z.int(), sha256: z.string() }),
  ),
  jobs: z.int(),
  auditHeads: z.record(z.string(), z.object({ block: z.int(), hash: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>
