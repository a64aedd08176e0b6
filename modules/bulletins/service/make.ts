import { findUnit, todayOf } from '@lantu/identity'
import { type Period, periodTo, yearOf } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { BulletinDetail, BulletinKind, NewBulletin } from '#contract/bulletin.ts'
import { BulletinId } from '#contract/ids.ts'
import { applyEdits, editFaults } from '#domain/edit.ts'
import { stateAfter } from '#domain/lifecycle.ts'
import { fits, usualPeriod } from '#domain/period.ts'
import { countTree } from '#domain/word-count.ts'
import { refuse } from '#errors'
import { insertBulletin, moveBulletin } from '#store/bulletins.ts'
import { getDistrict } from '#store/district.ts'
import { insertNamedLamps } from '#store/previewed.ts'
import { insertSnapshot } from '#store/snapshots.ts'
import { getWording, insertStep, insertWording } from '#store/wordings.ts'
import { compose, freeze } from './draft.ts'
import { locked } from './faults.ts'
import { getBulletin } from './read.ts'
import { hold, record } from './step.ts'

/** Freezes the facts as they are now and drafts the bulletin from them. */
export async function makeBulletin(tenancy: Tenancy, input: NewBulletin): Promise<BulletinDetail> {
  const today = todayOf(tenancy)
  const period = input.period ?? usualPeriod(input.kind, today)
  if (!fits(input.kind, period, today)) throw refuse('bulletins.badPeriod', { params: { period } })
  return getBulletin(tenancy, await draft(tenancy, { ...input, period, supersedes: null, comment: null }))
}

interface Draft {
  readonly kind: BulletinKind
  readonly period: Period
  readonly title?: string | undefined
  readonly supersedes: BulletinId | null
  readonly comment: string | null
}

async function draft(tenancy: Tenancy, input: Draft): Promise<BulletinId> {
  const { kind, period, supersedes } = input
  const id = BulletinId.parse(tenancy.effects.newId<'bulletin'>())
  await insertBulletin(tenancy, {
    id,
    kind,
    year: yearOf(periodTo(period)),
    period,
    issuer: await issuerOf(tenancy),
    supersedes,
  })
  const snapshotId = await word(tenancy, { id, kind, period, version: 1, title: input.title, edits: {} })
  await insertStep(tenancy, id, { step: 'make', to: 'draft', comment: input.comment })
  await record(tenancy, id, 'bulletin.made', { kind, period, snapshot: snapshotId, supersedes })
  return id
}

/** The unit the drafter belongs to; the district's supervision office where the system drafts. */
async function issuerOf(tenancy: Tenancy): Promise<string> {
  const unit = tenancy.actor.roles.find(({ role }) => ['supervisor', 'supervisionHead', 'analyst'].includes(role))
  const found = unit && (await findUnit(tenancy, unit.unitId))
  return found?.name ?? `${(await getDistrict(tenancy)).name}人民政府督查室`
}

/** Composes the words from a new snapshot and adds them as a version; edited wording finds its slots again. */
async function word(
  tenancy: Tenancy,
  input: {
    id: BulletinId
    kind: BulletinKind
    period: Period
    version: number
    title: string | undefined
    edits: Readonly<Record<string, string>>
  },
): Promise<string> {
  const asOf = todayOf(tenancy)
  const made = await compose(tenancy, { kind: input.kind, period: input.period, asOf })
  if (input.title !== undefined) {
    const faults = editFaults(made.tree, { title: input.title, edits: [] })
    if (faults.length > 0) throw locked(faults)
  }
  const snapshot = await freeze(tenancy, asOf, made)
  await insertSnapshot(tenancy, snapshot)
  const tree = applyEdits(made.tree, input.edits)
  const hrefs = new Map(made.facts.map((fact) => [fact.key, fact.href]))
  await insertWording(tenancy, input.id, {
    version: input.version,
    snapshotId: snapshot.id,
    title: input.title ?? made.title,
    tree,
    edits: input.edits,
    words: countTree(tree),
    cited: made.cited.map((one) => ({ ...one, href: hrefs.get(one.factKey) ?? '' })),
  })
  await insertNamedLamps(tenancy, { id: input.id, version: input.version }, made.named)
  return snapshot.id
}

/** A new snapshot for the draft. The old one stays, with the words that rested on it. */
export async function refreshBulletin(
  tenancy: Tenancy,
  input: { id: BulletinId; version: number },
): Promise<BulletinDetail> {
  const held = await hold(tenancy, { ...input, step: 'refresh' })
  const before = await getWording(tenancy, held.id, held.textVersion)
  const version = held.textVersion + 1
  const snapshot = await word(tenancy, {
    id: held.id,
    kind: held.kind,
    period: held.period,
    version,
    title: before.title,
    edits: before.edits,
  })
  await moveBulletin(tenancy, held.id, { textVersion: version })
  await insertStep(tenancy, held.id, { step: 'refresh', to: stateAfter('refresh', held.state), comment: null })
  await record(tenancy, held.id, 'bulletin.refreshed', { snapshot, wording: version })
  return getBulletin(tenancy, held.id)
}

/** The successor of a signed bulletin: its own snapshot and life; what was signed stays as it is and points to it. */
export async function correctBulletin(
  tenancy: Tenancy,
  input: { id: BulletinId; reason: string },
): Promise<BulletinDetail> {
  const held = await hold(tenancy, { id: input.id, version: undefined, step: 'correct' })
  const { title } = await getWording(tenancy, held.id, held.textVersion)
  const successor = await draft(tenancy, {
    kind: held.kind,
    period: held.period,
    title,
    supersedes: held.id,
    comment: input.reason,
  })
  await moveBulletin(tenancy, held.id, { supersededBy: successor })
  await record(tenancy, held.id, 'bulletin.superseded', { by: successor })
  return getBulletin(tenancy, successor)
}
