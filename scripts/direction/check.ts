import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
    }[]
  }
}

/** Runs the checker over `places` below `base`; paths in the answer are relative to `base`. */
function cruise(base: string, places: readonly string[]): Cruise {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [
    bin,
    '--config',
    join(root, '.dependency-cruiser.cjs'),
    '--ts-config',
    join(root, 'tsconfig.json'),
    '--output-type',
    'json',
    ...places,
  ]
  const run = spawnSync(process.execPath, args, { cwd: base, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 })
  if (!run.stdout) throw new Error(`The direction checker printed nothing: ${run.stderr}`)
  return JSON.parse(run.stdout) as Cruise
}

/** The problems found, empty when the house stands: faults, a checker that is blind, or files it did not see. */
export function checkDirections(): string[] {
  const bad = cruise(join(import.meta.dirname, 'bad'), ['kernel', 'engines'])
  const problems: string[] = []
  if (!bad.summary.violations.some((one) => one.rule.name === 'kernel-stands-alone')) {
    problems.push('the checker did not find the fault planted in scripts/direction/bad: it checks nothing')
  }
  const places = ['kernel', 'platform', 'engines', 'modules', 'data', 'samples', 'apps', 'bench', 'scripts']
  const house = cruise(root, places)
  for (const { rule, from, to } of house.summary.violations) problems.push(`${rule.name}: ${from} → ${to}`)
  const seen = new Set(house.modules.map((module) => module.source))
  const listed = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...places.map((place) => `${place}/**`)],
    { cwd: root, encoding: 'utf8' },
  )
  const files = listed.stdout
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !/\.d\.ts$/.test(file) && existsSync(join(root, file)))
  const missed = files.filter((file) => !seen.has(file))
  if (files.length === 0) problems.push('no files were listed')
  if (missed.length > 0)
    problems.push(`${missed.length} of ${files.length} files were not seen by the checker, first ${missed[0]}`)
  return problems
}
