import { fold } from '@lantu/clauses'
import type { NamedThing } from '@lantu/clauses/contract'
import { candidateRules, commitmentCap, recordOnlyRules } from '@lantu/data'
import { UNIT_DUTIES } from '@lantu/data/lexicons'
import { getDocument } from '@lantu/documents'
import { type DocumentDetail, type DocumentId, dueOf, type ProposedRow } from '@lantu/documents/contract'
import { findUnitByName, listDuties, listSuccessors, listUnits } from '@lantu/identity'
import { PersonId, type UnitId } from '@lantu/kernel'
import { dateInShanghai, inForce, PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { foldedText, pairsIn } from '@lantu/search'
import { Basis, CommitmentId } from '#contract/commitment.ts'
import type { Item, ReconciliationView, RowView } from '#contract/reconciliation.ts'
import { type Asked, rankCandidates } from '#domain/candidates.ts'
import { burdenOf } from '#domain/decisions.ts'
import { basisOf, matterKindsOf, readyOf } from '#domain/matter-kind.ts'
import { type Duty, findParallel } from '#domain/parallel.ts'
import { findRecordOnly } from '#domain/record-only.ts'
import {
  findConsultation,
  findReconciliation,
  readComparable,
  readDecisions,
  readOfDocument,
} from '#store/reconciliation.ts'

/** How many open commitments a document is compared with at most, the latest changed first. */
const mostCompared = 20_000

/** 对账 of a document as it stands: each row with what it may already be, what is proposed and what was decided. */
export async function getReconciliation(tenancy: Tenancy, documentId: DocumentId): Promise<ReconciliationView> {
  const document = await getDocument(tenancy, documentId)
  const today = dateInShanghai(tenancy.effects.now())
  const held = await findReconciliation(tenancy, documentId)
  const decisions = await readDecisions(tenancy, documentId)
  const made = await readOfDocument(tenancy, documentId)
  const consultation = await findConsultation(tenancy, documentId)
  const leads = await leadsOf(tenancy, document)
  const candidates = await candidatesOf(tenancy, document.proposed)
  const duties = await dutiesOf(tenancy)
  const records = inForce(recordOnlyRules, today).value
  const kept = new Map(decisions.map((one) => [one.position, one]))
  const limit = { cap: held?.cap ?? inForce(commitmentCap, today).value, overrideReason: held?.overrideReason ?? null }
  const states: Record<string, number> = {}
  for (const { state } of made) states[state] = (states[state] ?? 0) + 1
  return {
    documentId,
    title: document.title,
    docDate: document.docDate,
    basis: Basis.parse(made.find((one) => one.matterId !== null)?.basis ?? basisOf(document)),
    matterKinds: [...matterKindsOf(document.intake)],
    burden: burdenOf(document.proposed.length, decisions, limit),
    states,
    ready: readyOf(made),
    consultation: consultation ? { ...consultation, replyBy: PlainDate.parse(consultation.replyBy) } : null,
    rows: document.proposed.map((row, index): RowView => {
      const item = itemOf(row, { lead: leads.get(row.leads[0]?.unit ?? '') ?? null, due: dueOf(document.intake) })
      const decided = kept.get(row.position)
      return {
        position: row.position,
        start: row.start,
        end: row.end,
        text: row.text,
        level: row.level,
        operable: row.operable,
        domain: row.domain,
        time: row.time,
        version: decided?.version ?? 0,
        status: decided?.status ?? 'open',
        decision: decided?.decision ?? null,
        decidedBy: decided?.decidedBy ? PersonId.parse(decided.decidedBy) : null,
        suggestion: {
          recordOnly: findRecordOnly({ domain: row.domain, folded: foldedText(row.text) }, records),
          item,
          split: splitOf(row, item, duties),
        },
        candidates: [...(candidates[index] ?? [])],
      }
    }),
  }
}

/** The item a person starts from: the row's own words, its first proposed unit, its time or else the document's, its figures. */
function itemOf(row: ProposedRow, given: { lead: UnitId | null; due: PlainDate | null }): Item {
  const title = [...row.text].slice(0, 200).join('')
  const target = row.quantities.map((quantity) => quantity.text).join('；')
  return {
    title: title.length < 2 ? `${title}。` : title,
    domain: row.domain,
    leadUnitId: given.lead,
    coUnitIds: [],
    due: row.time?.to ?? given.due,
    startsOn: null,
    target: target === '' ? null : target.slice(0, 500),
    leaderId: null,
    indicatorId: null,
    nodes: [],
    cadence: 'month',
  }
}

/** The items that a row of several owners may be split into: each phrase with its own lead and figures, all with the row's day. */
function splitOf(row: ProposedRow, item: Item, duties: readonly Duty[]): Item[] | null {
  if (!row.operable) return null
  const verbAt = row.verbStart === null ? null : row.verbStart - row.start
  const parts = findParallel({ text: row.text, verbAt }, duties)
  return (
    parts?.map(({ text, from, to, lead }) => {
      const own = row.quantities
        .filter(({ start, end }) => start - row.start >= from && end - row.start <= to)
        .map((quantity) => quantity.text)
      return { ...item, title: text.slice(0, 200), leadUnitId: lead, target: own.join('；') || null }
    }) ?? null
  )
}

/** The duties of the units that may lead; where the district has registered none, the usual ones of those it has by these names. */
async function dutiesOf(tenancy: Tenancy): Promise<Duty[]> {
  const standing = (await listUnits(tenancy)).filter((unit) => unit.kind !== 'enterprise')
  const own = await listDuties(tenancy)
  const byId = new Map(own.map(({ unit, keywords }) => [unit, keywords]))
  const byName = new Map(UNIT_DUTIES.map(({ unit, keywords }) => [unit, keywords]))
  return standing.flatMap(({ id, name }) => {
    const keywords = own.length > 0 ? byId.get(id) : byName.get(name)
    return keywords ? [{ unit: id, keywords: keywords.map(fold) }] : []
  })
}

/**
 * The units that the rows' first leads mean, each name looked up once: who was called so on the document's day, or who carries that one on
 * today; else who is called so today. An unknown name means nobody.
 */
async function leadsOf(
  tenancy: Tenancy,
  { proposed, docDate }: Pick<DocumentDetail, 'proposed' | 'docDate'>,
): Promise<ReadonlyMap<string, UnitId>> {
  const found = new Map<string, UnitId>()
  const standing = new Map((await listUnits(tenancy)).map((unit) => [unit.id, unit]))
  const successors = await listSuccessors(tenancy)
  for (const name of new Set(proposed.flatMap((row) => row.leads.slice(0, 1).map((lead) => lead.unit)))) {
    const then = (await findUnitByName(tenancy, name, { asOf: docDate }))?.unit.id
    const now = then === undefined ? (await findUnitByName(tenancy, name))?.unit.id : (successors.get(then) ?? then)
    const unit = now && standing.get(now)
    if (unit && unit.kind !== 'enterprise') found.set(name, unit.id)
  }
  return found
}

/** Kinds of named things that tell one task from another; a body names who, not what. */
const telling: ReadonlySet<NamedThing['kind']> = new Set([
  'project',
  'campaign',
  'event',
  'place',
  'document',
  'programme',
])

async function candidatesOf(tenancy: Tenancy, rows: readonly ProposedRow[]): Promise<RowView['candidates'][]> {
  const existing = await readComparable(tenancy, mostCompared)
  const byId = new Map(existing.map((one) => [one.id, one]))
  const rules = inForce(candidateRules, dateInShanghai(tenancy.effects.now())).value
  const ranked = rankCandidates(
    rows.map(askedOf),
    existing.map((one) => ({ ...one, pairs: pairsIn(one.title), folded: foldedText(one.title) })),
    rules,
  )
  return ranked.map((list) =>
    list.flatMap(({ id, score, reasons }) => {
      const one = byId.get(id)
      if (!one) return []
      const { number, title } = one
      return [{ commitmentId: CommitmentId.parse(id), number, title, score, reasons: [...reasons] }]
    }),
  )
}

export const askedOf = (row: Pick<ProposedRow, 'text' | 'domain' | 'time' | 'named'>): Asked => ({
  pairs: pairsIn(row.text),
  domain: row.domain,
  due: row.time?.to ?? null,
  named: row.named
    .filter((thing) => telling.has(thing.kind))
    .map(({ text }) => ({ text, folded: foldedText(text).replaceAll(' ', '') })),
})
