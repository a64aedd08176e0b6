import { todayOf } from '@lantu/identity'
import { UnitId } from '@lantu/kernel'
import { chinaCalendar, dateInShanghai, type PlainDate } from '@lantu/kernel/time'
import { statesWaitingFor } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { Temporal } from 'temporal-polyfill'
import type { Board, BoardMatter, DueItem, OffItem } from '#contract/board.ts'
import { pickOff } from '#domain/off.ts'
import { refuse } from '#errors'
import { type DueRow, dueSoon, type LateRow, lampCounts, lastWords, lateCommitments } from '#store/board-commitments.ts'
import { type AtWork, type MatterList, mattersOf, openOfKind, signalledSince, waitingIn } from '#store/board-matters.ts'
import { type BoardDay, boardDay } from '#store/board-source.ts'
import { boardIndicators, type IndicatorLines, type OwnerOf } from './board-indicators.ts'
import { boardLoop, needsDecision, titleBlock } from './board-loop.ts'
import { unitNamesOn } from './draft.ts'

/** How many rows each part of the first screen has. */
const rows = { late: 10, due: 10, waiting: 20, kind: 10 } as const

/** 总览: all that the first screen shows, in one answer. Throws `bulletins.futureDay`. */
export async function getBoard(tenancy: Tenancy, asOf?: PlainDate): Promise<Board> {
  const today = todayOf(tenancy)
  if (asOf !== undefined && asOf > today) throw refuse('bulletins.futureDay', { params: { day: asOf } })
  const day = boardDay(tenancy, today, asOf)
  const names = await unitNamesOn(tenancy, day.asOf)
  const ownerOf: OwnerOf = (id) =>
    id === null ? null : { id: UnitId.parse(id), name: names.get(id) ?? '（单位已撤并）' }
  const indicators = await boardIndicators(tenancy, day, ownerOf)
  const lamps = await lampCounts(tenancy, day)
  const late = await lateCommitments(tenancy, day, rows.late)
  const due = await dueSoon(tenancy, day, rows.due)
  const { targets, tasks } = await completeOff(tenancy, day, { indicators, late, ownerOf })
  const matters = (list: MatterList) => ({ ...list, rows: list.rows.map((row) => matterOf(row, ownerOf)) })
  return {
    asOf: day.asOf,
    past: day.past,
    off: { total: targets.length + lamps.red + lamps.amber, rows: pickOff(targets, tasks) },
    indicators: [...indicators.rows],
    lamps,
    late: { total: lamps.red + lamps.amber, rows: tasks },
    dueSoon: { ...due, rows: due.rows.map((row) => dueOf(row, day, ownerOf)) },
    waiting: matters(await waiting(tenancy, day)),
    instructions: matters(await openOfKind(tenancy, day, { kind: 'instruction', limit: rows.kind })),
    decisions: matters(await openOfKind(tenancy, day, { kind: 'decision', limit: rows.kind })),
    needsDecision: await needsDecision(tenancy, day, ownerOf),
    loop: await boardLoop(tenancy, day),
    titleBlock: await titleBlock(tenancy, day),
  }
}

/** What waits for the reader; on a past day nothing can be done, so nothing waits. */
async function waiting(tenancy: Tenancy, day: BoardDay): Promise<MatterList> {
  const { roles, units } = tenancy.actor
  const states = statesWaitingFor(roles.map(({ role }) => role))
  if (day.past || states.length === 0) return { total: 0, overdue: 0, rows: [] }
  const own = [...new Set([...units, ...roles.map(({ unitId }) => unitId)])]
  return waitingIn(tenancy, day, { states, units: own, limit: rows.waiting })
}

/** Adds to each thing that is off the matter at work on it, since when, and what comes next. */
async function completeOff(
  tenancy: Tenancy,
  day: BoardDay,
  found: { indicators: IndicatorLines; late: readonly LateRow[]; ownerOf: OwnerOf },
): Promise<{ targets: OffItem[]; tasks: OffItem[] }> {
  const { indicators, late, ownerOf } = found
  const ids = late.map((row) => row.id)
  const targetIds = indicators.off.map((item) => item.id)
  const work = await mattersOf(tenancy, day, { targets: targetIds, commitments: ids })
  const bySubject = new Map(work.map((one) => [`${one.subjectKind}/${one.subjectId}`, one]))
  const words = new Map((await lastWords(tenancy, day, ids)).map((said) => [said.commitmentId, said.next]))
  const since = await signalledSince(tenancy, day)
  const targets = indicators.off.map((item): OffItem => {
    const at = bySubject.get(`target/${item.id}`)
    return { ...item, since: since.get(item.id) ?? null, ...workOf(at, null) }
  })
  const tasks = late.map((row): OffItem => {
    const at = bySubject.get(`commitment/${row.id}`)
    return {
      kind: 'commitment',
      id: row.id,
      href: `/ledger/${row.id}`,
      number: row.number,
      title: row.title,
      lamp: row.lamp,
      reasons: row.reasons,
      rule: row.rule,
      probability: { half: null, year: null },
      owner: ownerOf(row.unitId),
      since: row.since,
      due: row.due,
      ...workOf(at, words.get(row.id) ?? null),
    }
  })
  return { targets, tasks }
}

const workOf = (at: AtWork | undefined, words: string | null): Pick<OffItem, 'doing' | 'next'> => ({
  doing: at ? { id: at.id, kind: at.kind, number: at.number, state: at.state, href: `/matters/${at.id}` } : null,
  next: { by: at?.nextDue == null ? null : lastDayOf(at.nextDue), words },
})

/** A deadline is the first instant after its last day. */
const lastDayOf = (due: string): PlainDate => dateInShanghai(Temporal.Instant.from(due).subtract({ milliseconds: 1 }))

const dueOf = ({ unitId, ...row }: DueRow, day: BoardDay, ownerOf: OwnerOf): DueItem => ({
  ...row,
  href: `/ledger/${row.id}`,
  owner: ownerOf(unitId),
  workDays:
    chinaCalendar.knows(day.asOf) && chinaCalendar.knows(row.due)
      ? chinaCalendar.workDaysBetween(day.asOf, row.due)
      : null,
})

const matterOf = ({ unitId, ...row }: MatterList['rows'][number], ownerOf: OwnerOf): BoardMatter => ({
  ...row,
  href: `/matters/${row.id}`,
  owner: ownerOf(unitId),
})
