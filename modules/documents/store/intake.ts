import type { Tenancy } from '@lantu/platform/db'
import { Intake } from '#contract/intake.ts'
import { tables } from './tables.ts'

type Facts = Partial<{
  leader_id: string
  on_day: string
  due: string | null
  chaired_by: string
  category: string
  year: number
}>
interface Columns {
  readonly facts: Facts
  readonly words: Readonly<Record<string, string | null>>
}

/** Where each kind's fields stand: facts in columns, words by their field. `findIntake` reads what this writes. */
function columnsOf(intake: Intake): Columns {
  switch (intake.kind) {
    case 'instruction': {
      const { leaderId, instructedOn, replyBy, requirement } = intake
      return { facts: { leader_id: leaderId, on_day: instructedOn, due: replyBy }, words: { requirement } }
    }
    case 'committeeMinutes':
    case 'executiveMinutes':
    case 'topicMinutes': {
      const { meeting, number, convenedOn, chairedBy } = intake
      return { facts: { on_day: convenedOn, chaired_by: chairedBy }, words: { meeting, number } }
    }
    case 'cityItem':
    case 'cityTask':
      return { facts: { due: intake.due }, words: { number: intake.cityNumber, assigner: intake.assigner } }
    case 'proposal': {
      const { number, category, session, replyDue } = intake
      return { facts: { due: replyDue, category }, words: { number, session } }
    }
    case 'folder':
    case 'livelihood':
      return { facts: { year: intake.year }, words: {} }
    case 'speech':
    case 'workReport':
      return { facts: {}, words: { occasion: intake.occasion } }
  }
}

export async function insertIntake(tenancy: Tenancy, documentId: string, intake: Intake): Promise<void> {
  const { facts, words } = columnsOf(intake)
  const of = { district_id: tenancy.district, document_id: documentId }
  const none = { leader_id: null, on_day: null, due: null, chaired_by: null, category: null, year: null }
  await tables(tenancy)
    .insertInto('documents.intake')
    .values({ ...of, kind: intake.kind, ...none, ...facts })
    .execute()
  const said = Object.entries(words).flatMap(([field, body]) => (body === null ? [] : [{ ...of, field, body }]))
  if (said.length > 0) await tables(tenancy).insertInto('documents.intake_words').values(said).execute()
}

export async function findIntake(tenancy: Tenancy, documentId: string): Promise<Intake | null> {
  const row = await tables(tenancy)
    .selectFrom('documents.intake')
    .selectAll()
    .where('district_id', '=', tenancy.district)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (!row) return null
  const said = await tables(tenancy)
    .selectFrom('documents.intake_words')
    .select(['field', 'body'])
    .where('district_id', '=', tenancy.district)
    .where('document_id', '=', documentId)
    .execute()
  const words = Object.fromEntries(said.map(({ field, body }) => [field, body]))
  // Each kind takes its own names out of these; the contract lets the others fall.
  return Intake.parse({
    ...words,
    kind: row.kind,
    leaderId: row.leader_id,
    instructedOn: row.on_day,
    replyBy: row.due,
    convenedOn: row.on_day,
    chairedBy: row.chaired_by,
    cityNumber: words['number'],
    due: row.due,
    category: row.category,
    replyDue: row.due,
    year: row.year,
  })
}
