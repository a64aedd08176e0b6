import { extractClauses } from '@lantu/clauses'
import { listAppointments } from '@lantu/identity'
import type { PersonId, Role } from '@lantu/kernel'
import { findInternalMarks, findMarking, readDocument, readHtml } from '@lantu/papers/reading'
import type { Tenancy } from '@lantu/platform/db'
import { keepFile } from '@lantu/platform/files'
import { type DocumentFacts, DocumentId, type Registered } from '#contract/document.ts'
import { type Marks, passGate } from '#domain/gate.ts'
import { codesOf, judgeIntake } from '#domain/intake.ts'
import { usualLevel } from '#domain/lineage.ts'
import { refuse } from '#errors'
import { findByHash, insertDocument } from '#store/documents.ts'
import { checkPlace } from './lineage.ts'
import { wordsFor } from './reading-words.ts'

const mediaTypes = {
  txt: 'text/plain',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** Text ready to be registered, with where it came from. */
interface Incoming {
  readonly facts: DocumentFacts
  readonly text: string
  readonly format: string
  readonly marks: Marks
  readonly file?: { readonly content: Uint8Array; readonly mediaType: string }
}

/** Registers pasted text. Refuses what the marking gate refuses and what is already here; writes document, rows and event together. */
export const registerText = (tenancy: Tenancy, input: { facts: DocumentFacts; text: string }): Promise<Registered> =>
  register(tenancy, {
    facts: input.facts,
    text: input.text.replace(/\r\n?/g, '\n'),
    format: 'pasted',
    marks: marksIn(input.text),
  })

const marksIn = (text: string): Marks => ({
  secret: findMarking(text)?.marking ?? null,
  internal: findInternalMarks(text)[0]?.where.found ?? null,
})

/**
 * Registers what was copied from a web page: its text, one paragraph or table row a line, with the page itself kept by its hash.
 * A 批示 is refused here as it is as a file.
 */
export async function registerHtml(
  tenancy: Tenancy,
  input: { facts: DocumentFacts; html: string },
): Promise<Registered> {
  if (input.facts.kind === 'instruction') throw refuse('documents.instructionFile')
  const read = readHtml(input.html, 'HTML')
  if (!read.ok) throw read.error
  const { text } = read.value
  // The page is kept whole, so what it hides and what stands around its text bears marks too.
  const around = marksIn(input.html.replace(/<[^<>]*>/g, '\n'))
  const own = marksIn(text)
  const content = new TextEncoder().encode(input.html)
  return register(tenancy, {
    facts: input.facts,
    text,
    format: 'html',
    marks: { secret: own.secret ?? around.secret, internal: own.internal ?? around.internal },
    file: { content, mediaType: 'text/html' },
  })
}

/**
 * Registers a file; its bytes are kept by their hash, its text is read by content, not by the name's ending. A 批示 is never
 * taken as a file: what a leader wrote on a paper stays on the paper, its summary comes in (DESIGN §2).
 */
export async function registerFile(
  tenancy: Tenancy,
  input: { facts: DocumentFacts; fileName: string; content: Uint8Array },
): Promise<Registered> {
  if (input.facts.kind === 'instruction') throw refuse('documents.instructionFile')
  const read = await readDocument(input.content, { fileName: input.fileName })
  if (!read.ok) throw read.error
  const { text, format, marking, internal } = read.value
  const marks: Marks = { secret: marking?.marking ?? null, internal: internal[0]?.where.found ?? null }
  return register(tenancy, {
    facts: input.facts,
    text,
    format,
    marks,
    file: { content: input.content, mediaType: mediaTypes[format] },
  })
}

async function register(tenancy: Tenancy, incoming: Incoming): Promise<Registered> {
  const { facts, text } = incoming
  if (text.trim() === '') throw refuse('documents.noWords')
  const gate = passGate(incoming.marks, facts)
  if (!gate.ok) throw gate.error
  const intake = judgeIntake(facts, await leadersOf(tenancy, facts.intake))
  if (!intake.ok) throw intake.error
  const level = facts.level ?? usualLevel(facts.kind)
  await checkPlace(tenancy, facts, level)
  const { duties, words, engine } = await wordsFor(tenancy, facts.docDate)
  const extracted = extractClauses(text, {
    date: facts.docDate,
    kind: facts.reading,
    words,
    ...(duties && { duties }),
  })
  const known = await findByHash(tenancy, extracted.document.sha256)
  if (known) throw refuse('documents.known', { params: { date: known.docDate, title: known.title, id: known.id } })
  const kept = incoming.file && (await keepFile(tenancy, incoming.file))
  const id = DocumentId.parse(tenancy.effects.newId<'document'>())
  const rows = extracted.commitments.map((row, index) => ({ ...row, position: index + 1 }))
  const version = await tenancy.record({
    stream: `document:${id}`,
    expected: 0,
    events: [
      {
        type: 'document.registered',
        data: {
          kind: facts.kind,
          publicity: gate.value,
          date: facts.docDate,
          sha256: extracted.document.sha256,
          rows: rows.length,
          engine,
          intake: codesOf(intake.value),
          level,
          ...(facts.parentId !== null && { parent: facts.parentId }),
          ...(facts.replacesId !== null && { replaces: facts.replacesId }),
        },
      },
    ],
  })
  await insertDocument(tenancy, {
    document: {
      id,
      kind: facts.kind,
      publicity: gate.value,
      issuer: facts.issuer,
      docNumber: facts.docNumber,
      docDate: facts.docDate,
      source: facts.source,
      parentId: facts.parentId,
      replacesId: facts.replacesId,
      level,
      sha256: extracted.document.sha256,
      fileSha256: kept?.sha256 ?? null,
      format: incoming.format,
      script: extracted.document.script,
      engine,
      version,
    },
    title: facts.title,
    intake: intake.value,
    text,
    rows,
  })
  return { id, rows: rows.length, operable: rows.filter((row) => row.operable).length }
}

const leaderRoles: readonly Role[] = ['districtLeader', 'deputyLeader']

/** Who led the district on the day of a 批示; nobody is asked for where there is none. */
async function leadersOf(tenancy: Tenancy, intake: DocumentFacts['intake']): Promise<ReadonlySet<PersonId>> {
  if (intake?.kind !== 'instruction') return new Set()
  const held = await listAppointments(tenancy, { asOf: intake.instructedOn })
  return new Set(held.filter((one) => leaderRoles.includes(one.role)).map((one) => one.person))
}
