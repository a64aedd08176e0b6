import { start } from '@lantu/server/start'
import { Command } from 'commander'

export const serveCommand = new Command('serve')
  .description('start the server (npm start does the set-up too)')
  .option('--port <number>', 'instead of PORT')
  .action(async (options: { port?: string }) => {
    process.exit(await start(options.port === undefined ? process.env : { ...process.env, PORT: options.port }))
  })
