import { todayOf } from '@lantu/identity'
import type { Tenancy } from '@lantu/platform/db'
import type { BulletinDetail, BulletinStep, EditBulletin, Publicity } from '#contract/bulletin.ts'
import type { BulletinId } from '#contract/ids.ts'
import { applyEdits, editFaults } from '#domain/edit.ts'
import { stateAfter, whyNot } from '#domain/lifecycle.ts'
import { countTree } from '#domain/word-count.ts'
import { refuse } from '#errors'
import { type Held, moveBulletin, takeNumber } from '#store/bulletins.ts'
import { carryNamedLamps } from '#store/previewed.ts'
import { getSnapshot } from '#store/snapshots.ts'
import { citationsOf, getWording, insertStep, insertWording, stepsOf } from '#store/wordings.ts'
import { locked } from './faults.ts'
import { refuseUnlessPreviewed } from './previewed.ts'
import { findChanges, getBulletin, getHeld, standingOf } from './read.ts'

const stepNames: Readonly<Record<BulletinStep, string>> = {
  review: '核稿',
  secrecy: '保密审查',
  sign: '签发',
  issue: '印发',
  return: '退回',
  edit: '修改',
  refresh: '重新取数',
  correct: '更正',
}

/** Locks the row and refuses where the step may not be taken, or where the caller read an older version. */
export async function hold(
  tenancy: Tenancy,
  asked: { id: BulletinId; version: number | undefined; step: BulletinStep },
): Promise<Held> {
  const held = await getHeld(tenancy, asked.id, { lock: true })
  if (asked.version !== undefined && asked.version !== held.version) throw refuse('bulletins.changed')
  const why = whyNot(asked.step, standingOf(held, await stepsOf(tenancy, asked.id)), tenancy.actor)
  if (why) throw refuse(why, { params: { step: stepNames[asked.step] } })
  return held
}

export const record = (
  tenancy: Tenancy,
  id: BulletinId,
  type: string,
  data: Readonly<Record<string, string | number | null>>,
) => tenancy.record({ stream: `bulletin:${id}`, expected: 'latest', events: [{ type, data }] })

/** New words for the title and for slots: a version of its own. Throws `bulletins.locked` with every fault at once. */
export async function editBulletin(
  tenancy: Tenancy,
  input: { id: BulletinId; version: number } & EditBulletin,
): Promise<BulletinDetail> {
  const held = await hold(tenancy, { ...input, step: 'edit' })
  const before = await getWording(tenancy, held.id, held.textVersion)
  const faults = editFaults(before.tree, input)
  if (faults.length > 0) throw locked(faults)
  const edits = { ...before.edits, ...Object.fromEntries(input.edits.map(({ slot, text }) => [slot, text])) }
  const tree = applyEdits(before.tree, edits)
  const version = held.textVersion + 1
  await insertWording(tenancy, held.id, {
    version,
    snapshotId: held.snapshotId,
    title: input.title ?? before.title,
    tree,
    edits,
    words: countTree(tree),
    cited: await citationsOf(tenancy, held.id, held.textVersion),
  })
  await carryNamedLamps(tenancy, { id: held.id, from: held.textVersion, to: version })
  await moveBulletin(tenancy, held.id, { textVersion: version })
  return ended(tenancy, held, { step: 'edit', type: 'bulletin.edited', data: { wording: version } })
}

export async function reviewBulletin(
  tenancy: Tenancy,
  input: { id: BulletinId; version: number; comment?: string | undefined },
): Promise<BulletinDetail> {
  const held = await hold(tenancy, { ...input, step: 'review' })
  await moveBulletin(tenancy, held.id, { state: 'reviewed' })
  return ended(tenancy, held, { step: 'review', type: 'bulletin.reviewed', comment: input.comment })
}

/** The approver is the person who acts: publication needs a name. */
export async function clearBulletin(
  tenancy: Tenancy,
  input: { id: BulletinId; version: number; publicity: Publicity; comment?: string | undefined },
): Promise<BulletinDetail> {
  const held = await hold(tenancy, { ...input, step: 'secrecy' })
  await moveBulletin(tenancy, held.id, { state: 'secrecyChecked', publicity: input.publicity })
  return ended(tenancy, held, {
    step: 'secrecy',
    type: 'bulletin.secrecyChecked',
    data: { publicity: input.publicity },
    comment: input.comment,
  })
}

export async function returnBulletin(
  tenancy: Tenancy,
  input: { id: BulletinId; version: number; comment: string },
): Promise<BulletinDetail> {
  const held = await hold(tenancy, { ...input, step: 'return' })
  await moveBulletin(tenancy, held.id, { state: 'draft', publicity: null })
  return ended(tenancy, held, { step: 'return', type: 'bulletin.returned', comment: input.comment })
}

/** Signs what the signer saw: `seen` is the digest of the changes since the snapshot. Throws `bulletins.unseenChanges`, `bulletins.notPreviewed`. */
export async function signBulletin(
  tenancy: Tenancy,
  input: { id: BulletinId; version: number; seen: string },
): Promise<BulletinDetail> {
  const held = await hold(tenancy, { ...input, step: 'sign' })
  await refuseUnlessPreviewed(tenancy, held)
  const { facts } = await getSnapshot(tenancy, held.snapshotId)
  const changes = await findChanges(tenancy, held, facts)
  if (changes !== null && changes.digest !== input.seen)
    throw refuse('bulletins.unseenChanges', { params: { count: changes.rows.length } })
  await moveBulletin(tenancy, held.id, { state: 'signed', signedVersion: held.textVersion })
  return ended(tenancy, held, {
    step: 'sign',
    type: 'bulletin.signed',
    data: { wording: held.textVersion, snapshot: held.snapshotId, changes: changes?.rows.length ?? 0 },
  })
}

/** 印发: takes its numbers last, so that they have no gaps. */
export async function issueBulletin(
  tenancy: Tenancy,
  input: { id: BulletinId; version: number },
): Promise<BulletinDetail> {
  const held = await hold(tenancy, { ...input, step: 'issue' })
  await refuseUnlessPreviewed(tenancy, held)
  const number = await takeNumber(tenancy, held.kind, held.year)
  const total = await takeNumber(tenancy, held.kind, 0)
  await moveBulletin(tenancy, held.id, { state: 'issued', issue: { number, total, on: todayOf(tenancy) } })
  return ended(tenancy, held, { step: 'issue', type: 'bulletin.issued', data: { number, total } })
}

async function ended(
  tenancy: Tenancy,
  held: Held,
  done: {
    step: Exclude<BulletinStep, 'correct' | 'refresh'>
    type: string
    data?: Readonly<Record<string, string | number | null>>
    comment?: string | undefined
  },
): Promise<BulletinDetail> {
  await insertStep(tenancy, held.id, {
    step: done.step,
    to: stateAfter(done.step, held.state),
    comment: done.comment ?? null,
  })
  await record(tenancy, held.id, done.type, done.data ?? {})
  return getBulletin(tenancy, held.id)
}
