import { matterEndpoints } from '@lantu/matters/contract'
import { type Signal, signalEndpoints } from '@lantu/signals/contract'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asProblem, call, keyOf } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { InstantText } from '#parts/date-text.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Lamp, LampMark, ReasonText } from '#parts/lamp.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { useDay, useMay } from '#shell/session.tsx'

/** 预警与督办件 of an indicator: they hang on its targets, old ones too. */
export function Related(props: { targets: readonly string[] }) {
  const text = useText()
  const day = useDay()
  const [seesSignals, seesMatters] = [useMay('signals.read'), useMay('matters.read')]
  const signals = useQueries({
    queries: props.targets.map((subjectId) => {
      const input = { query: { subjectId, state: 'all' as const } }
      return {
        queryKey: keyOf(signalEndpoints.list, input),
        queryFn: () => call(signalEndpoints.list, input),
        // A signal is known only as it stands today; on a past day it would tell what came later.
        enabled: seesSignals && !day.isPast,
      }
    }),
  })
  const matters = useQueries({
    queries: props.targets.map((subjectId) => {
      const input = { query: { subjectKind: 'target', subjectId, ...(day.on && { asOf: day.on }) } }
      return {
        queryKey: keyOf(matterEndpoints.list, input),
        queryFn: () => call(matterEndpoints.list, input),
        enabled: seesMatters,
      }
    }),
  })
  const failed = asProblem([...signals, ...matters].find((query) => query.error)?.error ?? null)
  if (failed) return <ErrorState error={failed} />
  if ([...signals, ...matters].some((query) => query.isLoading)) return <LoadingState />
  const foundSignals = day.isPast ? [] : signals.flatMap((query) => query.data?.rows ?? [])
  const foundMatters = matters.flatMap((query) => query.data?.rows ?? [])
  if (foundSignals.length + foundMatters.length === 0) return <p className="mid">{text('indicators.noneRelated')}</p>
  return (
    <ul className="in-list">
      {foundSignals.map((signal) => (
        <SignalLine key={signal.id} signal={signal} />
      ))}
      {foundMatters.map((matter) => (
        <li key={matter.id}>
          <Link to="/matters/$matterId" params={{ matterId: matter.id }}>
            {matter.number ?? text('indicators.matter')}
            {'　'}
            {matter.title ?? text('matters.erased')}
          </Link>
          <Lamp lamp={matter.lamp} />
        </li>
      ))}
    </ul>
  )
}

function SignalLine(props: { signal: Signal }) {
  const text = useText()
  const { signal } = props
  return (
    <li>
      <span>
        <LampMark colour={signal.state === 'recovered' ? 'green' : signal.severity} />{' '}
        <ReasonText reasons={signal.reasons} />
      </span>
      <span className="note">
        {text('indicators.signalSince')} <InstantText at={signal.firstSeen} />
        {'　'}
        {text(
          signal.state === 'open'
            ? 'indicators.signalOpen'
            : signal.state === 'acknowledged'
              ? 'indicators.signalSeen'
              : 'indicators.signalOver',
        )}
        {'　'}
        {text('parts.rule', { rule: signal.rule })}
      </span>
    </li>
  )
}
