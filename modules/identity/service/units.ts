import type { UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type Hierarchy, NewUnit, type NewUnit as NewUnitInput } from '#contract/unit.ts'
import { type Alias, hasCircle, type Organisation, type UnitRecord, versionOn } from '#domain/organisation.ts'
import { findTaken } from '#domain/unit-names.ts'
import { refuse } from '#errors'
import { replaceDutyRows } from '#store/duties.ts'
import { loadOrganisation, lockOrganisation } from '#store/organisation.ts'
import { insertAliases, insertRelation, insertUnit, insertVersion } from '#store/unit-writes.ts'

type UnitEvent = Parameters<Tenancy['record']>[0]['events'][number]

/** A unit's own events; names are in `unit_version`, the events say which version. */
export const recordUnit = (
  tenancy: Tenancy,
  unit: UnitId,
  type: string,
  data: Readonly<Record<string, string | number | null | readonly string[]>>,
) => tenancy.record({ stream: `unit:${unit}`, expected: 'latest', events: [{ type, data: { unit, ...data } }] })

/** The unit's record and its newest version, refusing changes that would reach behind its last one. */
export function unitForChange(organisation: Organisation, { unit, from, version }: Change) {
  const record = organisation.units.get(unit)
  const newest = record && latest(record)
  if (!record || !newest?.open) throw refuse('identity.noUnit', { params: { asOf: from } })
  if (version !== undefined && version !== newest.version) throw refuse('identity.changedMeanwhile')
  if (from < newest.from) throw refuse('identity.beforeLastChange', { params: { last: newest.from } })
  return { record, newest }
}

const isOpen = (organisation: Organisation, unit: UnitId, asOf: PlainDate): boolean =>
  versionOn(organisation.units.get(unit)?.versions ?? [], { asOf })?.open === true

const latest = (record: UnitRecord) => record.versions.reduce((a, b) => (b.version > a.version ? b : a))

/** A change of one unit from a day on; `version` is what the caller last saw (`If-Match`). */
export interface Change {
  readonly unit: UnitId
  readonly from: PlainDate
  readonly version?: number | undefined
}

/** Opens a unit from a day, with its names, superiors and duties. Returns its id. */
export async function createUnit(tenancy: Tenancy, input: NewUnitInput): Promise<UnitId> {
  return openUnit(tenancy, await lockOrganisation(tenancy), { unit: NewUnit.parse(input), replacing: new Set() })
}

export async function openUnit(
  tenancy: Tenancy,
  organisation: Organisation,
  { unit, replacing }: { unit: ReturnType<typeof NewUnit.parse>; replacing: ReadonlySet<UnitId> },
): Promise<UnitId> {
  const { code, name, from, kind, measures, aliases } = unit
  if ([...organisation.units.values()].some((one) => one.code === code))
    throw refuse('identity.codeTaken', { params: { code } })
  const names = [name, ...(unit.shortName === undefined ? [] : [unit.shortName]), ...aliases]
  refuseTaken(organisation, names, { asOf: from, except: replacing })
  const id = tenancy.effects.newId<'unit'>()
  const shortName = unit.shortName ?? null
  await insertUnit(tenancy, { id, code, from })
  await insertVersion(tenancy, { unit: id, version: 1, from, name, shortName, kind, measures, open: true })
  await insertAliases(
    tenancy,
    [...new Set(aliases)].map((alias) => ({ unit: id, alias, from, to: null })),
  )
  const events: UnitEvent[] = [{ type: 'unit.opened', data: { unit: id, code, kind, from } }]
  // Nobody stands under a new unit yet, so no circle can close.
  for (const [hierarchy, superior] of Object.entries(unit.superiors) as [Hierarchy, UnitId | undefined][]) {
    if (superior === undefined) continue
    if (!isOpen(organisation, superior, from)) throw refuse('identity.noUnit', { params: { asOf: from } })
    await insertRelation(tenancy, { unit: id, hierarchy, version: 1, superior, from })
    events.push({ type: 'unit.moved', data: { unit: id, hierarchy, superior, from } })
  }
  await tenancy.record({ stream: `unit:${id}`, expected: 0, events })
  if (unit.duties) await setDuties(tenancy, { unit: id, from, ...unit.duties })
  return id
}

function refuseTaken(
  organisation: Organisation,
  names: readonly string[],
  { asOf, except }: { asOf: PlainDate; except: ReadonlySet<UnitId> },
): void {
  const taken = findTaken(organisation, names, { asOf, except })
  if (taken !== undefined) throw refuse('identity.nameTaken', { params: { name: taken, asOf } })
}

/** The unit is called something else from a day on; the old name stays findable as a former name. */
export async function renameUnit(
  tenancy: Tenancy,
  input: Change & { name: string; shortName?: string | null | undefined },
): Promise<void> {
  const organisation = await lockOrganisation(tenancy)
  const { newest } = unitForChange(organisation, input)
  const { name, from } = input
  const shortName = input.shortName === undefined ? newest.shortName : input.shortName
  const names = shortName === null ? [name] : [name, shortName]
  refuseTaken(organisation, names, { asOf: from, except: new Set([input.unit]) })
  const version = newest.version + 1
  const { kind, measures } = newest
  await insertVersion(tenancy, { unit: input.unit, version, from, name, shortName, kind, measures, open: true })
  await recordUnit(tenancy, input.unit, 'unit.renamed', { version, from })
}

/** The unit is of another kind from a day on, or begins or ceases to be a 数据来源单位. */
export async function reclassifyUnit(
  tenancy: Tenancy,
  input: Change & { kind: NewUnitInput['kind']; measures: boolean },
): Promise<void> {
  const { newest } = unitForChange(await lockOrganisation(tenancy), input)
  const { name, shortName } = newest
  const { unit, kind, measures, from } = input
  const version = newest.version + 1
  await insertVersion(tenancy, { unit, version, from, name, shortName, kind, measures, open: true })
  await recordUnit(tenancy, unit, 'unit.reclassified', { version, kind, measures: measures ? 1 : 0, from })
}

/** The unit's last day is the day before `from`. Its record and names stay. */
export async function closeUnit(
  tenancy: Tenancy,
  organisation: Organisation,
  { unit, from, successors }: { unit: UnitId; from: PlainDate; successors: readonly UnitId[] },
): Promise<void> {
  const { newest } = unitForChange(organisation, { unit, from })
  const { name, shortName, kind, measures } = newest
  const version = newest.version + 1
  await insertVersion(tenancy, { unit, version, from, name, shortName, kind, measures, open: false })
  await recordUnit(tenancy, unit, 'unit.closed', { version, from, successors })
}

/** Puts a unit under another (or, with null, under none) in one hierarchy from a day on; circles are refused. */
export async function setSuperior(
  tenancy: Tenancy,
  input: { unit: UnitId; hierarchy: Hierarchy; superior: UnitId | null; from: PlainDate },
): Promise<void> {
  const organisation = await lockOrganisation(tenancy)
  const { unit, hierarchy, superior, from } = input
  const record = organisation.units.get(unit)
  if (!record || !isOpen(organisation, unit, from) || (superior !== null && !isOpen(organisation, superior, from)))
    throw refuse('identity.noUnit', { params: { asOf: from } })
  const known = record.relations.filter((one) => one.hierarchy === hierarchy)
  const last = known.reduce<PlainDate | undefined>((a, b) => (a === undefined || b.from > a ? b.from : a), undefined)
  if (last !== undefined && from < last) throw refuse('identity.beforeLastChange', { params: { last } })
  if (superior === unit) throw refuse('identity.circle')
  const version = known.length + 1
  await insertRelation(tenancy, { unit, hierarchy, version, superior, from })
  await recordUnit(tenancy, unit, 'unit.moved', { hierarchy, superior, from })
  await refuseCircle(tenancy, { from, hierarchies: [hierarchy] })
}

/** Looks at the chart as it has become; the refusal undoes the whole transaction. */
export async function refuseCircle(
  tenancy: Tenancy,
  where: { from: PlainDate; hierarchies: readonly Hierarchy[] },
): Promise<void> {
  if (hasCircle(await loadOrganisation(tenancy), where)) throw refuse('identity.circle')
}

/** Another way texts write the unit's name; one that is known for those days already changes nothing. */
export async function addAlias(
  tenancy: Tenancy,
  input: { unit: UnitId; alias: string; from: PlainDate; to?: PlainDate | undefined },
): Promise<void> {
  const organisation = await lockOrganisation(tenancy)
  const { unit, alias, from } = input
  if (input.to !== undefined && input.to < from) throw refuse('identity.badSpan', { params: { from, to: input.to } })
  const record = organisation.units.get(unit)
  if (!record) throw refuse('identity.noUnit', { params: { asOf: from } })
  const covers = (one: Alias) => one.from <= from && (one.to === null || (input.to !== undefined && input.to <= one.to))
  if (record.aliases.some((one) => one.alias === alias && covers(one))) return
  refuseTaken(organisation, [alias], { asOf: from, except: new Set([unit]) })
  await insertAliases(tenancy, [{ unit, alias, from, to: input.to ?? null }])
  await recordUnit(tenancy, unit, 'unit.aliased', { from })
}

/** The keywords of a unit's work from a day on, replacing those before; `source` is the document that says so. */
export async function setDuties(
  tenancy: Tenancy,
  input: { unit: UnitId; keywords: readonly string[]; source: string; from: PlainDate },
): Promise<void> {
  const organisation = await lockOrganisation(tenancy)
  if (!organisation.units.has(input.unit)) throw refuse('identity.noUnit', { params: { asOf: input.from } })
  await replaceDutyRows(tenancy, input)
  await recordUnit(tenancy, input.unit, 'unit.dutiesSet', { from: input.from, keywords: input.keywords.length })
}
