import { type DecimalText, findQuotient, parseDecimal } from '@lantu/kernel'
import { plainDate, startOfDay, yearOf } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { Loop, NeedsDecision, TitleBlock } from '#contract/board.ts'
import { type LateRow, lastWords, lateCommitments } from '#store/board-commitments.ts'
import { findNewestEdition } from '#store/board-figures.ts'
import { countSignals, type Flagged, flaggedMatters, loopOf } from '#store/board-matters.ts'
import type { BoardDay } from '#store/board-source.ts'
import { getDistrict, ruleVersions } from '#store/district.ts'
import { findAuditHead } from '#store/snapshots.ts'
import type { OwnerOf } from './board-indicators.ts'

const rate = (part: number, whole: number): DecimalText | null =>
  findQuotient(parseDecimal(String(part * 100)), parseDecimal(String(whole)), 1) ?? null

export async function boardLoop(tenancy: Tenancy, day: BoardDay): Promise<Loop> {
  const year = yearOf(day.asOf)
  const from = startOfDay(plainDate(year, 1, 1)).toString()
  const loop = await loopOf(tenancy, day, from)
  return {
    year,
    signals: await countSignals(tenancy, day, from),
    ...loop,
    closedRate: rate(loop.closed, loop.opened),
    verifiedRate: rate(loop.verified, loop.opened),
  }
}

/** The late commitments whose reports are looked through for blockers, and how many rows are shown. */
const looked = 200
const shown = 12

/** Blockers of late commitments in the unit's own words, then what waits for a decision on a matter. */
export async function needsDecision(
  tenancy: Tenancy,
  day: BoardDay,
  ownerOf: OwnerOf,
): Promise<{ total: number; rows: NeedsDecision[] }> {
  const late = await lateCommitments(tenancy, day, looked)
  const words = await lastWords(
    tenancy,
    day,
    late.map((row) => row.id),
  )
  const byId = new Map(late.map((row) => [row.id, row]))
  const blockers = words.flatMap((said): NeedsDecision[] => {
    const row = byId.get(said.commitmentId)
    return row === undefined || said.problems === null
      ? []
      : [blockerOf(row, { ...said, problems: said.problems }, ownerOf)]
  })
  const order = new Map(late.map((row, i) => [`/ledger/${row.id}`, i]))
  blockers.sort((a, b) => (order.get(a.href) ?? 0) - (order.get(b.href) ?? 0))
  const flagged = day.past ? [] : await flaggedMatters(tenancy, looked)
  const decisions = flagged.map(
    (one): NeedsDecision => ({
      kind: decisionOf[one.flag],
      href: `/matters/${one.id}`,
      number: one.number,
      title: one.title ?? '（文字已删除）',
      words: null,
      owner: ownerOf(one.unitId),
      since: one.on,
    }),
  )
  const all = [...blockers, ...decisions]
  return { total: all.length, rows: all.slice(0, shown) }
}

const decisionOf = {
  extensionAsked: 'extension',
  objection: 'objection',
  reopenProposed: 'reopening',
} as const satisfies Readonly<Record<Flagged['flag'], NeedsDecision['kind']>>

const blockerOf = (
  row: LateRow,
  said: { problems: string; on: NonNullable<NeedsDecision['since']> },
  ownerOf: OwnerOf,
): NeedsDecision => ({
  kind: 'blocker',
  href: `/ledger/${row.id}`,
  number: row.number,
  title: row.title,
  words: said.problems,
  owner: ownerOf(row.unitId),
  since: said.on,
})

/** 图签. */
export async function titleBlock(tenancy: Tenancy, day: BoardDay): Promise<TitleBlock> {
  const { calendar = '', ...rules } = ruleVersions(day.asOf)
  return {
    asOf: day.asOf,
    at: day.at,
    dataEdition: await findNewestEdition(tenancy, day),
    rules,
    calendar,
    district: await getDistrict(tenancy),
    auditHead: await findAuditHead(tenancy),
  }
}
