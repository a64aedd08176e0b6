import type { Reason, UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { ActionInput, wordFieldCodes } from '#contract/fields.ts'
import { MatterId } from '#contract/ids.ts'
import type { Basis, Subject } from '#contract/vocabulary.ts'
import { asJson, OpenedData, openedType } from '#domain/event.ts'
import { inputFaults } from '#domain/input.ts'
import type { Policy } from '#domain/policy.ts'
import { foldMatter } from '#domain/state.ts'
import { refuse } from '#errors'
import { findOpenOnce, loadEvents, streamOf } from '#store/load.ts'
import { saveState, saveWords } from '#store/save.ts'
import { indexMatter } from './index-matter.ts'

export interface Opening {
  readonly policy: Policy
  /** What it is about; matters knows no more of it: `{subjectKind: 'signal', subjectId: '…'}`. */
  readonly subject: Subject
  readonly basis: Basis
  readonly title: string
  readonly requirement?: string | undefined
  /** 批示件: what was written, by whom and when; a summary, never a scan. */
  readonly instruction?: string | undefined
  readonly instructedBy?: string | undefined
  readonly instructedOn?: PlainDate | undefined
  readonly due?: PlainDate | undefined
  /** Units that suggest themselves; supervision decides at 拟办. */
  readonly suggested?: { readonly lead?: UnitId | undefined; readonly co?: readonly UnitId[] | undefined } | undefined
  /** Why it was opened, as codes and figures. */
  readonly reasons?: readonly Reason[]
  /** While a matter with this key is open, another opening answers with that one. */
  readonly onceKey?: string
}

export interface Opened {
  readonly matterId: MatterId
  readonly version: number
  readonly state: string
  /** False when the matter was open already under its `onceKey`. */
  readonly isNew: boolean
}

/** 登记: opens a matter of a kind. Throws `matters.input` where the kind needs more. */
export async function openMatter(tenancy: Tenancy, opening: Opening): Promise<Opened> {
  const { policy, onceKey } = opening
  const given = ActionInput.parse({
    title: opening.title,
    requirement: opening.requirement,
    instruction: opening.instruction,
    instructedBy: opening.instructedBy,
    instructedOn: opening.instructedOn,
    due: opening.due,
  })
  const faults = inputFaults(policy.opening, given)
  if (faults.length > 0)
    throw refuse('matters.input', { params: { action: '登记', actionEn: 'Open', count: faults.length }, faults })
  const open = onceKey === undefined ? undefined : await findOpenOnce(tenancy, onceKey)
  if (open !== undefined) {
    const state = foldMatter(await loadEvents(tenancy, open))
    if (state !== undefined)
      return { matterId: MatterId.parse(open), version: state.version, state: state.state, isNew: false }
  }
  const matterId = tenancy.effects.newId<'matter'>()
  const words = wordFieldCodes.flatMap((field) => {
    const body = given[field]
    return body === undefined ? [] : [{ field, body, textId: tenancy.effects.newId() }]
  })
  const initial = policy.states[policy.initial]
  const data = OpenedData.parse({
    kind: policy.kind,
    policy: policy.version,
    state: policy.initial,
    phase: initial?.phase,
    subject: opening.subject,
    basis: opening.basis,
    onceKey: onceKey ?? null,
    suggested: { lead: opening.suggested?.lead ?? null, co: [...(opening.suggested?.co ?? [])] },
    due: given.due ?? null,
    instructedOn: given.instructedOn ?? null,
    reasons: [...(opening.reasons ?? [])],
    words: words.map(({ field, textId }) => ({ field, textId })),
  })
  const version = await tenancy.record({
    stream: streamOf(matterId),
    expected: 0,
    events: [{ type: openedType, data: asJson(data) }],
  })
  const state = foldMatter([{ type: openedType, version, at: tenancy.at, by: tenancy.actor.personId, opened: data }])
  if (state === undefined) throw new TypeError('an opening folds to a state')
  await saveWords(tenancy, matterId, words)
  await saveState(tenancy, matterId, state)
  await indexMatter(tenancy, matterId, { after: state })
  return { matterId, version, state: state.state, isNew: true }
}
