/**
 * Gives the rows of the two readings their offsets and writes them in the gold format (one file per text).
 * Run: `node bench/clauses/own/resolve.ts`. A row is searched forward from the end of the row before it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const Row = z.object({
  text: z.string().min(1),
  level: z.string(),
  operable: z.boolean(),
  domain: z.string(),
  verb: z.string().nullable(),
  object: z.string().nullable(),
  topicPrefix: z.string().nullable(),
  time: z.object({ text: z.string(), start: z.string().nullable(), end: z.string().nullable() }).nullable(),
  quantity: z.array(z.string()),
  named: z.array(z.string()),
})
type Placed = z.infer<typeof Row> & { readonly start: number; readonly end: number }

const here = (path: string): URL => new URL(path, import.meta.url)
/** The day of each document, as it says itself or as the assembly's sitting is dated. */
const DATES: Readonly<Record<string, string>> = {
  'caidian-2023-fenjie': '2023-01-03',
  'chongqing-2026-review': '2026-01-28',
  'state-council-2025': '2025-03-05',
  'tianjin-2026': '2026-01-26',
  'xialu-2020-fenjie': '2020-06-28',
}

function place(text: string, reading: string, name: string): Placed[] {
  const file = here(`${reading}/${name}.jsonl`)
  if (!existsSync(file)) throw new Error(`${reading}/${name}.jsonl is missing.`)
  let from = 0
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const row = Row.parse(JSON.parse(line))
      const start = text.indexOf(row.text, from)
      if (start < 0) throw new Error(`${reading}/${name}.jsonl, row ${index + 1}: not found onward: ${row.text}`)
      from = start + row.text.length
      return { ...row, start, end: from }
    })
}

const reading = ({ level, operable, domain, time, quantity, named }: Placed) => ({
  level,
  operable,
  domain,
  time,
  quantity,
  named,
})

for (const file of readdirSync(here('texts')).sort()) {
  const name = file.replace(/\.txt$/, '')
  const docDate = DATES[name]
  if (docDate === undefined) throw new Error(`${name} has no date here.`)
  const text = readFileSync(here(`texts/${file}`), 'utf8')
  const second = new Map(place(text, 'second', name).map((row) => [`${row.start}-${row.end}`, row]))
  const rows = place(text, 'first', name).map((row, index) => {
    const other = second.get(`${row.start}-${row.end}`)
    second.delete(`${row.start}-${row.end}`)
    const { start, end, text: span, verb, object, topicPrefix } = row
    const id = `${name}-${index + 1}`
    return {
      id,
      start,
      end,
      text: span,
      verb,
      object,
      topicPrefix,
      ...reading(row),
      second: other ? reading(other) : null,
    }
  })
  // A row that only the second reader has may be found and may be missed: the first reader calls it nothing.
  const more = [...second.values()].map((row, index) => {
    const { start, end, text: span, verb, object, topicPrefix } = row
    const id = `${name}-second-${index + 1}`
    return {
      id,
      start,
      end,
      text: span,
      verb,
      object,
      topicPrefix,
      ...reading(row),
      second: { ...reading(row), operable: false },
    }
  })
  const all = [...rows, ...more].sort((a, b) => a.start - b.start)
  writeFileSync(here(`${name}.json`), `${JSON.stringify({ docDate, rows: all }, null, 1)}\n`)
}
