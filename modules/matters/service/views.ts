import type { ClockView, StepView } from '#contract/matter.ts'
import { clockDue } from '#domain/clocks.ts'
import type { MatterEvent } from '#domain/event.ts'
import type { MatterClock } from '#domain/state.ts'

/** A clock as it is shown, with every step to its deadline; `now` decides what is overdue. */
export function clockView(clock: MatterClock, now: string): ClockView {
  const { due, lastDay, reasons } = clockDue(clock)
  const until = clock.endedAt ?? now
  return {
    clock: clock.clock,
    owner: clock.owner,
    startedAt: clock.startedAt,
    endedAt: clock.endedAt,
    due,
    lastDay,
    overdue: due !== null && due <= until,
    inTime: clock.endedAt === null ? null : due === null || clock.endedAt < due,
    reasons: [...reasons],
  }
}

interface Beside {
  readonly texts: ReadonlyMap<string, string | null>
  readonly evidence: readonly { readonly version: number; readonly sha256: string; readonly name: string }[]
}

/** A step of the history with its words and files beside it. */
export function stepView(event: MatterEvent, { texts, evidence }: Beside): StepView {
  const data = event.opened ?? event.acted
  return {
    version: event.version,
    event: event.type,
    action: event.acted?.action ?? 'open',
    at: event.at,
    by: event.by,
    byUnits: event.acted?.byUnits ?? [],
    from: event.acted?.from ?? null,
    to: event.acted?.to ?? event.opened?.state ?? '',
    codes:
      event.acted === undefined
        ? {}
        : { ...event.acted.set, ...(event.acted.number !== undefined && { number: event.acted.number }) },
    reasons: data.reasons,
    words: data.words.map(({ field, textId }) => ({ field, textId, body: texts.get(textId) ?? null })),
    evidence: evidence.filter((file) => file.version === event.version).map(({ sha256, name }) => ({ sha256, name })),
  }
}
