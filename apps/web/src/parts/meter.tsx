import type { ReactNode } from 'react'
import { useText } from '#language/index.ts'

export interface MeterProps {
  readonly label?: ReactNode
  /** Done, 0–1. */
  readonly done: number
  /** Where it should stand now, 0–1: the upright line. */
  readonly due?: number | undefined
  /** Printed behind the bar; default is the percent done. */
  readonly children?: ReactNode
}

const percent = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`

/** Progress against where it should stand now. */
export function Meter(props: MeterProps) {
  const text = useText()
  const due = props.due === undefined ? undefined : percent(props.due)
  return (
    <div className={`meter${due ? ' meter-q' : ''}`} style={{ '--p': percent(props.done), '--q': due }}>
      {props.label && <span>{props.label}</span>}
      <i aria-hidden="true" />
      {props.children ?? <b>{percent(props.done)}</b>}
      {due && <span className="dim">{text('parts.due', { value: due })}</span>}
    </div>
  )
}
