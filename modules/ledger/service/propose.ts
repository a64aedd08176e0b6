import type { DocumentDetail, DocumentId } from '@lantu/documents/contract'
import type { Fault } from '@lantu/kernel'
import { dateInShanghai, type PlainDate } from '@lantu/kernel/time'
import type { Matters } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { type Basis, CommitmentId, type Span } from '#contract/commitment.ts'
import type { BatchResult, Item, MatterKind } from '#contract/reconciliation.ts'
import type { NewCommitment } from '#domain/commitment.ts'
import { additionsIn, type KeptDecision } from '#domain/decisions.ts'
import { matterKindsOf } from '#domain/matter-kind.ts'
import { refuse } from '#errors'
import { changeCommitment } from '#store/change.ts'
import { insertSpans } from '#store/commitments.ts'
import { saveDecisions } from '#store/reconciliation.ts'
import { addCommitments } from './add.ts'
import { itemsOf, openReconciliation, recordDecisions } from './decide.ts'
import { type KindOpening, openingOf } from './matter-opening.ts'
import { openItem, type ReadyItem } from './open-item.ts'

/**
 * 拟办: carries the decided rows out. New commitments open their 督办 matters, with lead and co units, day and requirement;
 * merged rows are tied to what they say again; the rest is kept as decided. All or nothing: rows that lack something are named.
 */
export async function proposeCommitments(
  tenancy: Tenancy,
  matters: Matters,
  asked: { documentId: DocumentId; basis: Basis; as?: MatterKind | undefined },
): Promise<BatchResult['done']> {
  const { document, held, decisions } = await openReconciliation(tenancy, asked.documentId)
  const kinds = matterKindsOf(document.intake)
  const as = asked.as ?? kinds[0]
  if (!kinds.includes(as)) throw refuse('ledger.matterKind')
  const decided = decisions.filter((one) => one.status === 'decided')
  if (decided.length === 0) throw refuse('ledger.nothingDecided')
  const added = additionsIn(decisions)
  if (held.overrideReason === null && added > held.cap) throw refuse('ledger.cap', { params: { added, cap: held.cap } })
  const faults = unreadyFaults(decided, dateInShanghai(tenancy.effects.now()))
  if (faults.length > 0) throw refuse('ledger.unready', { params: { count: faults.length }, faults })
  const opening = await openingOf(tenancy, document, as)
  const parts = { document, basis: asked.basis, opening, decided }
  const list: NewCommitment[] = []
  for (const one of decided) list.push(...(await carryOut(tenancy, matters, { ...parts, one })))
  await addCommitments(tenancy, list, { events: 'each' })
  const made = decided.map((one): KeptDecision => ({ ...one, version: one.version + 1, status: 'made' }))
  await saveDecisions(tenancy, asked.documentId, made)
  await recordDecisions(tenancy, asked.documentId, made)
  return list.map(({ id, matter }) => ({ commitmentId: id, state: matter?.state ?? 'recordOnly', number: null }))
}

/** Each item without a lead unit or a day ahead, at its place. */
function unreadyFaults(decided: readonly KeptDecision[], today: PlainDate): Fault[] {
  return decided.flatMap(({ position, decision }) =>
    itemsOf(decision).flatMap((item, index): Fault[] => {
      const at = `/rows/${position}/items/${index}`
      const fault = (field: string, zh: string, en: string) => ({
        where: `${at}/${field}`,
        code: 'ledger.unready',
        say: { zh: `第 ${position} 行：${zh}`, en: `Row ${position}: ${en}` },
      })
      const found: Fault[] = []
      if (item.leadUnitId === null) found.push(fault('leadUnitId', '缺主责单位', 'no lead unit'))
      if (item.due === null) found.push(fault('due', '缺完成时限', 'no last day'))
      else if (item.due < today)
        found.push(fault('due', `时限 ${item.due} 早于今天`, `the last day ${item.due} has passed`))
      return found
    }),
  )
}

interface Carried {
  readonly document: DocumentDetail
  readonly basis: Basis
  readonly opening: KindOpening
  readonly decided: readonly KeptDecision[]
  readonly one: KeptDecision
}

/** What one decided row adds to the ledger; merging writes its tie at once. */
async function carryOut(tenancy: Tenancy, matters: Matters, carried: Carried): Promise<NewCommitment[]> {
  const { one, document } = carried
  const { decision, position } = one
  switch (decision?.kind) {
    case 'new':
    case 'split': {
      const made: NewCommitment[] = []
      for (const item of itemsOf(decision))
        made.push(await openOne(tenancy, matters, { ...carried, item, rows: [position] }))
      return made
    }
    case 'mergeNew': {
      const rows = [position, ...decision.positions].sort((a, b) => a - b)
      return [await openOne(tenancy, matters, { ...carried, item: decision.item, rows })]
    }
    case 'mergeInto':
      await tieTo(tenancy, decision.commitmentId, spansOf(document, [position]))
      return []
    case 'recordOnly':
      return [recordOf(tenancy, carried)]
    case 'none':
    case 'partOf':
    case undefined:
      return []
  }
}

const spansOf = (document: DocumentDetail, rows: readonly number[]): Span[] =>
  document.proposed
    .filter((row) => rows.includes(row.position))
    .map(({ position, start, end }) => ({ documentId: document.id, position, start, end }))

/** A commitment that says the same again in another document gets that sentence too. */
async function tieTo(tenancy: Tenancy, commitmentId: CommitmentId, spans: readonly Span[]): Promise<void> {
  await insertSpans(
    tenancy,
    spans.map((span) => ({ ...span, commitmentId })),
  )
  await changeCommitment(tenancy, commitmentId, { set: {} })
  await tenancy.record({
    stream: `commitment:${commitmentId}`,
    expected: 'latest',
    events: spans.map(({ documentId, position }) => ({
      type: 'commitment.said',
      data: { document: documentId, row: position },
    })),
  })
}

const openOne = (
  tenancy: Tenancy,
  matters: Matters,
  { document, basis, opening, item, rows }: Carried & { item: Item; rows: readonly number[] },
): Promise<NewCommitment> =>
  openItem(tenancy, matters, {
    item: readyItem(item),
    opening,
    basis,
    sourceKind: document.kind,
    documentId: document.id,
    spans: spansOf(document, rows),
  })

function readyItem(item: Item): ReadyItem {
  const { leadUnitId, due } = item
  if (leadUnitId === null || due === null) throw new TypeError('an item was carried out before it was checked')
  return { ...item, leadUnitId, due }
}

/** Political, ideology, cadre and discipline items: the sentence and where it stands, nothing else. */
function recordOf(tenancy: Tenancy, { document, basis, one }: Carried): NewCommitment {
  const row = document.proposed.find((proposed) => proposed.position === one.position)
  const text = [...(row?.text ?? '')].slice(0, 200).join('')
  return {
    id: CommitmentId.parse(tenancy.effects.newId<'commitment'>()),
    sourceKind: document.kind,
    documentId: document.id,
    folderItem: null,
    title: text.length < 2 ? `${text}。` : text,
    target: null,
    domain: row?.domain ?? '综合',
    leaderId: null,
    leadUnitId: null,
    coUnitIds: [],
    indicatorId: null,
    startsOn: null,
    due: null,
    basis,
    cadence: 'once',
    matter: null,
    nodes: [],
    spans: spansOf(document, [one.position]),
  }
}
