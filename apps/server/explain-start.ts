import { AlreadyRunning } from './running.ts'

/** What a person can do about a start that failed, in one or two lines. */
export function explainStart(error: unknown): string[] {
  if (error instanceof AlreadyRunning) {
    return [error.message, 'Open it there, or stop it first; a second one needs its own PORT and LANTU_DATA.']
  }
  const code = (error as NodeJS.ErrnoException).code
  const port = (error as { port?: number }).port
  if (code === 'EADDRINUSE') {
    return [
      `Port ${port ?? ''} is taken by another program.`,
      `Start on another one: PORT=${(port ?? 8710) + 1} npm start`,
    ]
  }
  if (code === 'EACCES' && port !== undefined) {
    return [`Port ${port} may not be used by this user.`, 'Start on one above 1023: PORT=8710 npm start']
  }
  if (code === 'ECONNREFUSED' || code === '28P01' || code === '3D000' || code === 'ENOTFOUND') {
    return [
      `The database at DATABASE_URL cannot be used: ${(error as Error).message}`,
      'Check the address, the user and that the database exists; `npx lantu doctor` says more.',
    ]
  }
  if (code === 'ENOSPC')
    return ['The disk is full: nothing was lost, but nothing more can be written.', 'Free some space and start again.']
  return [error instanceof Error ? error.message : String(error), '`npx lantu doctor` looks for the cause.']
}
