/**
 * Measures the topics engine on the Chinese complaints of the shared data, which are no part of the project: hot topics, bursts and alerts, classes
 * in five folds, times; scikit-learn beside it in the same run where `PYTHON` (or python3) has it. Skips loudly without the data.
 * Run: `node bench/topics/run.ts`. Writes bench/topics/RESULTS.md.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  instantOf,
  LabelledRequest,
  openClassifier,
  openStream,
  Request,
  trainTopics,
  watchSurges,
} from '@lantu/topics'
import { machineText } from '../machine.ts'
import { bestF1, vMeasure } from './scores.ts'

const data = join(import.meta.dirname, '../../../shared/data/requests')
if (!existsSync(data)) {
  console.error(`SKIPPED: ${data} is not here; nothing was measured.`)
  process.exit(0)
}
const lines = (name: string): unknown[] =>
  readFileSync(join(data, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const requests = lines('complaints.jsonl')
  .map((line) => Request.parse(line))
  .map((request) => ({ request, instant: instantOf(request.at) }))
  .sort((a, b) => a.instant - b.instant || (a.request.id < b.request.id ? -1 : 1))
const labels = new Map(
  lines('hot-topics-dev.jsonl').map((line) => {
    const { id, topic } = line as { id: string; topic: string }
    return [id, topic]
  }),
)
const day = 86_400_000

const stream = openStream()
const begun = performance.now()
const placed = requests.map(({ request, instant }) => ({
  id: request.id,
  at: request.at,
  instant,
  topic: stream.add(request),
}))
const perRequest = (performance.now() - begun) / requests.length
const watch = watchSurges()
const alerts = placed.flatMap((one) => {
  const surge = watch.look({ ...one, street: null })
  return surge ? [{ ...surge, id: one.id, instant: one.instant }] : []
})
const found = placed
  .filter((one) => labels.has(one.id))
  .map((one) => ({ truth: labels.get(one.id) ?? '', said: one.topic }))

/** When a topic had `count` requests within a week for the first time. */
const burstOf = (topic: string, count: number): number | undefined => {
  const times = placed.filter((one) => labels.get(one.id) === topic).map((one) => one.instant)
  return times.find((time, n) => n >= count - 1 && time - (times[n - count + 1] ?? 0) < 7 * day)
}
const bursts = [...new Set(labels.values())].flatMap((topic) => {
  const at = burstOf(topic, 4)
  const alert = alerts.find((one) => labels.get(one.id) === topic)
  return at === undefined ? [] : [{ topic, lag: alert === undefined ? null : Math.round((alert.instant - at) / day) }]
})

const settled = lines('labelled-dev.jsonl').map((line) => LabelledRequest.parse(line))
const trainStart = performance.now()
const model = trainTopics(settled)
const trainMs = (performance.now() - trainStart) / 6
const classify = openClassifier(model)
const classifyStart = performance.now()
for (const { request } of requests) classify(request)
const classifyMs = (performance.now() - classifyStart) / requests.length

const peer = spawnSync(process.env['PYTHON'] ?? 'python3', [join(import.meta.dirname, 'peer.py'), data], {
  encoding: 'utf8',
})
const sklearn =
  peer.status === 0
    ? (JSON.parse(peer.stdout) as { version: string; macroF1: number; trainMs: number; classifyMs: number })
    : null

const n = (value: number, digits = 3) => value.toFixed(digits)
const text = [
  '# topics',
  '',
  `Repeat with \`node bench/topics/run.ts\` (the complaints are for measuring only and no part of the project). Machine: ${machineText()}.`,
  'Thresholds were chosen on these development files: the goals of the handbook are for the whole sets, which are held back.',
  '',
  '| | here | goal |',
  '| --- | --- | --- |',
  `| hot topics, V-measure (${labels.size} labelled of ${requests.length} placed) | ${n(vMeasure(found))} | ≥ .95 |`,
  `| hot topics, mean best F1 | ${n(bestF1(found))} | ≥ .85 |`,
  `| one request placed | ${n(perRequest, 2)} ms | ≤ 1 ms |`,
  `| alerts over all complaints | ${alerts.length} | ≤ 60 |`,
  `| topics with four in a week, found (days after the fourth) | ${bursts.map((one) => one.lag ?? 'missed').join(', ')} | 13 of 14 |`,
  `| seven classes, macro-F1 in five folds of ${settled.length} | ${n(model.trained.macroF1 ?? 0)} | ≥ .72, never below LinearSVC |`,
  `| LinearSVC on the same lines | ${sklearn ? `${n(sklearn.macroF1)} (scikit-learn ${sklearn.version})` : 'not on this machine'} | |`,
  `| one model trained | ${n(trainMs, 0)} ms${sklearn ? `, scikit-learn ${n(sklearn.trainMs, 0)} ms` : ''} | ≥ 2 × as fast |`,
  `| one request classified | ${n(classifyMs, 3)} ms${sklearn ? `, scikit-learn ${n(sklearn.classifyMs, 3)} ms` : ''} | ≥ 3 × as fast |`,
  '',
].join('\n')
writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text)
console.log(text)
