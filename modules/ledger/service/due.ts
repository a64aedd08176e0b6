import { feedbackAfter, reportReminderRules } from '@lantu/data'
import { holdsRole, LantuError, type UnitId } from '@lantu/kernel'
import { chinaCalendar, dateInShanghai, inForce, type PlainDate, periodFrom, periodTo } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { CommitmentId } from '#contract/commitment.ts'
import type { DueList, DueReport, DueStanding, SignMany } from '#contract/due.ts'
import { listExpected, missedInARow, stillOwed } from '#domain/feedbacks.ts'
import { readHeads, readWaitingWords } from '#store/due.ts'
import { readReporting } from '#store/lamps.ts'
import { withSavepoint } from '#store/savepoint.ts'
import { readWaiting, type Waiting } from '#store/waiting.ts'
import { unitsHeldBy } from './party.ts'
import { signProgress } from './progress.ts'

/** More rows than a person can work through; all of them are counted. */
const mostRows = 500

/** What the actor's units owe by due day, and what of theirs waits for a signature. */
export async function listDue(tenancy: Tenancy): Promise<DueList> {
  const today = dateInShanghai(tenancy.effects.now())
  const units = unitsHeldBy(tenancy.actor)
  const waiting = await readWaiting(tenancy, units)
  const owed = await owedBy(tenancy, { units, today, waiting })
  const shown = owed.slice(0, mostRows)
  const heads = await readHeads(
    tenancy,
    shown.map((one) => one.commitmentId),
  )
  const count = (standing: DueStanding) => owed.filter((one) => one.standing === standing).length
  const words = await readWaitingWords(tenancy, { units, limit: mostRows })
  return {
    today,
    counts: {
      late: count('late'),
      today: count('today'),
      soon: count('soon'),
      later: count('later'),
      waiting: waiting.length,
    },
    due: shown.map((one) => {
      const head = heads.get(one.commitmentId)
      return { ...one, number: head?.number ?? null, title: head?.title ?? '', last: head?.last ?? null }
    }),
    waiting: words.map((one) => ({ ...one, maySign: holdsRole(tenancy.actor, 'signer', one.unitId) })),
  }
}

type Owed = Omit<DueReport, 'number' | 'title' | 'last'>

async function owedBy(
  tenancy: Tenancy,
  given: { units: readonly UnitId[]; today: PlainDate; waiting: readonly Waiting[] },
): Promise<Owed[]> {
  const { units, today } = given
  const afterDays = inForce(feedbackAfter, today).value
  const { before } = inForce(reportReminderRules, today).value
  const waiting = Map.groupBy(given.waiting, (one) => one.commitmentId)
  const rows = await readReporting(tenancy, units)
  return rows
    .flatMap((row) => {
      const written = waiting.get(row.id) ?? []
      const expected = listExpected({ ...row, afterDays }, today)
      const missed = missedInARow(expected, today)
      return stillOwed(expected, today)
        .filter(({ period }) => !written.some((one) => one.to >= periodFrom(period) && one.to <= periodTo(period)))
        .map(
          ({ period, dueOn }): Owed => ({
            commitmentId: CommitmentId.parse(row.id),
            unitId: row.lead,
            period,
            dueOn,
            standing: standingOf(dueOn, { today, before }),
            missed,
          }),
        )
    })
    .toSorted((a, b) => (a.dueOn === b.dueOn ? (a.commitmentId < b.commitmentId ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1))
}

function standingOf(dueOn: PlainDate, { today, before }: { today: PlainDate; before: number }): DueStanding {
  if (dueOn < today) return 'late'
  if (dueOn === today) return 'today'
  return chinaCalendar.workDaysBetween(today, dueOn) <= before ? 'soon' : 'later'
}

/** What came of one signature of many, in the order asked; a refusal still as an error, to be told in the reader's language. */
export type SignOutcome = { readonly outcome: 'signed' } | { readonly outcome: 'refused'; readonly error: LantuError }

/** 审签 many reports, each by itself: one that is refused takes nothing from the others, one signed already stays signed. */
export async function signMany(tenancy: Tenancy, asked: SignMany): Promise<SignOutcome[]> {
  const results: SignOutcome[] = []
  for (const { commitmentId, progressId } of asked.reports) {
    try {
      await withSavepoint(tenancy, () => signProgress(tenancy, { id: commitmentId, progressId }))
      results.push({ outcome: 'signed' })
    } catch (error) {
      if (!(error instanceof LantuError)) throw error
      results.push({ outcome: 'refused', error })
    }
  }
  return results
}
