import { join } from 'node:path'
import { readConfig } from '@lantu/platform/config'
import { createLog } from '@lantu/platform/log'
import { explainStart } from './explain-start.ts'
import { AlreadyRunning } from './running.ts'
import { type Running, serve } from './serve.ts'
import { firstSigninLinks } from './signin-links.ts'

/** `npm start` and `lantu serve`: starts the server, says where it is and how to get in, and stops in order on Ctrl-C. */
export async function start(env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const say = (what: string) => process.stderr.write(`· ${what}\n`)
  let running: Running | undefined
  let stopping: Promise<void> | undefined
  const over = new Promise<number>((resolve) => {
    const end = (signal: NodeJS.Signals) => {
      if (stopping) process.exit(130) // The second Ctrl-C does not wait.
      say(`Stopping (${signal}) …`)
      stopping = Promise.resolve(running?.stop()).then(() => resolve(running ? 0 : 130))
    }
    process.on('SIGINT', end)
    process.on('SIGTERM', end)
  })
  try {
    const config = readConfig(env, join(import.meta.dirname, '../..'))
    running = await serve({ config, log: createLog(config.logLevel), say })
    if (stopping) await running.stop()
    else {
      say(`Lantu 蓝图 is at ${running.url}`)
      for (const line of await firstSigninLinks(running)) say(line)
      if (running.embedded) say('The embedded PostgreSQL is for trial and pilot; set DATABASE_URL for production.')
      say('Ctrl-C stops it.')
    }
    return await over
  } catch (error) {
    for (const line of explainStart(error)) process.stderr.write(`${line}\n`)
    return error instanceof AlreadyRunning ? 0 : 1
  }
}

if (import.meta.main) process.exit(await start(process.env))
