import type { PlainDate } from '@lantu/kernel/time'
import { Paper } from '@lantu/papers/gongwen'
import type { BulletinKind, BulletinState, CitationView, Publicity } from '#contract/bulletin.ts'
import type { AuditHead } from '#contract/snapshot.ts'
import type { Tree } from '#contract/tree.ts'

export interface PaperInput {
  readonly kind: BulletinKind
  readonly title: string
  readonly issuer: string
  readonly state: BulletinState
  readonly publicity: Publicity | null
  readonly number: number | null
  readonly total: number | null
  /** The day of 印发; before it the snapshot's. */
  readonly date: PlainDate
  readonly tree: Tree
  readonly citations: readonly CitationView[]
  readonly snapshotId: string
  readonly auditHead: AuditHead | null
  readonly fictional: boolean
}

/** The bulletin as the paper that every format is printed from. Before 印发 it has no number and says that it is a draft. */
export function paperOf(input: PaperInput): Paper {
  const { number, total, state, auditHead } = input
  const issued = state === 'issued' && number !== null && total !== null
  const marks = [
    ...(input.publicity === 'internal' ? ['内部资料　注意保存'] : []),
    ...(input.fictional ? ['演示数据，单位和数值均属虚构'] : []),
  ]
  const notes = [
    ...(issued ? [] : ['送审稿，未印发']),
    ...(issued && input.publicity === 'published' ? ['此件公开发布'] : []),
  ]
  return Paper.parse({
    kind: input.kind === 'inspection' ? 'tongbao' : 'brief',
    head: {
      issuer: input.issuer,
      title: input.title,
      date: input.date,
      ...(input.kind === 'economy' && { banner: '经济社会发展情况' }),
      ...(issued && { number: `第${number}期（总第${total}期）` }),
      ...(marks.length > 0 && { marking: marks.join('　') }),
    },
    body: input.tree.body,
    attachments: input.tree.attachments,
    sign: { unit: input.issuer, date: input.date, withSeal: false },
    ...(notes.length > 0 && { notes: notes.join('，') }),
    citations: input.citations.map(({ n, label, href }) => ({ n, label, href })),
    snapshotId: input.snapshotId,
    auditHead: auditHead === null ? '尚无已封存的记录块' : `第${auditHead.block}块　${auditHead.hash}`,
  })
}
