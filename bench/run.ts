/**
 * `npm run bench` lists the measurements; `npm run bench -- events import` runs some of them, `npm run bench -- all` every one.
 * Each writes `bench/<name>/RESULTS.md`.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { eventsBench } from './events/events.ts'
import { importBench } from './import/import.ts'
import { killBench } from './kill/kill.ts'
import { machineText } from './machine.ts'
import { pagesBench } from './pages/pages.ts'
import { reviewBench } from './review/review.ts'
import { startBench } from './start/start.ts'

/** A measurement that is a script of its own and writes its own results. */
const script = (name: string, about: string, file = 'run.ts'): Bench => ({
  name,
  about,
  run: async () => {
    const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name, file)], { stdio: 'inherit' })
    if (status !== 0) throw new Error(`bench/${name}/${file} ended with ${status}`)
    return undefined
  },
})

const benches: readonly Bench[] = [
  startBench,
  eventsBench,
  importBench,
  pagesBench,
  reviewBench,
  killBench,
  script('ledger', 'pages of the ledger with 100,000 commitments at the service, and one round of lamps', 'pages.ts'),
  script('ledger', 'the ledger given out as a sheet of 100,000 rows: seconds and memory', 'export.ts'),
  script('clauses', 'accuracy of the clauses engine on the two annotated documents, and its speed'),
  script('match', 'precision and recall of the commitments that 对账 proposes for a row that says them again'),
  script('topics', 'topics, surges and classes of Chinese complaints beside scikit-learn'),
  script('pace', 'accuracy of forecasts and pace probabilities on the development pools, and their speed'),
]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => name !== 'all' && !benches.some((bench) => bench.name === name))
if (asked.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no bench ${unknown.join(', ')}.`)
  console.log('npm run bench -- NAME… | all\n')
  for (const { name, about } of benches) console.log(`  ${name.padEnd(8)} ${about}`)
  process.exit(unknown.length > 0 ? 2 : 0)
}
for (const bench of benches) {
  if (!asked.includes('all') && !asked.includes(bench.name)) continue
  console.error(`· ${bench.name}: ${bench.about}`)
  const machine = machineText()
  const body = await bench.run()
  if (body === undefined) continue
  const text = `# ${bench.name}\n\n${sentence(bench.about)} Repeat with \`npm run bench -- ${bench.name}\`.\n\nMachine: ${machine}.\n\n${body.trim()}\n`
  writeFileSync(join(import.meta.dirname, bench.name, 'RESULTS.md'), text)
  console.log(text)
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
