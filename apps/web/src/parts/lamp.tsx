import type { LampColour, Lamp as LampValue, Reason } from '@lantu/kernel'
import type { ReactNode } from 'react'
import { type TextKey, useReason, useText } from '#language/index.ts'

const words: Readonly<Record<LampColour, TextKey>> = {
  red: 'parts.lampRed',
  amber: 'parts.lampAmber',
  blue: 'parts.lampBlue',
  green: 'parts.lampGreen',
  grey: 'parts.lampGrey',
  missing: 'parts.lampMissing',
  closed: 'parts.lampClosed',
}

/** Shape, word and colour together: without colour the seven can still be told apart. `word` stands in for the colour's own. */
export function LampMark(props: { colour: LampColour; word?: string }) {
  const text = useText()
  return (
    <span className={`lamp lamp-${props.colour}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {shapes[props.colour]}
      </svg>
      {props.word ?? text(words[props.colour])}
    </span>
  )
}

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const
const shapes: Readonly<Record<LampColour, ReactNode>> = {
  red: <path d="M8 .6 15.4 8 8 15.4.6 8z" fill="currentColor" />,
  amber: <path d="M8 1.4 15.4 14.6H.6z" fill="currentColor" />,
  blue: (
    <>
      <circle cx="8" cy="8" r="6.4" {...stroke} strokeWidth="1.8" />
      <path d="M8 1.6a6.4 6.4 0 0 1 0 12.8z" fill="currentColor" />
    </>
  ),
  green: <circle cx="8" cy="8" r="5.4" fill="currentColor" />,
  grey: <circle cx="8" cy="8" r="6" {...stroke} />,
  missing: (
    <>
      <circle cx="8" cy="8" r="6" {...stroke} strokeDasharray="2.4 2.3" />
      <path d="M3.8 12.2 12.2 3.8" {...stroke} />
    </>
  ),
  closed: (
    <>
      <rect x="1.4" y="1.4" width="13.2" height="13.2" {...stroke} />
      <path d="m4.4 8.2 2.6 2.7 4.8-5.6" {...stroke} strokeWidth="1.9" />
    </>
  ),
}

export interface LampProps {
  readonly lamp: LampValue
  /** `first` (default): the first reason; `all`: every reason; `none`: only where the reasons stand right beside it. */
  readonly why?: 'first' | 'all' | 'none'
  /** Print the version of the rule that lit it (default: as a hint on the lamp). */
  readonly rule?: boolean
}

/** A lamp with its reason, as a person reads it, and the rule version that lit it. */
export function Lamp(props: LampProps) {
  const text = useText()
  const { lamp } = props
  const shown = props.why === 'none' ? [] : props.why === 'all' ? lamp.reasons : lamp.reasons.slice(0, 1)
  return (
    <span className="lamp-line" title={text('parts.rule', { rule: lamp.rule })}>
      <LampMark colour={lamp.colour} />
      {shown.length > 0 && (
        <span className="lamp-why">
          <ReasonText reasons={shown} />
        </span>
      )}
      {props.rule && <span className="note">{text('parts.rule', { rule: lamp.rule })}</span>}
    </span>
  )
}

/** Reasons as one line, parted by semicolons. */
export function ReasonText(props: { reasons: readonly Reason[] }) {
  const print = useReason()
  return props.reasons.map(print).join('；')
}

/** Reasons as a numbered list, for the page that explains. */
export function ReasonList(props: { reasons: readonly Reason[] }) {
  const print = useReason()
  return (
    <ol className="why">
      {props.reasons.map((reason) => (
        <li key={`${reason.code} ${JSON.stringify(reason.params)}`}>{print(reason)}</li>
      ))}
    </ol>
  )
}
