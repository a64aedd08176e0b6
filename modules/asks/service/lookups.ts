import type { Tenancy } from '@lantu/platform/db'
import type { z } from 'zod'
import type { AskItem, KnownFact } from '#contract/ask.ts'
import { refuse } from '#errors'

/**
 * How a module tells whether a fact is on record. `key` is the shape in which the fact is named; `lookup` answers with the
 * fact and where it stands, or undefined when nobody has said it yet. It answers for the tenancy's own district.
 */
export interface FactLookup<Key extends z.ZodObject = z.ZodObject> {
  readonly factKind: `${string}.${string}`
  readonly key: Key
  lookup(tenancy: Tenancy, key: z.output<Key>): Promise<KnownFact | undefined>
}

/** Keeps the key's type between its shape and the look-up. */
export const defineFactLookup = <Key extends z.ZodObject>(lookup: FactLookup<Key>): FactLookup =>
  lookup as unknown as FactLookup

export type FactLookups = ReadonlyMap<string, FactLookup>

export function lookupTable(lookups: readonly FactLookup[]): FactLookups {
  const table = new Map<string, FactLookup>()
  for (const one of lookups) {
    if (table.has(one.factKind)) throw new TypeError(`the fact kind ${one.factKind} is registered twice`)
    table.set(one.factKind, one)
  }
  return table
}

/** The fact on record that an item asks for. Refuses kinds and keys that nobody has registered. */
export async function findKnown(
  tenancy: Tenancy,
  lookups: FactLookups,
  asked: { item: AskItem; position: number },
): Promise<KnownFact | undefined> {
  const { fact } = asked.item
  if (fact === null) return undefined
  const lookup = lookups.get(fact.factKind)
  const position = asked.position + 1
  if (lookup === undefined) {
    const allowed = [...lookups.keys()].join(', ') || '—'
    throw refuse('asks.unknownFactKind', { params: { position, factKind: fact.factKind, allowed } })
  }
  const key = lookup.key.safeParse(fact.key)
  if (!key.success) {
    const faults = key.error.issues.map((issue) => ({
      where: `/items/${asked.position}/fact/key/${issue.path.join('/')}`,
      code: issue.code,
      say: { zh: '不符合该类数据的写法', en: issue.message },
    }))
    throw refuse('asks.badFactKey', { params: { position }, faults })
  }
  return lookup.lookup(tenancy, key.data)
}
