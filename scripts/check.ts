import { spawnSync } from 'node:child_process'
import { checkDirections } from './direction/check.ts'

/** Types, style, directions: what a machine can hold of the house, in the order in which a fault is cheapest to read. */
const steps: readonly (readonly [what: string, args: readonly string[]])[] = [
  ['types', ['node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json']],
  ['types of the web', ['node_modules/typescript-7/bin/tsc', '-p', 'apps/web']],
  [
    'unused files and dependencies',
    ['node_modules/knip/bin/knip.js', '--no-progress', '--include', 'files,dependencies,unlisted'],
  ],
  ['style', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
]

let failed = false
for (const [what, args] of steps) {
  const run = spawnSync(process.execPath, args, { stdio: 'inherit' })
  console.error(`${run.status === 0 ? '✓' : '✗'} ${what}`)
  failed ||= run.status !== 0
}
const problems = checkDirections()
for (const problem of problems) console.error(`  ${problem}`)
console.error(`${problems.length === 0 ? '✓' : '✗'} directions`)
process.exit(failed || problems.length > 0 ? 1 : 0)
