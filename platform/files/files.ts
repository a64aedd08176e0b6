import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tenancy } from '../db/tenancy.ts'

/** A file as kept: named by its SHA-256 in hex, so the same bytes are kept once in a district. */
export interface KeptFile {
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
}

const chunkBytes = 1024 * 1024

/** Keeps a file's bytes in the transaction of its caller; keeping the same bytes again changes nothing. */
export async function keepFile(tenancy: Tenancy, input: { content: Uint8Array; mediaType: string }): Promise<KeptFile> {
  const sha256 = createHash('sha256').update(input.content).digest('hex')
  const kept: KeptFile = { sha256, bytes: input.content.length, mediaType: input.mediaType }
  const inserted = await sql`
    insert into files.file (district_id, sha256, bytes, media_type, kept_at)
    values (${tenancy.district}, ${sha256}, ${kept.bytes}, ${kept.mediaType}, ${tenancy.at}::timestamptz)
    on conflict do nothing returning sha256`.execute(tenancy.db)
  if (inserted.rows.length === 0) return kept
  for (let position = 0; position * chunkBytes < input.content.length; position++) {
    const content = Buffer.from(input.content.subarray(position * chunkBytes, (position + 1) * chunkBytes))
    await sql`insert into files.chunk (district_id, sha256, position, content) values (${tenancy.district}, ${sha256}, ${position}, ${content})`.execute(
      tenancy.db,
    )
  }
  return kept
}

/** The bytes of a kept file, or undefined when this district keeps none of that hash. */
export async function readFile(
  tenancy: Tenancy,
  sha256: string,
): Promise<(KeptFile & { content: Uint8Array }) | undefined> {
  const file = await sql<{ bytes: string; media_type: string }>`
    select bytes, media_type from files.file where district_id = ${tenancy.district} and sha256 = ${sha256}`.execute(
    tenancy.db,
  )
  const row = file.rows[0]
  if (!row) return undefined
  const chunks = await sql<{ content: Buffer }>`
    select content from files.chunk where district_id = ${tenancy.district} and sha256 = ${sha256} order by position`.execute(
    tenancy.db,
  )
  return {
    sha256,
    bytes: Number(row.bytes),
    mediaType: row.media_type,
    content: Buffer.concat(chunks.rows.map((chunk) => chunk.content)),
  }
}
