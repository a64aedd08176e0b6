/**
 * Scores rows against a twice-annotated text (guide.md, "Second reading").
 *
 * Lenient: a predicted operable row is right when a gold row has its exact span and at least one reader calls it
 * operable; a gold row both readers call a stance is neither hit nor false alarm. Strict: such a row is a false alarm.
 * A gold row only one reader calls operable may be missed without loss. Domain, verb, time and names are measured on rows
 * whose span is right; where the readers differ either answer is right. A name both marked must be found, a name either
 * marked is no false alarm; names match when one holds the other, quotes aside.
 */
import { z } from 'zod'
import { type Commitment, Level } from './contract.ts'

const GoldTime = z.object({ text: z.string(), start: z.string().nullable(), end: z.string().nullable() }).nullable()

const Reading = z.object({
  level: Level,
  operable: z.boolean(),
  domain: z.string(),
  time: GoldTime,
  quantity: z.array(z.string()),
  named: z.array(z.string()),
})

export const GoldRow = Reading.extend({
  id: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  verb: z.string().nullable(),
  second: Reading.nullable(),
})
export type GoldRow = z.infer<typeof GoldRow>

export const GoldFile = z.object({ docDate: z.string(), rows: z.array(GoldRow) })

export interface Share {
  readonly right: number
  readonly all: number
}

export interface Scores {
  readonly exactF1: number
  readonly strictF1: number
  readonly missed: readonly string[]
  readonly falseAlarms: readonly string[]
  readonly stanceLetThrough: Share
  readonly letThrough: readonly string[]
  readonly domain: Share
  readonly verb: Share
  readonly level: Share
  readonly time: Share
  readonly namedRecall: Share
  readonly namedPrecision: Share
  readonly quantityRecall: Share
  readonly mistakes: readonly string[]
}

export type Span = Pick<Commitment, 'start' | 'end' | 'text' | 'operable'>

interface SpanScores {
  readonly exactF1: number
  readonly strictF1: number
  readonly missed: string[]
  readonly falseAlarms: string[]
  readonly letThrough: string[]
  readonly stanceLetThrough: Share
}

const f1 = (hits: number, falseAlarms: number, missed: number): number =>
  hits === 0 ? 0 : (2 * hits) / (2 * hits + falseAlarms + missed)

export function scoreSpans(rows: readonly Span[], gold: readonly GoldRow[]): SpanScores {
  const bySpan = new Map(gold.map((row) => [`${row.start}-${row.end}`, row]))
  const operable = rows.filter((row) => row.operable)
  const found = new Set<string>()
  const falseAlarms: string[] = []
  const letThrough: string[] = []
  for (const row of operable) {
    const match = bySpan.get(`${row.start}-${row.end}`)
    if (match === undefined) falseAlarms.push(row.text)
    else if (match.operable || match.second?.operable === true) found.add(match.id)
    else letThrough.push(row.text)
  }
  const mustFind = gold.filter((row) => row.operable && row.second?.operable !== false)
  const missed = mustFind.filter((row) => !found.has(row.id)).map((row) => row.text)
  const stances = gold.filter((row) => !row.operable && row.second?.operable !== true).length
  return {
    exactF1: f1(found.size, falseAlarms.length, missed.length),
    strictF1: f1(found.size, falseAlarms.length + letThrough.length, missed.length),
    missed,
    falseAlarms,
    letThrough,
    stanceLetThrough: { right: letThrough.length, all: stances },
  }
}

const bare = (text: string): string => text.replace(/[“”]/g, '')
const sameName = (a: string, b: string): boolean => bare(a).includes(bare(b)) || bare(b).includes(bare(a))

export function scoreRows(rows: readonly Commitment[], gold: readonly GoldRow[]): Scores {
  const bySpan = new Map(rows.map((row) => [`${row.start}-${row.end}`, row]))
  const tally = {
    domain: [0, 0],
    verb: [0, 0],
    level: [0, 0],
    time: [0, 0],
    recall: [0, 0],
    precision: [0, 0],
    quantity: [0, 0],
  }
  const mistakes: string[] = []
  const count = (kind: keyof typeof tally, right: boolean, note: string): void => {
    const pair = tally[kind]
    pair[1] = (pair[1] ?? 0) + 1
    if (right) pair[0] = (pair[0] ?? 0) + 1
    else mistakes.push(`${kind}: ${note}`)
  }
  for (const row of gold) {
    const match = bySpan.get(`${row.start}-${row.end}`)
    if (!match) continue
    const readings = row.second ? [row, row.second] : [row]
    if (row.operable || row.second?.operable === true) {
      const domains = readings.map((reading) => reading.domain)
      count('domain', domains.includes(match.domain), `${row.text} → ${match.domain}, not ${domains.join('/')}`)
      count('verb', row.verb === match.verb, `${row.text} → ${match.verb ?? '–'}, not ${row.verb ?? '–'}`)
      const levels = readings.map((reading) => reading.level)
      count('level', levels.includes(match.level), `${row.text} → ${match.level}, not ${levels.join('/')}`)
    }
    if (readings.some((reading) => reading.time !== null)) {
      const right = readings.some((reading) =>
        reading.time === null
          ? match.time === null
          : match.time !== null && reading.time.start === match.time.from && reading.time.end === match.time.to,
      )
      count('time', right, `${row.text} → ${match.time?.from ?? '–'} ${match.time?.to ?? '–'}`)
    } else if (match.time !== null) count('time', false, `${row.text} → ${match.time.text}, none expected`)
    const either = readings.flatMap((reading) => reading.named)
    const both = row.second
      ? row.named.filter((name) => row.second?.named.some((other) => sameName(name, other)))
      : row.named
    for (const name of both)
      count(
        'recall',
        match.named.some((thing) => sameName(thing.text, name)),
        `${name} in ${row.text}`,
      )
    for (const thing of match.named)
      count(
        'precision',
        either.some((name) => sameName(thing.text, name)),
        `${thing.text} in ${row.text}`,
      )
    for (const quantity of row.quantity)
      if (row.second?.quantity.includes(quantity) !== false)
        count(
          'quantity',
          match.quantities.some((found) => sameName(found.text, quantity)),
          `${quantity} in ${row.text}`,
        )
  }
  const share = ([right, all]: readonly number[]): Share => ({ right: right ?? 0, all: all ?? 0 })
  return {
    ...scoreSpans(rows, gold),
    domain: share(tally.domain),
    verb: share(tally.verb),
    level: share(tally.level),
    time: share(tally.time),
    namedRecall: share(tally.recall),
    namedPrecision: share(tally.precision),
    quantityRecall: share(tally.quantity),
    mistakes,
  }
}

/** The baseline of the handbook: every comma clause is a row. */
export function commaBaseline(text: string): Span[] {
  const rows: Span[] = []
  for (const match of text.matchAll(/[^，,。；;：:！？\n]+/g)) {
    const trimmed = match[0].trim()
    if (trimmed === '') continue
    const start = match.index + match[0].indexOf(trimmed)
    rows.push({ start, end: start + trimmed.length, text: trimmed, operable: true })
  }
  return rows
}
