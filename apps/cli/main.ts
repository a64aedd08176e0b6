import { Command } from 'commander'
import { exitCodeOf, explain } from './outcome.ts'

/** The commands by name; only the one that was called is loaded, so that an engine on a plain file starts at once. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  clauses: async () => (await import('./commands/clauses.ts')).clausesCommand,
  pace: async () => (await import('./commands/pace.ts')).paceCommand,
  forecast: async () => (await import('./commands/pace.ts')).forecastCommand,
  topics: async () => (await import('./commands/topics.ts')).topicsCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  bulletin: async () => (await import('./commands/bulletin.ts')).bulletinCommand,
  district: async () => (await import('./commands/district.ts')).districtCommand,
  signin: async () => (await import('./commands/signin.ts')).signinCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/backup.ts')).restoreCommand,
  db: async () => (await import('./commands/db.ts')).dbCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
}

/** `lantu`: JSON (Lines) on standard output, progress on standard error; exit 0 ok, 1 failed, 2 bad input. */
const program = new Command('lantu')
  .description('Lantu 蓝图: a district’s year as one closed loop')
  .version('0.1.0')
  .showHelpAfterError('(lantu --help lists the commands)')
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2)
  })

const called = commands[process.argv[2] ?? '']
for (const load of called ? [called] : Object.values(commands)) {
  const command = await load()
  program.addCommand(command.copyInheritedSettings(program))
  for (const inner of command.commands) inner.copyInheritedSettings(program)
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
