#!/usr/bin/env node
// Starts the command line on the Node of the lock file, whatever Node called it: older ones cannot read the sources.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(realpathSync(fileURLToPath(import.meta.url)))
const root = path.resolve(here, '../../..')
const node = path.join(root, 'node_modules/.bin/node')
if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import('../main.ts')
} else if (existsSync(node)) {
  const child = spawn(node, [path.join(here, '../main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)))
} else {
  process.stderr.write('The packages are not installed yet: run `npm run setup` in the folder of Lantu first.\n')
  process.exit(1)
}
