// Runs on any Node ≥ 20 before node_modules exists, so it imports nothing but node:. It installs when the lock file changed and
// builds the web when its sources changed, says what it does while it does it, and leaves nothing running on Ctrl-C.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 10)) {
  fail(
    `Node ${process.versions.node} is too old for the set-up: 20.10 or newer is needed (the right Node 24 is then installed by it).`,
  )
}

const hash = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex')
const stamp = 'node_modules/.lantu-setup'
const addressedName = 'npm-shrinkwrap.json' // npm reads it before package-lock.json
if (readIf(stamp) !== hash) {
  const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const what = 'Installing packages from the lock file (about 800 MB on disk, once)'
  // The lock file names no registry, so npm would ask the registry for each of its 700 packages before it fetches one. A lock file
  // with addresses made for the registry npm is configured with saves that: a quarter of the time. The hashes stay the lock file's.
  const addressed = addressedLock()
  if (addressed) writeFileSync(addressedName, addressed)
  const quick = addressed !== undefined && (await step(what, npm(), install, 'go on'))
  rmSync(addressedName, { force: true })
  if (!quick) await step(what, npm(), install)
  writeFileSync(stamp, hash)
}

if (process.argv.includes('--web')) {
  const sources = fingerprint([
    'apps/web/src',
    'apps/web/index.html',
    'apps/web/vite.config.ts',
    'kernel',
    'engines',
    'modules',
    'data',
    'package-lock.json',
  ])
  const built = 'apps/web/dist/.lantu-build'
  if (readIf(built) !== sources) {
    const node = existsSync('node_modules/.bin/node') ? path.resolve('node_modules/.bin/node') : process.execPath
    await step('Building the web pages', node, [
      'node_modules/vite/bin/vite.js',
      'build',
      'apps/web',
      '--logLevel',
      'error',
    ])
    mkdirSync(path.dirname(built), { recursive: true })
    writeFileSync(built, sources)
  }
}

function npm() {
  return process.env.npm_execpath ?? 'npm'
}

/** The lock file with the address of each package at the configured registry; undefined when that is not to be found out. */
function addressedLock() {
  const script = /\.[cm]?js$/.test(npm())
  const asked = spawnSync(
    script ? process.execPath : npm(),
    [...(script ? [npm()] : []), 'config', 'get', 'registry'],
    { encoding: 'utf8' },
  )
  const registry = asked.stdout?.trim() ?? ''
  if (!/^https?:\/\//.test(registry)) return undefined
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (!place.includes('node_modules/') || entry.link || entry.resolved || !entry.integrity) continue
    const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const base = name.slice(name.lastIndexOf('/') + 1)
    entry.resolved = `${registry.replace(/\/$/, '')}/${name}/-/${base}-${entry.version}.tgz`
  }
  return JSON.stringify(lock)
}

/**
 * Runs one command, printing what is done and how long it takes. A failure ends the set-up with the command to repeat, or with
 * 'go on' answers false.
 */
function step(what, command, args, onFailure) {
  const started = Date.now()
  process.stderr.write(`· ${what} …\n`)
  const script = /\.[cm]?js$/.test(command)
  const child = spawn(script ? process.execPath : command, script ? [command, ...args] : args, {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const tick = setInterval(() => process.stderr.write(`  … ${Math.round((Date.now() - started) / 1000)} s\n`), 5000)
  const stop = (signal) => child.kill(signal)
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return new Promise((resolve) => {
    child.on('error', (error) => fail(`${what}: ${error.message}`))
    child.on('exit', (code, signal) => {
      clearInterval(tick)
      if (signal) {
        rmSync(addressedName, { force: true })
        process.exit(130)
      }
      if (code !== 0 && onFailure === 'go on') return resolve(false)
      if (code !== 0) fail(`${what} failed. To see it alone: ${path.basename(command)} ${args.join(' ')}`)
      process.stderr.write(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
      resolve(true)
    })
  })
}

/** Names, sizes and times of all files below, so that a changed source builds again and an unchanged one does not. */
function fingerprint(places) {
  const sum = createHash('sha256')
  const visit = (place) => {
    const stat = statSync(place, { throwIfNoEntry: false })
    if (!stat) return
    if (!stat.isDirectory()) {
      if (!/\.test\.ts$/.test(place)) sum.update(`${place} ${stat.size} ${stat.mtimeMs}\n`)
      return
    }
    for (const name of readdirSync(place).sort())
      if (!['node_modules', 'dist', 'store'].includes(name)) visit(path.join(place, name))
  }
  for (const place of places) visit(place)
  return sum.digest('hex')
}

function readIf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function fail(message) {
  process.stderr.write(`\n${message}\n`)
  process.exit(1)
}
