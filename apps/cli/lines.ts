import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { z } from 'zod'
import { BadInput } from './outcome.ts'

/** Reads a JSON Lines file line by line, each parsed by `schema`; the first bad line is named by its number. `-` is standard input. */
export async function* readLines<S extends z.ZodType>(file: string, schema: S): AsyncGenerator<z.output<S>> {
  if (file !== '-') {
    const found = await stat(file).catch(() => undefined)
    if (!found) throw new BadInput(`There is no file ${file}.`)
    if (found.size === 0) throw new BadInput(`${file} is empty; one JSON object a line is expected.`)
  }
  const source = file === '-' ? process.stdin : createReadStream(file, 'utf8')
  let number = 0
  for await (const line of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const where = `${file}, line ${number}`
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      throw new BadInput(`${where}: not JSON (${(error as Error).message}); one JSON object a line is expected.`)
    }
    const read = schema.safeParse(value)
    if (!read.success)
      throw new BadInput(
        `${where}: ${read.error.issues.map((issue) => `${issue.path.join('.') || '(line)'}: ${issue.message}`).join('; ')}`,
      )
    yield read.data
  }
}

export const print = (value: unknown): Promise<void> =>
  new Promise((resolve) => {
    if (process.stdout.write(`${JSON.stringify(value)}\n`)) resolve()
    else process.stdout.once('drain', resolve)
  })
