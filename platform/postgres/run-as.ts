import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * PostgreSQL refuses to run as root. As an ordinary user we run it as ourselves. As root there are two ways: a user
 * namespace in which we appear as 65534 (files stay ours, nothing is created), or another uid that owns the data folder.
 * The way taken is recorded in the data folder, because the two leave files of different owners.
 */
export type RunAs =
  | { readonly mode: 'self' }
  | { readonly mode: 'namespace' }
  | { readonly mode: 'uid'; readonly uid: number; readonly gid: number }

const nobody = { uid: 65_534, gid: 65_534 }

/** The command line that runs `command` in that mode, with the spawn options it needs. */
export function wrap(
  runAs: RunAs,
  command: string,
  args: readonly string[],
): { command: string; args: string[]; options: { uid?: number; gid?: number } } {
  switch (runAs.mode) {
    case 'self':
      return { command, args: [...args], options: {} }
    case 'namespace':
      return { command: 'unshare', args: ['-U', `--map-user=${nobody.uid}`, command, ...args], options: {} }
    case 'uid':
      return { command, args: [...args], options: { uid: runAs.uid, gid: runAs.gid } }
  }
}

/** Reads the recorded mode, or finds one that works here and records it. Throws naming the two ways out. */
export function decideRunAs(folder: string, postgres: string): RunAs {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const record = join(folder, 'run-as.json')
  const root = process.getuid?.() === 0
  if (existsSync(record)) {
    const recorded = JSON.parse(readFileSync(record, 'utf8')) as RunAs
    if ((recorded.mode === 'self') === !root && works(recorded, postgres)) return recorded
    throw new Error(
      `The database folder ${folder} was made in mode "${recorded.mode}", which is not possible for this user now. ` +
        'Two ways out: start as the user who made it, or set LANTU_DATA to another folder.',
    )
  }
  const candidates: RunAs[] = root ? [{ mode: 'namespace' }, { mode: 'uid', ...nobody }] : [{ mode: 'self' }]
  const found = candidates.find((candidate) => works(candidate, postgres))
  if (!found) {
    throw new Error(
      'PostgreSQL does not run as root, and neither a user namespace nor another uid is possible here. ' +
        'Two ways out: start Lantu as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  writeFileSync(record, JSON.stringify(found))
  return found
}

/** Gives a folder to the uid that PostgreSQL will run as, where that is not ourselves. */
export function giveTo(runAs: RunAs, folder: string): void {
  if (runAs.mode === 'uid') chownSync(folder, runAs.uid, runAs.gid)
}

function works(runAs: RunAs, postgres: string): boolean {
  const { command, args, options } = wrap(runAs, postgres, ['--version'])
  return spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0
}
