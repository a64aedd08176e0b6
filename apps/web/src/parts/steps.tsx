import type { ReactNode } from 'react'
import { InstantText } from './date-text.tsx'

export interface Step {
  readonly id: string
  /** An ISO instant; absent for what is still ahead. */
  readonly at?: string | undefined
  /** Who did it. */
  readonly who?: ReactNode
  readonly what: ReactNode
  readonly note?: ReactNode
  readonly state?: 'done' | 'now' | 'ahead'
}

/** What happened, newest first, only ever added to; what is still ahead may stand above it, dashed. */
export function Steps(props: { steps: readonly Step[]; label: string }) {
  return (
    <ol className="tl" aria-label={props.label}>
      {props.steps.map((step) => (
        <li key={step.id} className={step.state === 'now' || step.state === 'ahead' ? step.state : undefined}>
          {step.at ? <InstantText at={step.at} /> : <span className="dim">—</span>}
          <div>
            {step.who && <b>{step.who}</b>}
            {step.who && '\u3000'}
            <span>{step.what}</span>
            {step.note && <span className="note">{step.note}</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}
