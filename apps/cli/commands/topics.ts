import { readFile, writeFile } from 'node:fs/promises'
import {
  instantOf,
  LabelledRequest,
  openClassifier,
  openRouter,
  openStream,
  Request,
  type Surge,
  TopicsModel,
  trainTopics,
  UnitDuties,
  watchSurges,
} from '@lantu/topics'
import { Command } from 'commander'
import { z } from 'zod'
import { print, readLines } from '../lines.ts'
import { BadInput } from '../outcome.ts'

export const topicsCommand = new Command('topics')
  .description('requests → topics and routes; --hot the topics, --alerts their surges; JSON Lines in and out')
  .argument('[file]', 'JSON Lines {id,at,title,body,street?}, or - for standard input')
  .option('--units <file>', 'duties of units as JSON: [{"unit","keywords":[…]}]; without them nothing is routed')
  .option('--hot', 'one object a topic, the largest first')
  .option('--alerts', 'one object a surge, in the order of time')
  .action(async (file: string | undefined, options: { units?: string; hot?: true; alerts?: true }) => {
    if (file === undefined)
      throw new BadInput('Which file? JSON Lines of requests are expected, or - for standard input.')
    const route = openRouter(options.units === undefined ? [] : await readJson(options.units, z.array(UnitDuties)))
    const requests = await inTime(file)
    const stream = openStream()
    const surges = watchSurges()
    const told: Surge[] = []
    for (const { request, instant } of requests) {
      const topic = stream.add(request)
      const surge = surges.look({ topic, street: request.street ?? null, at: request.at, instant })
      if (surge) told.push(surge)
      if (!options.hot && !options.alerts) await print({ id: request.id, topic, routes: route(request) })
    }
    if (options.alerts) for (const surge of told) await print(surge)
    if (!options.hot) return
    const latest = new Map(told.map((surge) => [surge.topic, { score: surge.count / surge.expected, p: surge.p }]))
    const topics = stream.topics().sort((a, b) => b.members.length - a.members.length || a.topic - b.topic)
    for (const topic of topics) await print({ ...topic, surge: latest.get(topic.topic) ?? null })
  })

topicsCommand
  .command('train')
  .description('settled requests → a model of their classes')
  .argument('<file>', 'JSON Lines {id,title,body,label}, or - for standard input')
  .requiredOption('--out <file>', 'where the model is written')
  .action(async (file: string, options: { out: string }) => {
    const lines: LabelledRequest[] = []
    for await (const line of readLines(file, LabelledRequest)) lines.push(line)
    const model = refusing(file, () => trainTopics(lines))
    await writeFile(options.out, `${JSON.stringify(model)}\n`)
    await print({ labels: model.labels, ...model.trained, abstainBelow: model.abstainBelow })
  })

topicsCommand
  .command('classify')
  .description('requests → their classes by a trained model, or null where it is not sure')
  .argument('<file>', 'JSON Lines {id,title,body}, or - for standard input')
  .requiredOption('--model <file>', 'a model written by train')
  .action(async (file: string, options: { model: string }) => {
    const classify = openClassifier(await readJson(options.model, TopicsModel))
    for await (const line of readLines(file, Request.pick({ id: true, title: true, body: true })))
      await print({ id: line.id, ...classify(line) })
  })

/** The requests of a file in the order of their time, those of one instant by id; a time that cannot be read is named with its request. */
async function inTime(file: string) {
  const requests: { request: Request; instant: number }[] = []
  for await (const request of readLines(file, Request))
    requests.push({ request, instant: refusing(`${file}, request ${request.id}`, () => instantOf(request.at)) })
  return requests.sort((a, b) => a.instant - b.instant || (a.request.id < b.request.id ? -1 : 1))
}

function refusing<T>(where: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw new BadInput(`${where}: ${error.message}.`)
    throw error
  }
}

async function readJson<S extends z.ZodType>(file: string, schema: S): Promise<z.output<S>> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new BadInput(`There is no file ${file}.`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new BadInput(`${file}: not JSON (${(error as Error).message}).`)
  }
  const read = schema.safeParse(value)
  if (!read.success)
    throw new BadInput(`${file}: ${read.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`).join('; ')}`)
  return read.data
}
