import { commitmentLampRules, feedbackAfter } from '@lantu/data'
import { listUnits } from '@lantu/identity'
import type { Lamp, UnitId } from '@lantu/kernel'
import { dateInShanghai, inForce, type PlainDate, yearOf } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type LightOptions, lampOf } from '#domain/light.ts'
import type { Assessed } from '#domain/measure.ts'
import { type LampChange, type LampFactsRow, readLampFacts, saveLamps } from '#store/lamps.ts'
import { readMeasures } from '#store/measures.ts'

const rowsARound = 2000

export interface Lit {
  readonly seen: number
  readonly changed: number
}

/**
 * Lights commitments for today, all of the district or those of `ids`, and keeps every lamp that differs from the one shown.
 * Twice on a day changes nothing the second time.
 */
export async function lightCommitments(tenancy: Tenancy, only?: { ids: readonly string[] }): Promise<Lit> {
  if (only?.ids.length === 0) return { seen: 0, changed: 0 }
  const today = dateInShanghai(tenancy.effects.now())
  const options: LightOptions = {
    today,
    rules: inForce(commitmentLampRules, today).value,
    feedbackAfter: inForce(feedbackAfter, today).value,
  }
  const standing = new Set((await listUnits(tenancy)).map((unit) => unit.id))
  let seen = 0
  let changed = 0
  let after: string | undefined
  for (;;) {
    const rows = await readLampFacts(tenancy, { ids: only?.ids, after, limit: rowsARound })
    const indicatorIds = [...new Set(rows.flatMap((row) => row.indicatorId ?? []))]
    const measures = await readMeasures(tenancy, { indicatorIds, year: yearOf(today) })
    const changes = rows.flatMap((row) => changeOf(row, { ...options, standing, measures }))
    await saveLamps(tenancy, changes, today)
    seen += rows.length
    changed += changes.length
    after = rows.at(-1)?.id
    if (rows.length < rowsARound) return { seen, changed }
  }
}

function changeOf(
  row: LampFactsRow,
  options: LightOptions & { standing: ReadonlySet<UnitId>; measures: ReadonlyMap<string, Assessed> },
): LampChange[] {
  const lead = row.leadUnitId === null ? 'none' : options.standing.has(row.leadUnitId) ? 'held' : 'gone'
  const lamp = lampOf(
    { ...row, lead, assessed: row.indicatorId === null ? undefined : options.measures.get(row.indicatorId) },
    options,
  )
  if (lamp === null || (row.shown !== null && sameLamp(row.shown, lamp))) return []
  const since: PlainDate = row.shown?.colour === lamp.colour ? row.shown.since : options.today
  return [{ id: row.id, no: row.lampNo + 1, since, lamp }]
}

const sameLamp = (shown: Lamp, lamp: Lamp): boolean =>
  shown.colour === lamp.colour && shown.rule === lamp.rule && sayingOf(shown) === sayingOf(lamp)

/** Reasons as one text; the database keeps keys of an object in an order of its own. */
const sayingOf = ({ reasons }: Lamp): string =>
  JSON.stringify(reasons.map(({ code, params }) => [code, Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))]))
