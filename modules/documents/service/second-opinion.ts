import { type Commitment, extractClauses } from '@lantu/clauses'
import type { Tenancy } from '@lantu/platform/db'
import type { DocumentDetail, DocumentId, ProposedRow } from '#contract/document.ts'
import type { SecondOpinion } from '#contract/second-opinion.ts'
import { differencesOf, findQuotes } from '#domain/second-opinion.ts'
import { refuse } from '#errors'
import { insertClauses, lockDocument } from '#store/documents.ts'
import { askForQuotes, type LanguageModel, mostParts, partsOf } from '#store/language-model.ts'
import { decideOpinionRow, insertOpinion, readOpinion } from '#store/opinions.ts'
import { getDocument } from './read.ts'
import { wordsFor } from './reading-words.ts'

type Within = <T>(work: (tenancy: Tenancy) => Promise<T>) => Promise<T>

export async function getSecondOpinion(
  tenancy: Tenancy,
  given: { id: DocumentId; model: LanguageModel | undefined },
): Promise<SecondOpinion> {
  const { asked, rows } = await readOpinion(tenancy, await getDocument(tenancy, given.id))
  return { enabled: given.model !== undefined, asked, rows }
}

/**
 * Asks the model about a published document and keeps where it and the reading disagree. The text leaves the house only here,
 * only when it was 已公开, and no transaction is open while the answer is awaited.
 */
export async function askSecondOpinion(
  within: Within,
  given: { id: DocumentId; model: LanguageModel | undefined },
): Promise<SecondOpinion> {
  const { id, model } = given
  if (model === undefined) throw refuse('documents.opinionOff')
  const parts = await within(async (tenancy) => {
    await lockDocument(tenancy, id)
    const document = await getDocument(tenancy, id)
    if (document.publicity !== 'published') throw refuse('documents.opinionNotPublished')
    const all = partsOf(document.text)
    if (all.length > mostParts)
      throw refuse('documents.opinionTooLong', { params: { parts: all.length, most: mostParts } })
    await tenancy.record({
      stream: `document:${id}`,
      expected: 'latest',
      events: [{ type: 'document.opinionAsked', data: { model: model.model, sha256: document.sha256 } }],
    })
    return all
  })
  const { quotes, skipped } = await askForQuotes(model, parts).catch((error: unknown) => {
    throw refuse('documents.opinionFailed', { cause: error })
  })
  return within(async (tenancy) => {
    await lockDocument(tenancy, id)
    const document = await getDocument(tenancy, id)
    const found = findQuotes(document.text, quotes)
    const differences = differencesOf(
      document.proposed,
      found,
      skipped.map((part) => ({ start: part.start, end: part.start + part.text.length })),
    )
    const counts = { quotes: quotes.length, found: found.length, skipped: skipped.length }
    const no = await insertOpinion(tenancy, { documentId: id, model: model.model, ...counts, differences })
    await tenancy.record({
      stream: `document:${id}`,
      expected: 'latest',
      events: [{ type: 'document.opinionKept', data: { no, ...counts, differences: differences.length } }],
    })
    return getSecondOpinion(tenancy, given)
  })
}

/** A person takes a quote of the latest opinion over as a row of the document, read by the house's own rules, or says no. Once. */
export async function decideOpinion(
  tenancy: Tenancy,
  given: { id: DocumentId; model: LanguageModel | undefined; no: number; item: number; take: boolean },
): Promise<SecondOpinion> {
  const { id, item, take } = given
  await lockDocument(tenancy, id)
  const document = await getDocument(tenancy, id)
  const { no, rows } = await readOpinion(tenancy, document)
  if (given.no !== no) throw refuse('documents.opinionStale')
  const row = rows.find((one) => one.item === item)
  if (!row) throw refuse('documents.opinionUnknown')
  if (take && row.kind !== 'missed') throw refuse('documents.opinionNotTaken')
  const position = take ? Math.max(0, ...document.proposed.map((one) => one.position)) + 1 : null
  const status = take ? 'taken' : 'refused'
  if (!(await decideOpinionRow(tenancy, { documentId: id, no, item, status, position })))
    throw refuse('documents.opinionDecided')
  if (position !== null) await insertClauses(tenancy, id, [{ ...(await readRow(tenancy, document, row)), position }])
  await tenancy.record({
    stream: `document:${id}`,
    expected: 'latest',
    events: [{ type: 'document.opinionDecided', data: { no, item, status, position } }],
  })
  return getSecondOpinion(tenancy, given)
}

/** What the engine makes of the quote alone, moved to where it stands; where it still sees nothing, an action without parts. */
async function readRow(
  tenancy: Tenancy,
  document: DocumentDetail,
  span: { start: number; end: number },
): Promise<Omit<ProposedRow, 'position'>> {
  const { duties, words } = await wordsFor(tenancy, document.docDate)
  const text = document.text.slice(span.start, span.end)
  const lead = '会议强调，要'
  const read = extractClauses(lead + text, { date: document.docDate, words, ...(duties && { duties }) }).commitments[0]
  const moved = read && movedBy(read, span.start - lead.length)
  const whole = moved?.start === span.start && moved.end === span.end ? moved : undefined
  return {
    ...bare,
    domain: read?.domain ?? '综合',
    leads: read?.leads ?? [],
    ...whole,
    start: span.start,
    end: span.end,
    text,
    operable: true,
    level: whole && whole.level !== 'stance' ? whole.level : 'action',
    rule: 'second-opinion',
  }
}

const bare = {
  verb: null,
  verbStart: null,
  object: null,
  objectStart: null,
  topicPrefix: null,
  time: null,
  quantities: [],
  named: [],
  tense: 'plan',
} as const satisfies Partial<Commitment>

function movedBy(row: Commitment, by: number): Commitment {
  const place = <T extends { start: number; end: number }>(part: T): T => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  })
  return {
    ...place(row),
    verbStart: row.verbStart === null ? null : row.verbStart + by,
    objectStart: row.objectStart === null ? null : row.objectStart + by,
    time: row.time && place(row.time),
    quantities: row.quantities.map(place),
    named: row.named.map(place),
  }
}
