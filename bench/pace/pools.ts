import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/**
 * The development pools are measured and learned from, never committed. They are looked for in the folder LANTU_SHARED, else
 * in `shared` beside the project.
 */
const root = fileURLToPath(new URL('../../', import.meta.url))
export const sharedFolder = process.env['LANTU_SHARED'] ?? join(root, '..', 'shared')

const ForecastSeries = z.object({
  id: z.string(),
  frequency: z.number(),
  horizon: z.number(),
  train: z.array(z.number()),
  test: z.array(z.number()),
})
export type ForecastSeries = z.infer<typeof ForecastSeries>

const PaceSeries = z.object({
  id: z.string(),
  source: z.string(),
  startYear: z.number(),
  values: z.array(z.number()),
  targets: z.array(z.object({ yearIndex: z.number(), target: z.number() })),
})
export type PaceSeries = z.infer<typeof PaceSeries>

/** undefined, said loudly, when the pool is not on this machine. */
export function findForecastPool(): ForecastSeries[] | undefined {
  return readLines('forecast-dev.jsonl')?.map((line) => ForecastSeries.parse(line))
}

export function findPacePool(): PaceSeries[] | undefined {
  return readLines('pace-dev.jsonl')?.map((line) => PaceSeries.parse(line))
}

/** M3M, M3Q, tourismM, tourismQ, M1M, M1Q, M4Qs. */
export const setOf = (series: { readonly id: string }): string => series.id.split('|')[0] ?? series.id

function readLines(name: string): unknown[] | undefined {
  const path = join(sharedFolder, 'data', 'series', name)
  if (!existsSync(path)) {
    console.error(`SKIPPED: ${name} is not at ${path}. Set LANTU_SHARED to the folder that holds data/series.`)
    return undefined
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
}
