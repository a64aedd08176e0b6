import type { AmendProject, NewProject } from '@lantu/ledger/contract'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Only what differs is sent, so that two who change different fields of one project do not undo each other. */
export const changesOf = (before: NewProject, after: NewProject): AmendProject => ({
  ...(after.name !== before.name && { name: after.name }),
  ...(after.kind !== before.kind && { kind: after.kind }),
  ...(after.leadUnitId !== before.leadUnitId && { leadUnitId: after.leadUnitId }),
  ...(!same(after.coUnitIds, before.coUnitIds) && { coUnitIds: after.coUnitIds }),
  ...(after.leaderId !== before.leaderId && { leaderId: after.leaderId }),
  ...(after.total !== before.total && { total: after.total }),
  // The plan and its year go together.
  ...((after.plan !== before.plan || after.planYear !== before.planYear) && {
    plan: after.plan,
    planYear: after.planYear,
  }),
  ...(after.place !== before.place && { place: after.place }),
  ...(after.basis !== before.basis && { basis: after.basis }),
  ...(!same(after.carries, before.carries) && { carries: after.carries }),
})
