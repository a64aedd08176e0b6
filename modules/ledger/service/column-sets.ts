import { todayOf } from '@lantu/identity'
import type { Tenancy } from '@lantu/platform/db'
import { ColumnSetId, type ColumnSetView, type NewColumnSet } from '#contract/column-sets.ts'
import { shippedSets, usualSet } from '#domain/sheet-fields.ts'
import { refuse } from '#errors'
import {
  insertColumnSetVersion,
  type KeptColumnSet,
  lockColumnSet,
  selectColumnSets,
  withdrawColumnSetRow,
} from '#store/column-sets.ts'

const ownView = (kept: KeptColumnSet): ColumnSetView => ({ ...kept, own: true, from: null, basis: null, source: null })

/** The sets that ship and the district's own. */
export async function listColumnSets(tenancy: Tenancy): Promise<{ rows: ColumnSetView[] }> {
  return { rows: [...shippedSets(todayOf(tenancy)), ...(await selectColumnSets(tenancy)).map(ownView)] }
}

/** The set of that key; the usual one where none is asked for. */
export async function getColumnSet(tenancy: Tenancy, key: string = usualSet): Promise<ColumnSetView> {
  const { rows } = await listColumnSets(tenancy)
  const found = rows.find((set) => set.key === key)
  if (!found) throw refuse('ledger.columnSet.unknown')
  return found
}

export async function createColumnSet(tenancy: Tenancy, given: NewColumnSet): Promise<ColumnSetView> {
  await checkName(tenancy, given.name)
  const kept = { ...given, key: ColumnSetId.parse(tenancy.effects.newId<'columnSet'>()), version: 1 }
  await insertColumnSetVersion(tenancy, kept)
  await record(tenancy, kept.key, { type: 'columnSet.added', data: { version: 1 } })
  return ownView(kept)
}

interface Seen {
  readonly id: string
  readonly version: number
}

export async function changeColumnSet(tenancy: Tenancy, asked: Seen & { set: NewColumnSet }): Promise<ColumnSetView> {
  const before = await lockSeen(tenancy, asked)
  if (asked.set.name !== before.name) await checkName(tenancy, asked.set.name)
  const kept = { ...asked.set, key: before.key, version: before.version + 1 }
  await insertColumnSetVersion(tenancy, kept)
  await record(tenancy, kept.key, { type: 'columnSet.changed', data: { version: kept.version } })
  return ownView(kept)
}

export async function withdrawColumnSet(tenancy: Tenancy, asked: Seen): Promise<void> {
  const before = await lockSeen(tenancy, asked)
  await withdrawColumnSetRow(tenancy, asked.id)
  await record(tenancy, asked.id, { type: 'columnSet.withdrawn', data: { version: before.version } })
}

async function lockSeen(tenancy: Tenancy, { id, version }: Seen): Promise<KeptColumnSet> {
  const kept = await lockColumnSet(tenancy, id)
  if (!kept) throw refuse('ledger.columnSet.unknown')
  if (kept.version !== version) throw refuse('ledger.columnSet.changed')
  return kept
}

async function checkName(tenancy: Tenancy, name: string): Promise<void> {
  const { rows } = await listColumnSets(tenancy)
  if (rows.some((set) => set.name === name)) throw refuse('ledger.columnSet.nameTaken', { params: { name } })
}

const record = (tenancy: Tenancy, id: string, event: { type: string; data: Readonly<Record<string, number>> }) =>
  tenancy.record({ stream: `columnSet:${id}`, expected: 'latest', events: [event] })
