import { todayOf } from '@lantu/identity'
import type { Language } from '@lantu/kernel'
import { addDays, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import ical from 'ical-generator'
import type { CommitmentSummary } from '#contract/commitment.ts'
import type { FeedWords } from '#contract/feed.ts'
import { endedStates } from '#domain/commitment.ts'
import { refuse } from '#errors'
import { insertFeedWords, readFeedWords } from '#store/feed-words.ts'
import { readNodes } from '#store/latest-progress.ts'
import { utcMidnight } from './calendar.ts'
import { mostIn } from './export.ts'
import { listCommitments } from './list.ts'

export const getFeedWords = (tenancy: Tenancy): Promise<FeedWords> => readFeedWords(tenancy)

export async function setFeedWords(tenancy: Tenancy, asked: { titles: boolean; version: number }): Promise<FeedWords> {
  const before = await readFeedWords(tenancy)
  const next = { titles: asked.titles, version: before.version + 1 }
  if (before.version !== asked.version || !(await insertFeedWords(tenancy, next))) throw refuse('ledger.feed.changed')
  const data = { titles: next.titles, version: next.version }
  await tenancy.record({ stream: 'feedWords', expected: 'latest', events: [{ type: 'feedWords.set', data }] })
  return next
}

const words: Readonly<Record<Language, { due: string; node: string; name: string; cut: string }>> = {
  'zh-Hans': { due: '时限', node: '节点', name: '任务时限', cut: '任务过多，日历只列到 {day}' },
  'zh-Hant': { due: '時限', node: '節點', name: '任務時限', cut: '任務過多，日曆只列到 {day}' },
  en: { due: 'Due', node: 'Node', name: 'Deadlines', cut: 'Too many to list: this calendar ends on {day}' },
}

/** How long a day that has passed stays in the feed. */
const daysKept = 31
const pageRows = 1000

/**
 * What the reader may see now, as a calendar that leaves the house: kind of day and number, the title only where the district says so;
 * no unit, no person, no node's name. Nothing in it depends on the instant of reading, so the same ledger gives the same bytes. A reader
 * who may see no ledger any more is told that there is no such address.
 */
export async function feedCalendar(tenancy: Tenancy): Promise<Uint8Array> {
  const { actor } = tenancy
  if (!actor.words.has('ledger.read')) throw refuse('ledger.feed.unknown')
  const say = words[actor.language]
  const { titles } = await readFeedWords(tenancy)
  const from = addDays(todayOf(tenancy), -daysKept)
  const { rows, listedTo } = await nearest(tenancy, from)
  const nodes = await readNodes(
    tenancy,
    rows.map((row) => row.id),
  )
  const calendar = ical({
    name: say.name,
    prodId: { company: 'Lantu', product: 'Lantu', language: 'ZH' },
    ttl: 3600,
  })
  const add = (row: CommitmentSummary, given: { name: string; day: PlainDate; word: string }) => {
    if (given.day < from) return
    calendar.createEvent({
      id: `${row.id}-${given.name}@lantu`,
      stamp: new Date(row.updatedAt),
      start: utcMidnight(given.day),
      allDay: true,
      summary: [given.word, row.number, ...(titles ? [row.title] : [])].join(' '),
    })
  }
  for (const row of rows) {
    if (row.due !== null) add(row, { name: 'due', day: row.due, word: say.due })
    for (const [index, node] of (nodes.get(row.id) ?? []).entries())
      if (node.doneOn === null) add(row, { name: `node-${index + 1}`, day: node.due, word: say.node })
  }
  if (listedTo !== null)
    calendar.createEvent({
      id: 'cut@lantu',
      stamp: utcMidnight(listedTo),
      start: utcMidnight(listedTo),
      allDay: true,
      summary: say.cut.replace('{day}', listedTo),
    })
  return new TextEncoder().encode(calendar.toString())
}

/** What is numbered and has not ended, the nearest days first. Beyond what a calendar takes, `listedTo` says where it ends. */
async function nearest(
  tenancy: Tenancy,
  dueFrom: PlainDate,
): Promise<{ rows: CommitmentSummary[]; listedTo: PlainDate | null }> {
  const most = mostIn(tenancy, 'calendar')
  const rows: CommitmentSummary[] = []
  let after: readonly string[] | undefined
  for (;;) {
    const page = await listCommitments(tenancy, { dueFrom, recordOnly: false, sort: 'due', limit: pageRows, after })
    rows.push(...page.rows.filter((row) => row.number !== null && row.due !== null && !endedStates.includes(row.state)))
    if (rows.length > most) return { rows: rows.slice(0, most), listedTo: rows[most - 1]?.due ?? null }
    if (page.next === null) return { rows, listedTo: null }
    after = page.next
  }
}
