import { daysBetween, type PlainDate, parsePlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import ical from 'ical-generator'
import type { CommitmentQuery, CommitmentSummary } from '#contract/commitment.ts'
import { endedStates } from '#domain/commitment.ts'
import { readNodes } from '#store/latest-progress.ts'
import { mostIn } from './export.ts'
import { allOf } from './list.ts'
import { unitNames } from './unit-names.ts'

/**
 * The days of what a filter finds as a calendar (RFC 5545): the last day of every commitment that has not ended and each node not
 * yet done, as whole days without a time zone. An entry keeps its name, so that taking the file in again moves it instead of adding one.
 */
export async function exportCalendar(
  tenancy: Tenancy,
  query: Omit<CommitmentQuery, 'cursor' | 'limit'>,
): Promise<Uint8Array> {
  const rows = (await allOf(tenancy, query, mostIn(tenancy, 'calendar'))).filter(
    (row) => !endedStates.includes(row.state),
  )
  const nodes = await readNodes(
    tenancy,
    rows.map((row) => row.id),
  )
  const names = await unitNames(tenancy)
  const calendar = ical({ name: '任务时限', prodId: { company: 'Lantu', product: 'Lantu', language: 'ZH' } })
  const add = (row: CommitmentSummary, given: { name: string; day: PlainDate; summary: string }) =>
    calendar.createEvent({
      id: `${row.id}-${given.name}@lantu`,
      stamp: new Date(tenancy.at),
      start: utcMidnight(given.day),
      allDay: true,
      summary: given.summary,
      description: [row.number, row.leadUnitId && `主责：${names(row.leadUnitId)}`, row.target]
        .filter(Boolean)
        .join('\n'),
    })
  for (const row of rows) {
    if (row.due !== null) add(row, { name: 'due', day: row.due, summary: `时限：${row.title}` })
    for (const [index, node] of (nodes.get(row.id) ?? []).entries())
      if (node.doneOn === null)
        add(row, { name: `node-${index + 1}`, day: node.due, summary: `节点“${node.name}”：${row.title}` })
  }
  return new TextEncoder().encode(calendar.toString())
}

/** A whole day is written by its date in UTC. */
const epoch = parsePlainDate('1970-01-01')
export const utcMidnight = (day: PlainDate): Date => new Date(daysBetween(epoch, day) * 86_400_000)
