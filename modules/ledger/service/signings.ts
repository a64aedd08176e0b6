import { inForce, landWithin } from '@lantu/data'
import { listUnits } from '@lantu/identity'
import { type Actor, holdsRole, type Role, type UnitId } from '@lantu/kernel'
import type { Page } from '@lantu/kernel/contract'
import { addDays, dateInShanghai, daysBetween, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { ProjectId } from '#contract/projects/ids.ts'
import {
  type AmendSigning,
  type Conversion,
  type NewSigning,
  type NewSigningStage,
  type SigningDetail,
  SigningId,
  type SigningQuery,
  type SigningRow,
} from '#contract/signings.ts'
import { conversionOf, findEntryFault, judgeSlow, standingOf } from '#domain/signings.ts'
import { refuse } from '#errors'
import { seesAll } from '#store/sight.ts'
import {
  type After,
  findEvent,
  findSigning,
  insertEntry,
  insertSigning,
  type Kept,
  listEntries,
  type SigningFilter,
  type SigningSaid,
  selectSignings,
  updateSigning,
} from '#store/signings.ts'

interface Clock {
  readonly today: PlainDate
  readonly limit: number
}
const clockOf = (tenancy: Tenancy): Clock => {
  const today = dateInShanghai(tenancy.effects.now())
  return { today, limit: inForce(landWithin, today).value }
}

const rowOf = ({ eventLead: _, ...kept }: Kept, { today, limit }: Clock): SigningRow => ({
  ...kept,
  days: Math.max(0, daysBetween(kept.on, today)),
  slow: judgeSlow(kept, limit, today),
})

const select = (
  tenancy: Tenancy,
  asked: { filter: SigningFilter; after?: After | undefined; limit: number | null },
) => {
  const { today, limit } = clockOf(tenancy)
  return selectSignings(tenancy, { ...asked, slowBefore: addDays(today, -limit) })
}

/** Those that have waited longest in their stage first. */
export async function listSignings(
  tenancy: Tenancy,
  asked: Omit<SigningQuery, 'cursor'> & { after?: After | undefined },
): Promise<Omit<Page<SigningRow>, 'next'> & { next: After | null }> {
  const { limit, after, ...filter } = asked
  const found = await select(tenancy, { filter, after, limit: limit + 1 })
  const last = found.length > limit ? found[limit - 1] : undefined
  const clock = clockOf(tenancy)
  return {
    rows: found.slice(0, limit).map((kept) => rowOf(kept, clock)),
    total: null,
    next: last ? [last.on, last.id] : null,
  }
}

/** A district signs some hundreds of things a year; they are counted where the rules of counting are. */
export async function signingConversion(
  tenancy: Tenancy,
  filter: Pick<SigningFilter, 'project' | 'unit'>,
): Promise<Conversion> {
  const clock = clockOf(tenancy)
  const rows = await select(tenancy, { filter, limit: null })
  return conversionOf(rows.map((kept) => rowOf(kept, clock)))
}

export async function getSigning(tenancy: Tenancy, id: SigningId): Promise<SigningDetail> {
  const kept = await findSigning(tenancy, id)
  if (!kept) throw refuse('ledger.signing.unknown')
  return { ...rowOf(kept, clockOf(tenancy)), entries: await listEntries(tenancy, id) }
}

export async function createSigning(
  tenancy: Tenancy,
  given: { projectId: ProjectId; signing: NewSigning },
): Promise<SigningDetail> {
  const { projectId, signing } = given
  const { signedOn, ...said } = signing
  const event = await findEvent(tenancy, projectId)
  if (!event) throw refuse('ledger.project.unknown')
  if (event.kind !== 'event') throw refuse('ledger.signing.notAnEvent')
  mayFollow(tenancy, [event.leadUnitId, said.leadUnitId])
  await checkUnit(tenancy, said.leadUnitId)
  const entry: NewSigningStage = { stage: 'signed', on: signedOn, evidence: null, reason: null }
  const fault = findEntryFault(standingOf([]), entry, clockOf(tenancy).today)
  if (fault) throw fault
  const id = SigningId.parse(tenancy.effects.newId<'signing'>())
  await insertSigning(tenancy, { ...said, id, projectId })
  await insertEntry(tenancy, id, entry)
  await record(tenancy, id, { expected: 0, type: 'signing.entered', data: { project: projectId, on: signedOn } })
  return getSigning(tenancy, id)
}

interface Seen {
  readonly id: SigningId
  readonly version: number | undefined
}

export async function amendSigning(tenancy: Tenancy, asked: Seen & { change: AmendSigning }): Promise<SigningDetail> {
  const kept = await findSeen(tenancy, asked)
  const given = Object.entries(asked.change).filter(([, value]) => value !== undefined)
  const said: SigningSaid = { ...kept, ...Object.fromEntries(given) }
  await checkUnit(tenancy, said.leadUnitId)
  await writeNext(tenancy, kept, said)
  const data = { fields: given.map(([name]) => name) }
  await record(tenancy, asked.id, { expected: 'latest', type: 'signing.amended', data })
  return getSigning(tenancy, asked.id)
}

export async function stageSigning(tenancy: Tenancy, asked: Seen & { entry: NewSigningStage }): Promise<SigningDetail> {
  const kept = await findSeen(tenancy, asked)
  const { entry } = asked
  const fault = findEntryFault(standingOf(await listEntries(tenancy, asked.id)), entry, clockOf(tenancy).today)
  if (fault) throw fault
  await writeNext(tenancy, kept, kept)
  await insertEntry(tenancy, asked.id, entry)
  const data = { stage: entry.stage, on: entry.on }
  await record(tenancy, asked.id, { expected: 'latest', type: 'signing.staged', data })
  return getSigning(tenancy, asked.id)
}

async function findSeen(tenancy: Tenancy, { id, version }: Seen): Promise<Kept> {
  const kept = await findSigning(tenancy, id)
  if (!kept) throw refuse('ledger.signing.unknown')
  mayFollow(tenancy, [kept.eventLead, kept.leadUnitId])
  if (version !== undefined && kept.version !== version) throw refuse('ledger.signing.changed')
  return kept
}

async function writeNext(tenancy: Tenancy, kept: Kept, said: SigningSaid): Promise<void> {
  const { id, version } = kept
  const { partner, what, amount, leadUnitId } = said
  if (!(await updateSigning(tenancy, { id, version, partner, what, amount, leadUnitId })))
    throw refuse('ledger.signing.changed')
}

const unitRoles: readonly Role[] = ['handler', 'signer', 'coHandler']

/** Supervision and analysts, and the units whose event or whose task it is. */
export const followsSigning = (actor: Actor, units: readonly UnitId[]): boolean =>
  seesAll(actor) || units.some((unit) => unitRoles.some((role) => holdsRole(actor, role, unit)))

function mayFollow({ actor }: Tenancy, units: readonly UnitId[]): void {
  if (followsSigning(actor, units)) return
  throw refuse('ledger.signing.notYours')
}

async function checkUnit(tenancy: Tenancy, unit: UnitId): Promise<void> {
  if (!(await listUnits(tenancy)).some(({ id }) => id === unit)) throw refuse('ledger.signing.unit')
}

const record = (
  tenancy: Tenancy,
  id: SigningId,
  event: { expected: 0 | 'latest'; type: string; data: Readonly<Record<string, string | null | readonly string[]>> },
) =>
  tenancy.record({
    stream: `signing:${id}`,
    expected: event.expected,
    events: [{ type: event.type, data: event.data }],
  })
