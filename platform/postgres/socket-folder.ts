import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Linux allows 107 bytes for a Unix socket's path; PostgreSQL appends `/.s.PGSQL.5432`. */
const longest = 107 - '/.s.PGSQL.5432.lock'.length

/**
 * A short folder of mode 0700 for the socket: inside the data folder, or, when that path is too long, one in the
 * temporary folder whose name is fixed by the data folder. One that is not ours alone is refused.
 */
export function socketFolder(folder: string, owner: number | undefined): string {
  const inside = join(folder, 's')
  const path =
    Buffer.byteLength(inside) <= longest
      ? inside
      : join(tmpdir(), `lantu-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const stat = lstatSync(path)
  const ours = [process.getuid?.(), owner]
  if (!stat.isDirectory() || (stat.mode & 0o077) !== 0 || !ours.includes(stat.uid)) {
    throw new Error(
      `The socket folder ${path} is not a folder of this user's alone (mode 0700): remove it and start again.`,
    )
  }
  return path
}
