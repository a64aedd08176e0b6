import type { UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import { Hierarchy, type Unit, type UnitKind } from '#contract/unit.ts'

/**
 * The organisation chart of a district over time, as recorded. Versions are only ever added: on a day the one with the
 * latest `from` not after it holds, among equals the one recorded last. So a later rename, merge or move never changes
 * what is said of a day before it takes effect, and `knownAt` shows a past day as it was known at a past instant.
 */
export interface Organisation {
  readonly units: ReadonlyMap<UnitId, UnitRecord>
  readonly successions: readonly Succession[]
}

export interface UnitRecord {
  readonly id: UnitId
  readonly code: string
  readonly openedOn: PlainDate
  readonly versions: readonly UnitVersion[]
  readonly relations: readonly Relation[]
  readonly aliases: readonly Alias[]
}

export interface UnitVersion {
  readonly version: number
  readonly from: PlainDate
  readonly recordedAt: string
  readonly name: string
  readonly shortName: string | null
  readonly kind: UnitKind
  readonly measures: boolean
  readonly open: boolean
}

export interface Relation {
  readonly hierarchy: Hierarchy
  readonly version: number
  readonly superior: UnitId | null
  readonly from: PlainDate
  readonly recordedAt: string
}

export interface Alias {
  readonly alias: string
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly recordedAt: string
}

export interface Succession {
  readonly predecessor: UnitId
  readonly successor: UnitId
  readonly on: PlainDate
  readonly kind: 'merge' | 'split'
}

interface Version {
  readonly version: number
  readonly from: PlainDate
  readonly recordedAt: string
}

export interface AsOf {
  readonly asOf: PlainDate
  /** Leaves out what was recorded after this instant (ISO 8601, UTC, milliseconds). */
  readonly knownAt?: string | undefined
}

/** The version in force on a day; undefined before the first. */
export function versionOn<V extends Version>(versions: readonly V[], { asOf, knownAt }: AsOf): V | undefined {
  let found: V | undefined
  for (const one of versions) {
    if (one.from > asOf || (knownAt !== undefined && one.recordedAt > knownAt)) continue
    if (!found || one.from > found.from || (one.from === found.from && one.version > found.version)) found = one
  }
  return found
}

export function findUnitOn(organisation: Organisation, id: UnitId, when: AsOf): Unit | undefined {
  const record = organisation.units.get(id)
  const version = record && versionOn(record.versions, when)
  if (!record || !version?.open) return undefined
  const { name, shortName, kind, measures } = version
  const superiors = Object.fromEntries(
    Hierarchy.options.map((hierarchy) => [hierarchy, superiorOn(organisation, { unit: id, hierarchy, ...when })]),
  ) as Unit['superiors']
  return {
    id,
    code: record.code,
    name,
    shortName,
    kind,
    measures,
    version: version.version,
    openedOn: record.openedOn,
    superiors,
  }
}

/** Every unit that exists on a day, in the order of their codes. */
export function unitsOn(organisation: Organisation, when: AsOf): Unit[] {
  const found: Unit[] = []
  for (const id of organisation.units.keys()) {
    const unit = findUnitOn(organisation, id, when)
    if (unit) found.push(unit)
  }
  return found.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

export interface Step extends AsOf {
  readonly unit: UnitId
  readonly hierarchy: Hierarchy
}

/**
 * The unit directly above on a day, or null. Where the recorded superior no longer exists, its successor stands in when
 * there is exactly one; after a split nobody stands in until someone says who.
 */
export function superiorOn(organisation: Organisation, { unit, hierarchy, ...when }: Step): UnitId | null {
  const relations = organisation.units.get(unit)?.relations.filter((one) => one.hierarchy === hierarchy) ?? []
  const recorded = versionOn(relations, when)?.superior ?? null
  const standing = recorded && successorOn(organisation, recorded, when)
  return standing === unit ? null : standing
}

/** The unit itself where it exists on the day, else the one unit that carries it on, else null. */
export function successorOn(organisation: Organisation, unit: UnitId, when: AsOf): UnitId | null {
  const seen = new Set<UnitId>()
  for (let id = unit; !seen.has(id); ) {
    seen.add(id)
    const standing = versionOn(organisation.units.get(id)?.versions ?? [], when)
    if (!standing) return null
    if (standing.open) return id
    // A unit that once gave up a part and went on has older successions too; those of its last day count, a merge first.
    const last = organisation.successions.filter((one) => one.predecessor === id && one.on === standing.from)
    const merges = last.filter((one) => one.kind === 'merge')
    const [only, ...others] = new Set((merges.length > 0 ? merges : last).map((one) => one.successor))
    if (!only || others.length > 0) return null
    id = only
  }
  return null
}

/** Every unit that was and stands no more on the day, with the one unit that carries it on; after a split nobody does. */
export function successorsOn(organisation: Organisation, when: AsOf): ReadonlyMap<UnitId, UnitId> {
  const found = new Map<UnitId, UnitId>()
  for (const { id, versions } of organisation.units.values()) {
    if (versionOn(versions, when)?.open !== false) continue
    const successor = successorOn(organisation, id, when)
    if (successor !== null) found.set(id, successor)
  }
  return found
}

/** The chain of superiors, nearest first, the unit itself not included. */
export function superiorsOn(organisation: Organisation, step: Step): UnitId[] {
  const chain: UnitId[] = []
  let at: UnitId | null = superiorOn(organisation, step)
  while (at && at !== step.unit && !chain.includes(at)) {
    chain.push(at)
    at = superiorOn(organisation, { ...step, unit: at })
  }
  return chain
}

/** The nearest unit that stands above both (or is one of them and stands above the other); null when the trees do not meet. */
export function commonSuperiorOn(
  organisation: Organisation,
  units: readonly UnitId[],
  step: Omit<Step, 'unit'>,
): UnitId | null {
  const [first, ...others] = units.map((unit) => [unit, ...superiorsOn(organisation, { ...step, unit })])
  return first?.find((candidate) => others.every((chain) => chain.includes(candidate))) ?? null
}

/**
 * Whether on `from`, or on a later day when something recorded takes effect, some unit stands above itself. Both a new
 * superior and a merge (which puts the survivor in the place of its predecessors) can close such a circle.
 */
export function hasCircle(
  organisation: Organisation,
  { from, hierarchies }: { readonly from: PlainDate; readonly hierarchies: readonly Hierarchy[] },
): boolean {
  const days = new Set([from])
  for (const { relations, versions } of organisation.units.values())
    for (const one of [...relations, ...versions]) if (one.from > from) days.add(one.from)
  return [...days].some((asOf) => hierarchies.some((hierarchy) => hasCircleOn(organisation, { asOf, hierarchy })))
}

function hasCircleOn(organisation: Organisation, step: Omit<Step, 'unit'>): boolean {
  const above = new Map<UnitId, UnitId | null>()
  for (const { id, versions } of organisation.units.values())
    if (versionOn(versions, step)?.open) above.set(id, superiorOn(organisation, { ...step, unit: id }))
  const clear = new Set<UnitId>()
  for (const unit of above.keys()) {
    const walked = new Set<UnitId>()
    for (let at: UnitId | null = unit; at && !clear.has(at); at = above.get(at) ?? null) {
      if (walked.has(at)) return true
      walked.add(at)
    }
    for (const one of walked) clear.add(one)
  }
  return false
}
