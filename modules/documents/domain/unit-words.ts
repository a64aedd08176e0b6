import type { UnitDuty } from '@lantu/clauses/contract'
import { UNIT_DUTIES } from '@lantu/data/lexicons'

/**
 * The district's units as the engine reads them: each by what it was called on the day, with its other names and its duties. Where the
 * district has registered no duties the shipped ones stand in, by name; shipped short forms go with the unit that bears the name.
 *
 * A name that is only the end of the unit's full one (水务局 of 区水务局) is left out: 市水务局 ends so too.
 */
export function unitWords<Id extends string>(
  units: readonly { readonly id: Id; readonly name: string }[],
  given: {
    readonly names: ReadonlyMap<Id, readonly string[]>
    /** Undefined where the district has registered none. */
    readonly own: ReadonlyMap<Id, readonly string[]> | undefined
  },
): UnitDuty[] {
  const { names, own } = given
  const taken = new Set([...names.values()].flat())
  const found = units.map(({ id, name }): UnitDuty => {
    const written = names.get(id) ?? []
    const shipped = UNIT_DUTIES.find(({ unit }) => unit === name || written.includes(unit))
    const short = (shipped?.aliases ?? []).filter((alias) => !taken.has(alias))
    return {
      unit: name,
      keywords: [...(own ? (own.get(id) ?? []) : (shipped?.keywords ?? []))],
      aliases: [...written, ...short].filter((one) => one !== name && !name.endsWith(one)),
    }
  })
  if (own) return found
  const named = new Set(found.flatMap(({ unit, aliases = [] }) => [unit, ...aliases]))
  const others = UNIT_DUTIES.filter(({ unit }) => !named.has(unit))
  return [
    ...found,
    ...others.map(({ unit, keywords, aliases }) => ({ unit, keywords: [...keywords], aliases: [...(aliases ?? [])] })),
  ]
}
