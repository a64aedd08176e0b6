import type { UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import {
  type Alias,
  type AsOf,
  type Organisation,
  successorOn,
  type UnitRecord,
  versionOn,
} from '#domain/organisation.ts'

/** How a name was understood: as what the unit is called that day, by an alias, or as the name it or its predecessor had. */
export type NameSense = 'name' | 'shortName' | 'alias' | 'formerName'

export interface NameMatch {
  readonly unit: UnitId
  readonly sense: NameSense
}

/** Names are compared without spaces and with full-width letters, digits and brackets as half-width (NFKC). */
const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

const senses: readonly NameSense[] = ['name', 'shortName', 'alias', 'formerName']

/**
 * Which unit a name means on a day. What a unit is called that day goes before aliases, and those before names of the past,
 * because a text written after a reform still uses the old name. Two units in the same sense: undefined, a person decides.
 */
export function findByName(organisation: Organisation, name: string, when: AsOf): NameMatch | undefined {
  const key = nameKey(name)
  const meant = new Map<NameSense, Set<UnitId>>(senses.map((sense) => [sense, new Set<UnitId>()]))
  for (const record of organisation.units.values()) {
    const standing = successorOn(organisation, record.id, when)
    if (!standing) continue
    for (const sense of sensesOf(record, { key, when })) {
      meant.get(standing === record.id ? sense : 'formerName')?.add(standing)
    }
  }
  for (const sense of senses) {
    const [unit, ...others] = meant.get(sense) ?? []
    if (unit) return others.length === 0 ? { unit, sense } : undefined
  }
  return undefined
}

function* sensesOf(record: UnitRecord, { key, when }: { key: string; when: AsOf }): Generator<NameSense> {
  const known = record.versions.filter((one) => when.knownAt === undefined || one.recordedAt <= when.knownAt)
  const current = versionOn(known, when)
  if (!current) return
  const says = (text: string | null) => text !== null && nameKey(text) === key
  if (says(current.name)) yield 'name'
  if (says(current.shortName)) yield 'shortName'
  if (record.aliases.some((one) => says(one.alias) && covers(one, when))) yield 'alias'
  if (known.some((one) => one.from <= when.asOf && (says(one.name) || says(one.shortName)))) yield 'formerName'
}

const covers = ({ from, to, recordedAt }: Alias, { asOf, knownAt }: AsOf) =>
  from <= asOf && (to === null || asOf <= to) && (knownAt === undefined || recordedAt <= knownAt)

/** Every way in which a text of the day may write a unit, in the order of the senses; what means two units is left out. */
export function namesOn(organisation: Organisation, when: AsOf): ReadonlyMap<UnitId, readonly string[]> {
  const written = new Set<string>()
  for (const { versions, aliases } of organisation.units.values()) {
    for (const { name, shortName, from } of versions)
      if (from <= when.asOf) for (const one of [name, shortName]) if (one !== null) written.add(one)
    for (const { alias } of aliases) written.add(alias)
  }
  const found = [...written].flatMap((name) => {
    const match = findByName(organisation, name, when)
    return match ? [{ name, ...match }] : []
  })
  found.sort((a, b) => senses.indexOf(a.sense) - senses.indexOf(b.sense) || (a.name < b.name ? -1 : 1))
  return new Map([...Map.groupBy(found, (one) => one.unit)].map(([unit, list]) => [unit, list.map((one) => one.name)]))
}

/**
 * The first of `names` that already means another unit on the day or at a later recorded change, or undefined. Former
 * names may be taken again: a new unit often gets the name an old one gave up.
 */
export function findTaken(
  organisation: Organisation,
  names: readonly string[],
  { asOf, except }: { readonly asOf: PlainDate; readonly except: ReadonlySet<UnitId> },
): string | undefined {
  const days = new Set([asOf])
  for (const { versions, aliases } of organisation.units.values())
    for (const { from } of [...versions, ...aliases]) if (from > asOf) days.add(from)
  const taken = (name: string) => {
    const key = nameKey(name)
    return [...organisation.units.values()].some(
      (record) =>
        !except.has(record.id) &&
        [...days].some((day) => {
          if (!versionOn(record.versions, { asOf: day })?.open) return false
          return [...sensesOf(record, { key, when: { asOf: day } })].some((sense) => sense !== 'formerName')
        }),
    )
  }
  return names.find(taken)
}
