import { LantuError, type UnitId } from '@lantu/kernel'
import { addDays, type PlainDate, parsePlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addAlias,
  createUnit,
  findUnitByName,
  type Hierarchy,
  listUnits,
  mergeUnits,
  renameUnit,
  setSuperior,
  splitUnit,
} from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const first = parsePlainDate('2024-01-01')
const names = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局', '庚局', '辛局']

/** One change of the chart: `gap` days after the one before, on units and names by number. */
const Change = fc.record({
  kind: fc.constantFrom('open', 'rename', 'mergeInto', 'mergeNew', 'split', 'keepSplit', 'move', 'alias'),
  gap: fc.integer({ min: 0, max: 3 }),
  unit: fc.nat(9),
  other: fc.nat(9),
  name: fc.nat(names.length - 1),
  hierarchy: fc.constantFrom<Hierarchy>('admin', 'line'),
})
type Change = typeof Change extends fc.Arbitrary<infer T> ? T : never

class Undo extends Error {}

/** Runs in a transaction that leaves nothing behind. */
async function inVain(work: (tenancy: Tenancy) => Promise<void>): Promise<void> {
  const run = database.inDistrict(async (tenancy) => {
    await work(tenancy)
    throw new Undo()
  })
  await run.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
}

async function apply(tenancy: Tenancy, change: Change, when: { from: PlainDate; code: string; ids: UnitId[] }) {
  const { from, code, ids } = when
  const name = names[change.name] ?? ''
  const [unit, other] = [ids[change.unit % ids.length], ids[change.other % ids.length]]
  const fresh = { code, name, kind: 'department', from } as const
  if (change.kind === 'open' || unit === undefined || other === undefined) ids.push(await createUnit(tenancy, fresh))
  else if (change.kind === 'rename') await renameUnit(tenancy, { unit, name, from })
  else if (change.kind === 'mergeInto') await mergeUnits(tenancy, { predecessors: [unit], into: other, from })
  else if (change.kind === 'mergeNew')
    ids.push(await mergeUnits(tenancy, { predecessors: [unit, other], into: fresh, from }))
  else if (change.kind === 'split') ids.push(...(await splitUnit(tenancy, { unit, into: [fresh], keep: false, from })))
  else if (change.kind === 'keepSplit')
    ids.push(...(await splitUnit(tenancy, { unit, into: [fresh], keep: true, from })))
  else if (change.kind === 'move')
    await setSuperior(tenancy, { unit, hierarchy: change.hierarchy, superior: other, from })
  else await addAlias(tenancy, { unit, alias: name, from })
}

/** Everything that can be asked of a day. */
async function seen(tenancy: Tenancy, asOf: PlainDate, knownAt?: string) {
  const units = await listUnits(tenancy, { asOf, knownAt })
  const meant = []
  for (const name of names) meant.push((await findUnitByName(tenancy, name, { asOf, knownAt }))?.unit.id)
  return JSON.stringify({ units, meant })
}

/**
 * Plays the changes one after the other, each recorded a second later than the one before, and calls `after` with the day
 * from which each takes effect. A refused change leaves nothing, as in its own transaction.
 */
async function play(
  tenancy: Tenancy,
  changes: readonly Change[],
  after: (now: Tenancy, from: PlainDate) => Promise<void>,
): Promise<number> {
  const ids: UnitId[] = []
  let from = first
  let done = 0
  for (const [index, change] of changes.entries()) {
    from = addDays(from, change.gap)
    // A tenancy of its own for each change, because a chart is read once per transaction.
    const step = { ...tenancy, at: new Date(Date.parse(tenancy.at) + index * 1000).toISOString() }
    await sql`savepoint step`.execute(tenancy.db)
    try {
      await apply(step, change, { from, code: `C${index}`, ids })
      done++
    } catch (error) {
      if (!(error instanceof LantuError)) throw error
      await sql`rollback to savepoint step`.execute(tenancy.db)
    }
    await after({ ...step }, from)
  }
  return done
}

test('no later rename, merge, split, move or alias changes what is said of a day before it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Change, { minLength: 4, maxLength: 12 }), async (changes) => {
      await inVain(async (tenancy) => {
        const kept = new Map<PlainDate, string>()
        await play(tenancy, changes, async (now, from) => {
          for (const [day, before] of kept) if (day < from) expect(await seen({ ...now }, day)).toBe(before)
          for (let day = first; day <= from; day = addDays(day, 1)) kept.set(day, await seen(now, day))
        })
      })
    }),
    { numRuns: 25 },
  )
})

test('a day, as known at an instant, stays as it was known then for ever', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Change, { minLength: 4, maxLength: 10 }), async (changes) => {
      await inVain(async (tenancy) => {
        const kept: { day: PlainDate; knownAt: string; before: string }[] = []
        await play(tenancy, changes, async (now, from) => {
          for (const { day, knownAt, before } of kept) expect(await seen(now, day, knownAt)).toBe(before)
          for (const day of [first, from, addDays(from, 5)])
            kept.push({ day, knownAt: now.at, before: await seen(now, day) })
        })
      })
    }),
    { numRuns: 25 },
  )
})

test('on every day a name means at most one open unit, and no unit stands above itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Change, { minLength: 6, maxLength: 14 }), async (changes) => {
      await inVain(async (tenancy) => {
        await play(tenancy, changes, async (now, from) => {
          const units = await listUnits(now, { asOf: from })
          expect(new Set(units.map((unit) => unit.name)).size).toBe(units.length)
          for (const hierarchy of ['admin', 'line'] as const)
            for (const unit of units) {
              const above = new Set<UnitId>([unit.id])
              let at = unit.superiors[hierarchy]
              while (at !== null) {
                expect(above.has(at)).toBe(false)
                above.add(at)
                at = units.find((one) => one.id === at)?.superiors[hierarchy] ?? null
              }
            }
        })
      })
    }),
    { numRuns: 25 },
  )
})

test('most of the changes that are tried are not refused, so that the properties say something', async () => {
  const changes = fc.sample(Change, { numRuns: 40, seed: 7 })
  await inVain(async (tenancy) => {
    expect(await play(tenancy, changes, async () => {})).toBeGreaterThan(12)
  })
})
