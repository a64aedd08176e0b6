import type { MatterDetail, PolicyView } from '@lantu/matters/contract'
import { useReason, useText } from '#language/index.ts'
import { Clock, ClockKey } from '#parts/clock.tsx'
import { nowOn, useDay, useSession } from '#shell/session.tsx'
import { clockFacts } from './clock-facts.ts'
import { lastMinute } from './due-text.tsx'
import { useMatterNames } from './words.ts'

/** 时钟: day by day, and under each 为何此时到期, step by step as the rules counted. */
export function MatterClocks(props: { matter: MatterDetail; policy: PolicyView | undefined }) {
  const text = useText()
  const print = useReason()
  const name = useMatterNames()
  const day = useDay()
  const { clock: districtClock } = useSession()
  const now = day.isPast || districtClock === null ? null : nowOn(districtClock)
  const clocks = props.matter.clocks.toReversed()
  if (clocks.length === 0) return <p className="mid">{text('matters.noClocks')}</p>
  return (
    <div className="stack">
      {clocks.map((clock) => {
        const facts = clockFacts(clock, day.shown, { now })
        return (
          <div key={`${clock.clock} ${clock.startedAt}`}>
            <Clock
              {...facts}
              due={facts.due && lastMinute(facts.due)}
              name={name(
                'clock',
                clock.clock,
                props.policy?.clocks.find((one) => one.clock === clock.clock),
              )}
            />
            <details className="mt-why">
              <summary>{text('matters.whyDue')}</summary>
              <ol>
                {clock.reasons.map((reason) => (
                  <li key={`${reason.code} ${JSON.stringify(reason.params)}`}>{print(reason)}</li>
                ))}
              </ol>
            </details>
          </div>
        )
      })}
      {clocks.some((clock) => (clockFacts(clock, day.shown).days?.length ?? 0) > 0) && <ClockKey />}
    </div>
  )
}
