import { listDocuments } from '@lantu/documents'
import type { DistrictCode, Role } from '@lantu/kernel'
import { indexDocument } from '@lantu/ledger'
import { notify } from '@lantu/notices'
import { addDistrict } from '@lantu/platform/db'
import { keepFile } from '@lantu/platform/files'
import type { TestDatabase } from '@lantu/platform/testing'
import { samples } from '@lantu/samples'
import { accessTable } from '../modules.ts'
import { loadSamplesOnce } from '../samples.ts'
import { type Cast, openTestHouse, type Session, type TestHouse } from './house.ts'

/** One district of two that hold the same kinds of things, none of them shared. */
export interface Furnished {
  readonly code: DistrictCode
  readonly cast: Cast
  /** A word that stands in this district's texts only. */
  readonly word: string
  /** The id of a real thing of each kind, by the first word of its address: `commitments`, `matters`, … */
  readonly ids: Readonly<Record<Kind, string>>
  readonly sha256: string
}

const kinds = {
  documents: 'select id::text from documents.document',
  signings: 'select signing_id::text as id from ledger.signing',
  policies: 'select policy_id::text as id from ledger.policy',
  words: 'select id::text from documents.reading_word',
  reconciliations: 'select id::text from documents.document',
  commitments: 'select commitment_id::text as id from ledger.commitment',
  projects: 'select project_id::text as id from ledger.project',
  blockers: 'select blocker_id::text as id from ledger.blocker',
  matters: 'select matter_id::text as id from matters.matter',
  draws: 'select draw_id::text as id from matters.draw',
  indicators: 'select id::text from indicators.indicator',
  series: 'select id::text from indicators.series',
  blueprint: 'select continuation_id::text as id from ledger.continuation',
  boards: 'select board_id::text as id from ledger.board',
  signals: 'select id::text from signals.signal',
  bulletins: 'select bulletin_id::text as id from bulletins.bulletin',
  asks: 'select ask_id::text as id from asks.ask',
  units: 'select unit_id::text as id from identity.unit',
  people: 'select person_id::text as id from identity.person',
  appointments: 'select appointment_id::text as id from identity.appointment',
  tokens: 'select token_id::text as id from identity.api_token',
  'lamp-previews': 'select preview_id::text as id from ledger.lamp_preview',
  'column-sets': 'select set_id::text as id from ledger.column_set',
  'ledger-views': 'select view_id::text as id from ledger.saved_view',
  'mail-addresses': 'select address_id::text as id from ledger.mail_address',
  notices: 'select notice_id::text as id from notices.notice',
} as const
export type Kind = keyof typeof kinds

/** The sample of 示范区 in both districts of a test house, each with people signed in, a document, an ask, a bulletin, a notice, a token. */
export async function openTwoDistricts(): Promise<{ house: TestHouse; here: Furnished; there: Furnished }> {
  const house = await openTestHouse()
  const { database } = house
  const [sample] = samples(new Date())
  if (!sample) throw new Error('there is no sample')
  await database.pool.query('update tenancy.district set clock_shift_seconds = $1', [sample.district.clockShiftSeconds])
  database.forgetClocks()
  for (const code of [database.demo, database.other]) {
    const district = { ...sample.district, code }
    await addDistrict(database, district)
    await loadSamplesOnce(database, () => {}, [{ ...sample, district }])
  }
  return {
    house,
    here: await furnish(house, { code: database.demo, word: '琥珀' }),
    there: await furnish(house, { code: database.other, word: '玄武' }),
  }
}

async function furnish(house: TestHouse, { code, word }: { code: DistrictCode; word: string }): Promise<Furnished> {
  const cast = await house.cast(code)
  const person = cast.people.get('supervisor')
  if (!person) throw new Error('the cast has no supervisor')
  const make = async (url: string, payload: object) => {
    const answer = await house.http.app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      headers: {
        ...sessionFor(cast, accessOf(url)),
        'idempotency-key': `furnish-${code}-${url.slice(1).replaceAll('/', '-')}`,
      },
      payload,
    })
    if (answer.statusCode !== 201) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`)
  }
  await make('/documents', {
    title: `${word}街专题会纪要`,
    kind: 'topicMinutes',
    publicity: 'published',
    issuer: '区政府办',
    docDate: '2024-05-10',
    text: `会议要求，区商务局牵头，2024年6月底前完成${word}街夜间经济试点方案。区住房城乡建设委要加快${word}街老旧小区改造，年内开工3处。`,
  })
  await make('/reading-words', {
    value: { kind: 'name', word: `${word}巷`, as: 'place' },
    from: '2030-01-01',
    source: '区政府文件',
  })
  await make('/asks', {
    title: `${word}街月报`,
    origin: 'district',
    owner: cast.unit,
    audience: [cast.unit],
    startsOn: '2024-05-01',
    endsOn: '2024-12-31',
    cadence: 'monthly',
    items: [{ label: `${word}街商户数` }],
  })
  await make('/draws', { scope: 'reported' })
  // The sample has links of its own already; this one begins at a task of this year.
  await make('/blueprint', { fromId: await newestCommitment(house, code), kind: 'reached' })
  await make('/bulletins', { kind: 'inspection' })
  await make('/lamp-previews', { bulletinOn: '2099-12-31' })
  await make('/ledger-views', { name: `${word}的任务`, address: { list: 'behind' } })
  await make('/mail-addresses', { address: `bgs@u${code}.invalid`, unitId: cast.unit, from: '2024-05-01' })
  await make('/column-sets', { name: `${word}样式`, columns: [{ field: 'title', heading: word }] })
  await make('/me/calendar-feed', {})
  await make('/me/tokens', { label: word, words: ['matters.read'], days: 3 })
  const sha256 = await database(house).inDistrict(async (tenancy) => {
    await tell(tenancy, person)
    const [document] = (await listDocuments(tenancy, { kind: undefined, after: undefined, limit: 1 })).rows
    if (document) await indexDocument(tenancy, document.id) // Done by a job where a server runs.
    return (await keepFile(tenancy, { content: new TextEncoder().encode(word), mediaType: 'text/plain' })).sha256
  }, code)
  const ids: Partial<Record<Kind, string>> = {}
  for (const [kind, statement] of Object.entries(kinds)) {
    const [first] = await rowsIn(house, code, statement)
    ids[kind as Kind] = first ?? missing(kind)
  }
  return { code, cast, word, ids: ids as Record<Kind, string>, sha256 }
}
const newestCommitment = async ({ database }: TestHouse, code: DistrictCode): Promise<string> => {
  const found = await database.pool.query<{ id: string }>(
    'select commitment_id::text as id from ledger.commitment where district_id = $1 order by due desc nulls last, 1 desc limit 1',
    [code],
  )
  return found.rows[0]?.id ?? missing('commitment')
}
/** The first id that a statement finds in a district. */
async function rowsIn({ database }: TestHouse, code: DistrictCode, statement: string): Promise<string[]> {
  const found = await database.pool.query<{ id: string }>(`${statement} where district_id = $1 order by 1 limit 1`, [
    code,
  ])
  return found.rows.map((row) => row.id)
}
const database = (house: TestHouse): TestDatabase => house.database
const missing = (kind: string): never => {
  throw new Error(`the district has no ${kind}`)
}
const accessOf = (url: string): string =>
  ({
    '/documents': 'documents.register',
    '/reading-words': 'documents.setWords',
    '/asks': 'asks.register',
    '/bulletins': 'bulletins.draft',
    '/column-sets': 'ledger.columnSets',
    '/lamp-previews': 'ledger.review',
    '/draws': 'matters.sample',
    '/blueprint': 'ledger.review',
    '/mail-addresses': 'ledger.mailAddresses',
  })[url] ?? 'signedIn'

/** Tells one person something: what wakes the streams of a district. */
export const tell = (tenancy: Parameters<typeof notify>[0], person: NonNullable<ReturnType<Cast['people']['get']>>) =>
  notify(tenancy, {
    occasion: `bench:${tenancy.effects.newId()}`,
    reason: { code: 'matters.notice.step', params: {} },
    subject: { subjectKind: 'matter', subjectId: 'm' },
    to: [{ persons: [person] }],
  })

/** Roles that see a whole district, those who see most first. */
const widest: readonly Role[] = [
  'supervisionHead',
  'supervisor',
  'districtLeader',
  'auditor',
  'analyst',
  'administrator',
]

/** A signed-in person who holds the word and sees most; with a `turn` each of those who hold it in turn, so that none spends a budget of calls. */
export function sessionFor(cast: Cast, access: string, turn?: number): Session {
  const held = accessTable.get(access)
  const holders: Role[] = held === undefined ? ['supervisor'] : [...held]
  const role =
    turn === undefined ? (widest.find((one) => holders.includes(one)) ?? holders[0]) : holders[turn % holders.length]
  const session = cast.sessions.get(role ?? 'administrator')
  if (!session) throw new Error(`nobody holds ${access}`)
  return session
}
