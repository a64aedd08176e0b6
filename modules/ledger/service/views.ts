import { savedViewsMost } from '@lantu/data'
import { holdsRole, PersonId } from '@lantu/kernel'
import { dateInShanghai, inForce } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { ChangeView, NewView, SavedView, ViewId, ViewShare } from '#contract/views.ts'
import { refuse } from '#errors'
import { eraseAnswers } from '#store/previews.ts'
import { unitsOf } from '#store/sight.ts'
import {
  clearDefault,
  deleteViews,
  insertView,
  lockOwnViews,
  placeViews,
  selectViews,
  updateView,
} from '#store/views.ts'

/** The reader's own views, and what others share with their units or, in supervision, with the office. */
export async function listViews(tenancy: Tenancy): Promise<{ rows: SavedView[] }> {
  const { actor } = tenancy
  const supervision = holdsRole(actor, 'supervisor') || holdsRole(actor, 'supervisionHead')
  return { rows: await selectViews(tenancy, { person: personOf(tenancy), units: unitsOf(actor), supervision }) }
}

export async function makeView(tenancy: Tenancy, view: NewView): Promise<SavedView> {
  const person = personOf(tenancy)
  const own = await lockOwnViews(tenancy, person)
  const most = inForce(savedViewsMost, dateInShanghai(tenancy.effects.now())).value
  if (own.length >= most) throw refuse('ledger.viewsFull', { params: { most } })
  checkName(own, view.name)
  checkShare(tenancy, view.share)
  if (view.isDefault) await clearDefault(tenancy, person)
  const id = tenancy.effects.newId<'ledgerView'>()
  await insertView(tenancy, { id, person, view, place: own.length })
  await record(tenancy, person, { type: 'ledgerView.kept', data: { view: id, shared: view.share.with } })
  return { ...view, id, mine: true, version: 1 }
}

/** Changes a view of one's own on the version its owner saw; another's is not found, shared or not. */
export async function changeView(
  tenancy: Tenancy,
  asked: { id: ViewId; version: number; change: ChangeView },
): Promise<SavedView> {
  const { id, version, change } = asked
  const person = personOf(tenancy)
  const own = await lockOwnViews(tenancy, person)
  const before = own.find((view) => view.id === id)
  if (!before) throw refuse('ledger.viewUnknown')
  if (before.version !== version) throw refuse('ledger.viewChanged')
  const { place, ...fields } = change
  const after: SavedView = {
    ...before,
    name: fields.name ?? before.name,
    address: fields.address ?? before.address,
    share: fields.share ?? before.share,
    isDefault: fields.isDefault ?? before.isDefault,
  }
  const others = own.filter((view) => view.id !== id)
  checkName(others, after.name)
  if (fields.share !== undefined) checkShare(tenancy, fields.share)
  if (after.isDefault && !before.isDefault) await clearDefault(tenancy, person)
  await updateView(tenancy, after)
  if (place !== undefined) await placeViews(tenancy, others.map((view) => view.id).toSpliced(place, 0, id))
  await record(tenancy, person, { type: 'ledgerView.changed', data: { view: id, fields: Object.keys(change).sort() } })
  return { ...after, version: version + 1 }
}

export async function removeView(tenancy: Tenancy, id: ViewId): Promise<void> {
  const person = personOf(tenancy)
  if ((await deleteViews(tenancy, { person, id })).length === 0) throw refuse('ledger.viewUnknown')
  await record(tenancy, person, { type: 'ledgerView.removed', data: { view: id } })
}

/** Removes what an erased person had kept, and their words in answers to previews. May run twice. */
export async function forgetPerson(tenancy: Tenancy, person: PersonId): Promise<number> {
  const views = (await deleteViews(tenancy, { person })).length
  const answers = await eraseAnswers(tenancy, person)
  if (views + answers > 0) await record(tenancy, person, { type: 'ledgerView.forgotten', data: { views, answers } })
  return views + answers
}

function personOf({ actor }: Tenancy): PersonId {
  if (actor.personId === null) throw refuse('ledger.viewOfNobody')
  return PersonId.parse(actor.personId)
}

function checkName(others: readonly SavedView[], name: string): void {
  if (others.some((view) => view.name === name)) throw refuse('ledger.viewName', { params: { name } })
}

function checkShare({ actor }: Tenancy, share: ViewShare): void {
  if (share.with === 'unit' && !unitsOf(actor).includes(share.unitId)) throw refuse('ledger.notYourUnit')
}

const record = (
  tenancy: Tenancy,
  person: PersonId,
  event: { type: string; data: Record<string, string | number | string[]> },
) => tenancy.record({ stream: `ledgerViews:${person}`, expected: 'latest', events: [event] })
