import { Command } from 'commander'
import { auditCommand } from './commands/audit.ts'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { bulletinCommand } from './commands/bulletin.ts'
import { clausesCommand } from './commands/clauses.ts'
import { dbCommand } from './commands/db.ts'
import { doctorCommand } from './commands/doctor.ts'
import { importCommand } from './commands/import.ts'
import { forecastCommand, paceCommand } from './commands/pace.ts'
import { serveCommand } from './commands/serve.ts'
import { signinCommand } from './commands/signin.ts'
import { exitCodeOf, explain } from './outcome.ts'

/** `lantu`: JSON (Lines) on standard output, progress on standard error; exit 0 ok, 1 failed, 2 bad input. */
const program = new Command('lantu')
  .description('Lantu 蓝图: a district’s year as one closed loop')
  .version('0.1.0')
  .showHelpAfterError('(lantu --help lists the commands)')
  .configureOutput({ outputError: (text, write) => write(text) })
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2)
  })

for (const command of [
  serveCommand,
  clausesCommand,
  paceCommand,
  forecastCommand,
  importCommand,
  bulletinCommand,
  signinCommand,
  backupCommand,
  restoreCommand,
  dbCommand,
  auditCommand,
  doctorCommand,
]) {
  program.addCommand(command)
}

// A reader that closes early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync(process.argv)
} catch (error) {
  for (const line of explain(error)) process.stderr.write(`${line}\n`)
  process.exit(exitCodeOf(error))
}
