import { createHash } from 'node:crypto'
import { clausesVersion, type ReadingWords, type UnitDuty } from '@lantu/clauses'
import { DOMAIN_WORDS, HOLIDAY_DAYS, KNOWN_NAMES, PLAN_YEARS } from '@lantu/data/lexicons'
import { listDuties, listUnitNames, listUnits, todayOf } from '@lantu/identity'
import type { Unit } from '@lantu/identity/contract'
import { addDays, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type NewEvents, readStream } from '@lantu/platform/events'
import {
  type NewReadingWord,
  ReadingWordId,
  type ReadingWordList,
  type ReadingWordValue,
} from '#contract/reading-word.ts'
import { keyOf, readingWordsOf, stateOn } from '#domain/reading-words.ts'
import { unitWords } from '#domain/unit-words.ts'
import { refuse } from '#errors'
import {
  endReadingWord,
  findReadingWord,
  findWordEndedAt,
  insertReadingWord,
  listReadingWords,
  readingWordsOn,
  standingWords,
} from '#store/reading-words.ts'

const stream = 'readingWords'

export async function getReadingWords(tenancy: Tenancy): Promise<ReadingWordList> {
  const today = todayOf(tenancy)
  const count = (lists: readonly (readonly string[])[]): number => lists.reduce((sum, list) => sum + list.length, 0)
  return {
    rows: (await listReadingWords(tenancy)).map((row) => ({ ...row, state: stateOn(row, today) })),
    shipped: {
      plan: PLAN_YEARS.length,
      holiday: HOLIDAY_DAYS.length,
      name: count(Object.values(KNOWN_NAMES)),
      domain: count(DOMAIN_WORDS.map(({ words }) => words)),
    },
  }
}

/** Teaches a word from a day on. What stands under its key ends the day before; what only begins then or later is in its way. */
export async function addReadingWord(tenancy: Tenancy, input: NewReadingWord): Promise<{ id: ReadingWordId }> {
  const { value, from, source } = input
  const today = todayOf(tenancy)
  if (from < today) throw refuse('documents.wordPast', { params: { from, today } })
  const key = keyOf(value)
  const standing = await standingWords(tenancy, { kind: value.kind, key, day: from })
  const ahead = standing.find((one) => one.from >= from)
  if (ahead) throw refuse('documents.wordAhead', { params: { from: ahead.from } })
  for (const one of standing) await endReadingWord(tenancy, one.id, from)
  const id = ReadingWordId.parse(tenancy.effects.newId<'readingWord'>())
  await insertReadingWord(tenancy, { id, value, source, from, key, by: tenancy.actor.personId })
  await record(tenancy, 'readingWord.added', { id, kind: value.kind, from, ends: standing.map((one) => one.id) })
  return { id }
}

/** Ends a word after its last day; one that has not begun by then is withdrawn, and what it had ended goes on. */
export async function endWord(
  tenancy: Tenancy,
  input: { id: ReadingWordId; lastDay: PlainDate },
): Promise<{ until: PlainDate }> {
  const { id, lastDay } = input
  const found = await findReadingWord(tenancy, id)
  if (!found) throw refuse('documents.wordUnknown')
  const yesterday = addDays(todayOf(tenancy), -1)
  if (lastDay < yesterday) throw refuse('documents.wordPast', { params: { from: lastDay, today: yesterday } })
  const ended = addDays(lastDay, 1)
  const until = ended < found.from ? found.from : ended
  if (found.until !== null && found.until <= until) return { until: found.until }
  await endReadingWord(tenancy, id, until)
  await record(tenancy, 'readingWord.ended', { id, until })
  if (until === found.from) await resumeBefore(tenancy, found)
  return { until }
}

/** The word that ended because the withdrawn one was to begin goes on, up to the next; one that a person ended does not. */
async function resumeBefore(tenancy: Tenancy, withdrawn: { value: ReadingWordValue; from: PlainDate }): Promise<void> {
  const { value, from: day } = withdrawn
  const under = { kind: value.kind, key: keyOf(value), day }
  const before = await findWordEndedAt(tenancy, under)
  if (!before) return
  const events = await readStream(tenancy, stream)
  if (
    events.some(({ type, data }) => type === 'readingWord.ended' && data['id'] === before.id && data['until'] === day)
  )
    return
  const until = (await standingWords(tenancy, under))[0]?.from ?? null
  await endReadingWord(tenancy, before.id, until)
  await record(tenancy, 'readingWord.resumed', { id: before.id, until })
}

const record = (tenancy: Tenancy, type: string, data: NewEvents['events'][number]['data']) =>
  tenancy.record({ stream, expected: 'latest', events: [{ type, data }] })

/**
 * What a document of `day` is read with today, and the name under which its rows are kept: the engine, duties and words of today, and the
 * units by every name they bore on the document's day.
 */
export async function wordsFor(
  tenancy: Tenancy,
  day: PlainDate,
): Promise<{ duties: UnitDuty[] | undefined; words: ReadingWords; engine: string }> {
  const words = readingWordsOf((await readingWordsOn(tenancy, todayOf(tenancy))).map(({ value }) => value))
  const own = new Map((await listDuties(tenancy)).map(({ unit, keywords }) => [unit, keywords]))
  const units = (await listUnits(tenancy, { asOf: day })).filter(({ id, kind }) => own.has(id) || !unnamed.has(kind))
  const late = (await listUnits(tenancy)).filter(({ id }) => own.has(id) && !units.some((unit) => unit.id === id))
  const names = await listUnitNames(tenancy, { asOf: day })
  const duties = unitWords([...units, ...late], { names, own: own.size > 0 ? own : undefined })
  const hash = createHash('sha256')
    .update(JSON.stringify([duties, words]))
    .digest('hex')
    .slice(0, 8)
  return { duties: duties.length > 0 ? duties : undefined, words, engine: `${clausesVersion}+words-${hash}` }
}

/** Who leads nothing by being named: those above and beside the district’s departments. */
const unnamed: ReadonlySet<Unit['kind']> = new Set(['body', 'enterprise', 'upperLevel'])
