import { feedbackAfter, reportReminderRules } from '@lantu/data'
import { listAppointments, listUnits } from '@lantu/identity'
import type { PersonId, Reason, Role, UnitId } from '@lantu/kernel'
import { dateInShanghai, inForce, nextOpenInstant, type PlainDate, periodTo } from '@lantu/kernel/time'
import { notify } from '@lantu/notices'
import type { Tenancy } from '@lantu/platform/db'
import type { LedgerReasonCode } from '#contract/reasons.ts'
import { listExpected } from '#domain/feedbacks.ts'
import { type ReportReminder, remindersOf } from '#domain/reminders.ts'
import { readReporting } from '#store/lamps.ts'
import { hasSpoken, keyOf, noteReportStages } from '#store/report-reminders.ts'
import { readWaiting } from '#store/waiting.ts'

interface Item extends ReportReminder {
  readonly commitmentId: string
  readonly lead: UnitId
  /** Its liaison has written it: it waits for 审签, so only a signer can do something. */
  readonly waits: boolean
}

/**
 * Tells units of the reports that are near, due or missed, once a working day while offices are open. Each stage of each report
 * is spoken of once, and a person hears of all of theirs in one notice. Returns how many persons were told.
 */
export async function remindOfReports(tenancy: Tenancy): Promise<number> {
  const now = tenancy.effects.now()
  const today = dateInShanghai(now)
  if (!nextOpenInstant(now).equals(now) || (await hasSpoken(tenancy, today))) return 0
  const found = await findItems(tenancy, today)
  const noteOf = (item: Item) => ({
    commitmentId: item.commitmentId,
    periodTo: periodTo(item.feedback.period),
    stage: item.stage,
  })
  const fresh = await noteReportStages(tenancy, found.map(noteOf), today)
  const items = found.filter((item) => fresh.has(keyOf(noteOf(item))))
  if (items.length === 0) return 0
  const told = await tell(tenancy, items, today)
  await tenancy.record({
    stream: `reportReminders:${today}`,
    expected: 0,
    events: [{ type: 'ledger.reportsReminded', data: { items: items.length, persons: told } }],
  })
  return told
}

async function findItems(tenancy: Tenancy, today: PlainDate): Promise<Item[]> {
  const rules = inForce(reportReminderRules, today).value
  const afterDays = inForce(feedbackAfter, today).value
  const waiting = Map.groupBy(await readWaiting(tenancy), (one) => one.commitmentId)
  const rows = await readReporting(tenancy)
  return rows.flatMap((row): Item[] => {
    const expected = listExpected({ ...row, afterDays }, today)
    return remindersOf(expected, { today, rules }).map((reminder) => {
      const { period } = reminder.feedback
      const waits = (waiting.get(row.id) ?? []).some(
        (one) => one.byUnit === row.lead && one.to <= periodTo(period) && one.to >= period.slice(0, 10),
      )
      return { ...reminder, commitmentId: row.id, lead: row.lead, waits }
    })
  })
}

/** One digest a person: what their units owe, or for a superior what units below did not give again and again. */
async function tell(tenancy: Tenancy, items: readonly Item[], today: PlainDate): Promise<number> {
  const own = new Map<PersonId, Set<Item>>()
  const below = new Map<PersonId, Set<Item>>()
  const { escalateFrom } = inForce(reportReminderRules, today).value
  const holders = await holdersOf(tenancy)
  const superior = new Map<UnitId, UnitId | null>(
    (await listUnits(tenancy)).map(({ id, superiors }) => [id, superiors.leadership ?? superiors.admin]),
  )
  const give = (to: Map<PersonId, Set<Item>>, persons: readonly PersonId[], item: Item) => {
    for (const person of persons) to.set(person, (to.get(person) ?? new Set()).add(item))
  }
  for (const item of items) {
    const escalates = item.missed >= escalateFrom
    if (!item.waits) give(own, holders(item.lead, ['handler']), item)
    if (item.waits || escalates) give(own, holders(item.lead, ['signer']), item)
    const above = superior.get(item.lead) ?? null
    if (escalates && above !== null) give(below, holders(above, ['deputyLeader', 'districtLeader']), item)
  }
  let told = 0
  for (const [person, of] of own)
    told += await send(tenancy, {
      person,
      today,
      reason: ownReason(of),
      subject: { subjectKind: 'reports', subjectId: 'due' },
    })
  for (const [person, of] of below) {
    const [first] = of
    if (own.has(person) || first === undefined) continue
    const subject = { subjectKind: 'commitment', subjectId: first.commitmentId }
    told += await send(tenancy, { person, today, reason: missedReason(of), subject })
  }
  return told
}

const send = (
  tenancy: Tenancy,
  one: { person: PersonId; today: PlainDate; reason: Reason; subject: { subjectKind: string; subjectId: string } },
) =>
  notify(tenancy, {
    occasion: `reports/${one.today}`,
    reason: one.reason,
    subject: one.subject,
    to: [{ persons: [one.person] }],
  })

const ownReason = (items: ReadonlySet<Item>): Reason => {
  const late = [...items].filter((item) => item.stage.startsWith('after')).length
  const waiting = [...items].filter((item) => item.waits).length
  const params = { count: items.size, late, waiting, soon: items.size - late }
  return { code: 'ledger.notice.reports' satisfies LedgerReasonCode, params }
}

const missedReason = (items: ReadonlySet<Item>): Reason => ({
  code: 'ledger.notice.missed' satisfies LedgerReasonCode,
  params: { count: items.size, units: new Set([...items].map((item) => item.lead)).size },
})

async function holdersOf(tenancy: Tenancy): Promise<(unit: UnitId, roles: readonly Role[]) => PersonId[]> {
  const byUnit = Map.groupBy(await listAppointments(tenancy), (held) => held.unit)
  return (unit, roles) =>
    (byUnit.get(unit) ?? []).filter((held) => roles.includes(held.role)).map((held) => held.person)
}
