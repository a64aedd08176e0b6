import { durations } from '@lantu/data'
import { holdsRole, type Role, UnitId } from '@lantu/kernel'
import { dateInShanghai, dueAt, inForce, type PlainDate } from '@lantu/kernel/time'
import { notify } from '@lantu/notices'
import type { Tenancy } from '@lantu/platform/db'
import { Temporal } from 'temporal-polyfill'
import type { CommitmentId } from '#contract/commitment.ts'
import {
  type LampReply,
  type NewLampAnswer,
  type PreviewDetail,
  PreviewId,
  type PreviewRow,
} from '#contract/previews.ts'
import type { LedgerReasonCode } from '#contract/reasons.ts'
import { refuse } from '#errors'
import { findPreview, insertPreview, saveAnswer, saveReply, selectPreviews, unitsTold } from '#store/previews.ts'
import { lightCommitments } from './light.ts'

const mostListed = 100
const unitRoles: readonly Role[] = ['handler', 'signer', 'coHandler']

/**
 * From when on a bulletin may name lamps that are shown at `shown`: the whole working days of notice have passed. The duration in
 * force on that day decides, also when another is in force later.
 */
export function freeAfter(shown: string): string {
  const at = Temporal.Instant.from(shown)
  const due = dueAt(inForce(durations['supervision.lampNotice'], dateInShanghai(at)).value, at)
  if (due === null) throw new TypeError('a notice that never ends')
  return due.toString({ smallestUnit: 'millisecond' })
}
export const freeDayAfter = (shown: string): PlainDate => dateInShanghai(Temporal.Instant.from(freeAfter(shown)))

/** 亮灯预告: lights all anew, keeps what a bulletin of that day would say, and tells every unit once. */
export async function makePreview(tenancy: Tenancy, asked: { bulletinOn: PlainDate }): Promise<PreviewDetail> {
  const { bulletinOn } = asked
  const freeAt = freeAfter(tenancy.at)
  const earliest = freeDayAfter(tenancy.at)
  if (bulletinOn < earliest) throw refuse('ledger.previewTooLate', { params: { bulletinOn, earliest } })
  await lightCommitments(tenancy)
  const id = PreviewId.parse(tenancy.effects.newId<'lampPreview'>())
  const lamps = await insertPreview(tenancy, { id, bulletinOn, freeAt })
  if (lamps === 0) throw refuse('ledger.previewEmpty')
  await record(tenancy, id, { type: 'lampPreview.made', data: { bulletinOn, freeAt, lamps } })
  for (const told of await unitsTold(tenancy, id))
    await notify(tenancy, {
      occasion: `lampPreview:${id}`,
      reason: {
        code: 'ledger.notice.preview' satisfies LedgerReasonCode,
        params: { lamps: told.lamps, bulletinOn },
      },
      subject: { subjectKind: 'lampPreview', subjectId: id },
      to: [{ units: [UnitId.parse(told.unitId)], roles: ['handler', 'signer'] }],
      except: tenancy.actor.personId,
    })
  return getPreview(tenancy, id)
}

export const listPreviews = async (tenancy: Tenancy): Promise<{ rows: PreviewRow[] }> => ({
  rows: await selectPreviews(tenancy, mostListed),
})

export async function getPreview(tenancy: Tenancy, id: PreviewId): Promise<PreviewDetail> {
  const found = await findPreview(tenancy, id)
  if (!found) throw refuse('ledger.previewUnknown')
  return found
}

/** 无异议 or 异议说明, until the bulletin's day; the lamp stays what the facts make it. */
export async function answerPreview(
  tenancy: Tenancy,
  asked: { id: PreviewId; answer: NewLampAnswer },
): Promise<PreviewDetail> {
  const { id, answer } = asked
  const preview = await getPreview(tenancy, id)
  const { unitId, commitmentId, kind, objective } = answer
  if (!unitRoles.some((role) => holdsRole(tenancy.actor, role, unitId))) throw refuse('ledger.notYourUnit')
  if (!preview.rows.some((lamp) => lamp.commitmentId === commitmentId && lamp.unitId === unitId))
    throw refuse('ledger.previewNotYours')
  if (dateInShanghai(tenancy.effects.now()) > preview.bulletinOn)
    throw refuse('ledger.previewOver', { params: { bulletinOn: preview.bulletinOn } })
  if (!(await saveAnswer(tenancy, id, answer))) throw refuse('ledger.previewReplied')
  await record(tenancy, id, {
    type: kind === 'object' ? 'lampPreview.objected' : 'lampPreview.agreed',
    data: { commitment: commitmentId, unit: unitId, objective },
  })
  return getPreview(tenancy, id)
}

/** Supervision answers an objection once. A lamp is never set: a taken objection has it lit again from the facts. */
export async function replyToAnswer(
  tenancy: Tenancy,
  asked: { id: PreviewId; commitmentId: CommitmentId; reply: LampReply },
): Promise<PreviewDetail> {
  const { id, commitmentId, reply } = asked
  const preview = await getPreview(tenancy, id)
  const lamp = preview.rows.find((one) => one.commitmentId === commitmentId)
  const { units, roles } = tenancy.actor
  const own = [...units, ...roles.map(({ unitId }) => unitId)]
  if (lamp?.unitId && own.includes(lamp.unitId)) throw refuse('ledger.previewOwnUnit')
  if (!(await saveReply(tenancy, { id, commitmentId }, reply))) throw refuse('ledger.previewNoObjection')
  const { changed } =
    reply.kind === 'rejudged' ? await lightCommitments(tenancy, { ids: [commitmentId] }) : { changed: 0 }
  await record(tenancy, id, {
    type: 'lampPreview.replied',
    data: { commitment: commitmentId, reply: reply.kind, turned: changed > 0 },
  })
  return getPreview(tenancy, id)
}

const record = (
  tenancy: Tenancy,
  id: PreviewId,
  event: { type: string; data: Record<string, string | number | boolean> },
) => tenancy.record({ stream: `lampPreview:${id}`, expected: 'latest', events: [event] })
