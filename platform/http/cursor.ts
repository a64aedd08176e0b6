import { z } from 'zod'
import { refuse } from './errors.ts'

/**
 * Cursors are the last row's sort keys as base64url JSON. They are opaque to callers but not secret and not signed: a
 * forged one can only start the list elsewhere, because row access is decided by the database and not by the cursor.
 */
export function encodeCursor<S extends z.ZodType>(schema: S, value: z.output<S>): string {
  return Buffer.from(JSON.stringify(z.encode(schema, value))).toString('base64url')
}

/** The sort keys in a cursor, or undefined for the first page. Garbage is refused with `http.cursor`. */
export function decodeCursor<S extends z.ZodType>(schema: S, cursor: string | undefined): z.output<S> | undefined {
  if (cursor === undefined) return undefined
  const parsed = schema.safeParse(readJson(cursor))
  if (!parsed.success) throw refuse('http.cursor')
  return parsed.data
}

function readJson(cursor: string): unknown {
  if (!/^[\w-]{1,512}$/.test(cursor)) return undefined
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
