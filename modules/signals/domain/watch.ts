import type { Lamp, Reason, UnitId } from '@lantu/kernel'
import type { Evidence, SubjectKind } from '#contract/index.ts'

/** A subject as a watch looks at it: its lamp today, who is responsible, and the figures behind it. */
export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
  readonly title: string
  readonly lamp: Lamp
  readonly ownerUnitId: UnitId | null
  readonly evidence: readonly Evidence[]
  /** The matter the subject has already (a commitment's own 督办件): a signal joins it instead of opening another. */
  readonly matterId: string | null
}

/** One finding of one watch, before it is compared with what is open already. */
export interface Seen {
  readonly watch: string
  readonly subject: Subject
  readonly severity: 'amber' | 'red'
  readonly reasons: readonly Reason[]
}

/**
 * The watches. Each looks at one kind of subject and says what it sees; the lamp's own rules hold the thresholds, so a watch
 * and a lamp can never disagree. `matter`: from which severity on a matter is opened for the responsible unit.
 */
export interface Watch {
  readonly code: string
  readonly subjectKind: SubjectKind
  readonly matterFrom: 'amber' | 'red'
}

export const watches: readonly Watch[] = [
  { code: 'pace', subjectKind: 'target', matterFrom: 'red' },
  { code: 'commitment', subjectKind: 'commitment', matterFrom: 'red' },
]

/** Evaluate: what the watches see today. 待数据, green, blue, grey and closed lamps are no signals. */
export function evaluate(subjects: readonly Subject[]): Seen[] {
  return watches.flatMap((watch) =>
    subjects
      .filter((subject) => subject.kind === watch.subjectKind)
      .flatMap((subject): Seen[] => {
        const { colour } = subject.lamp
        if (colour !== 'red' && colour !== 'amber') return []
        return [{ watch: watch.code, subject, severity: colour, reasons: subject.lamp.reasons }]
      }),
  )
}

/** What is open in the record already. */
export interface OpenSignal {
  readonly id: string
  readonly watch: string
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly severity: 'amber' | 'red'
  readonly matterId: string | null
}

export interface Plan {
  readonly opened: readonly Seen[]
  readonly again: readonly { readonly signal: OpenSignal; readonly seen: Seen }[]
  readonly recovered: readonly OpenSignal[]
}

/**
 * Dedupe: a finding whose watch and subject have an open signal is that signal seen again. An open signal whose subject was
 * looked at and is no longer seen has recovered; one whose subject could not be looked at stays as it is.
 */
export function plan(open: readonly OpenSignal[], seen: readonly Seen[], looked: ReadonlySet<string>): Plan {
  const key = (watch: string, kind: string, id: string) => `${watch}/${kind}/${id}`
  const byKey = new Map(open.map((signal) => [key(signal.watch, signal.subjectKind, signal.subjectId), signal]))
  const opened: Seen[] = []
  const again: { signal: OpenSignal; seen: Seen }[] = []
  for (const one of seen) {
    const known = byKey.get(key(one.watch, one.subject.kind, one.subject.id))
    if (known) again.push({ signal: known, seen: one })
    else opened.push(one)
  }
  const still = new Set(again.map(({ signal }) => signal.id))
  return {
    opened,
    again,
    recovered: open.filter(
      (signal) => !still.has(signal.id) && looked.has(`${signal.subjectKind}/${signal.subjectId}`),
    ),
  }
}

/** Route: whether a finding asks for a matter of the responsible unit. Without one there is nobody to assign it to. */
export function asksForMatter(seen: Seen): boolean {
  const watch = watches.find((one) => one.code === seen.watch)
  if (!watch || seen.subject.ownerUnitId === null) return false
  return watch.matterFrom === 'amber' || seen.severity === 'red'
}
