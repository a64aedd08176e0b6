import { deviationPolicy, MatterId, openMatter, proposeClosure } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { SignalId } from '#contract/index.ts'
import type { SignalReasonCode } from '#contract/reasons.ts'
import { asksForMatter, evaluate, plan, type Seen } from '#domain/watch.ts'
import { insertSignal, linkMatter, moveState, openSignals, seeAgain } from '#store/signals.ts'
import { commitmentSubjects, targetSubjects } from '#store/subjects.ts'

export interface Round {
  readonly seen: number
  readonly opened: number
  readonly recovered: number
  readonly matters: number
}

/**
 * One round of the watches, in stages: evaluate, dedupe, route (the matter tells whom it concerns). It may run twice: an open signal is seen again, its matter is
 * found by the key it was opened under, and nobody is told a second time. Recovery only proposes a matter's closing.
 */
export async function evaluateWatches(tenancy: Tenancy): Promise<Round> {
  const subjects = [...(await targetSubjects(tenancy)), ...(await commitmentSubjects(tenancy))]
  const seen = evaluate(subjects)
  const looked = new Set(subjects.map((subject) => `${subject.kind}/${subject.id}`))
  const { opened, again, recovered } = plan(await openSignals(tenancy), seen, looked)
  let matters = 0
  for (const one of opened) {
    const id = SignalId.parse(tenancy.effects.newId<'signal'>())
    await insertSignal(tenancy, id, one)
    await recordSignal(tenancy, id, 'signal.opened', {
      watch: one.watch,
      subject: one.subject.id,
      severity: one.severity,
      rule: one.subject.lamp.rule,
    })
    if (await route(tenancy, id, one)) matters++
  }
  for (const { signal, seen: one } of again) {
    await seeAgain(tenancy, signal.id, one)
    if (signal.severity !== one.severity)
      await recordSignal(tenancy, signal.id, 'signal.changed', { severity: one.severity })
    if (signal.matterId === null && (await route(tenancy, signal.id, one))) matters++
  }
  for (const signal of recovered) {
    await moveState(tenancy, signal.id, { state: 'recovered', expected: null })
    await recordSignal(tenancy, signal.id, 'signal.recovered', {})
    if (signal.matterId)
      await proposeClosure(tenancy, {
        matterId: MatterId.parse(signal.matterId),
        reasons: [{ code: 'signals.recovered' satisfies SignalReasonCode, params: {} }],
      })
  }
  return { seen: seen.length, opened: opened.length, recovered: recovered.length, matters }
}

/** Joins the subject's own matter, or opens (or finds) one of the responsible unit. Assigns measures to take, never a value to report. */
async function route(tenancy: Tenancy, id: string, seen: Seen): Promise<boolean> {
  if (seen.subject.matterId !== null) {
    await linkMatter(tenancy, id, seen.subject.matterId)
    return false
  }
  if (!asksForMatter(seen) || seen.subject.ownerUnitId === null) return false
  const opened = await openMatter(tenancy, {
    policy: deviationPolicy,
    subject: { subjectKind: seen.subject.kind, subjectId: seen.subject.id },
    basis: 'government',
    title: seen.subject.title,
    suggested: { lead: seen.subject.ownerUnitId },
    reasons: seen.reasons,
    onceKey: `${seen.watch}:${seen.subject.kind}:${seen.subject.id}`,
  })
  await linkMatter(tenancy, id, opened.matterId)
  return opened.isNew
}

const recordSignal = (tenancy: Tenancy, id: string, type: string, data: Readonly<Record<string, string>>) =>
  tenancy.record({ stream: `signal:${id}`, expected: 'latest', events: [{ type, data }] })
