import type { Board } from '@lantu/bulletins/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { Figure } from '#parts/figure.tsx'
import { Section } from '#parts/section.tsx'

/** 有没有闭环: from signals to 销号, this year so far; every number leads to its matters. */
export function LoopFlow(props: { loop: Board['loop'] }) {
  const { loop } = props
  const text = useText()
  const steps = [
    { label: text('board.loopSignals'), count: loop.signals, to: '/matters', search: {} },
    { label: text('board.loopOpened'), count: loop.opened, to: '/matters', search: {} },
    { label: text('board.loopInHand'), count: loop.inHand, to: '/matters', search: { phase: 'withUnit' } },
    { label: text('board.loopChecking'), count: loop.checking, to: '/matters', search: { phase: 'checking' } },
    { label: text('board.loopClosed'), count: loop.closed, to: '/matters', search: { phase: 'ended' } },
  ]
  return (
    <Section className="loop" title={text('board.loop')} note={text('board.loopNote', { year: loop.year })}>
      <ol className="flow">
        {steps.map((step) => (
          <li key={step.label}>
            <Link className="quiet" to={step.to} search={step.search}>
              <b>{step.count}</b>
              {step.label}
            </Link>
          </li>
        ))}
      </ol>
      <p className="note">
        {loop.opened === 0
          ? text('board.loopEmpty')
          : text('board.loopSaid', { verified: loop.verified, closed: loop.closed, other: loop.otherEnds })}
        {loop.closedRate !== null && (
          <>
            {text('board.loopRate')}
            <Figure value={loop.closedRate} unit="percent" />
            {text('board.leadStop')}
          </>
        )}
      </p>
    </Section>
  )
}
