import { type ReactNode, useId } from 'react'

export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: (() => void) | undefined
  /** One `main` in a place; `ink` for what is not the point of the page; `plain` for leaving. */
  readonly kind?: 'main' | 'line' | 'ink' | 'plain'
  readonly small?: boolean
  readonly type?: 'button' | 'submit'
  /** The key that does the same, printed in the button: `U`, `Ctrl Enter`. Bind it with `useKey`. */
  readonly keys?: string | undefined
  /** Why it cannot be pressed now. It stays reachable and says so beside it; nothing happens on press. */
  readonly refused?: string | undefined
  /** The work it started is running. */
  readonly busy?: boolean | undefined
  readonly label?: string | undefined
}

const kinds = { main: ' btn-main', line: '', ink: ' btn-ink', plain: ' btn-plain' } as const

export function Button(props: ButtonProps) {
  const why = useId()
  const stopped = props.refused !== undefined || props.busy === true
  const button = (
    <button
      type={props.type ?? 'button'}
      className={`btn${kinds[props.kind ?? 'line']}${props.small ? ' btn-s' : ''}`}
      aria-disabled={stopped || undefined}
      aria-describedby={props.refused === undefined ? undefined : why}
      aria-label={props.label}
      onClick={(event) => {
        if (stopped) event.preventDefault()
        else props.onPress?.()
      }}
    >
      {props.children}
      {props.keys && <kbd>{props.keys}</kbd>}
    </button>
  )
  if (props.refused === undefined) return button
  return (
    <>
      {button}
      <span className="note" id={why}>
        {props.refused}
      </span>
    </>
  )
}

/** Looks like a link, does something on this page. */
export function LinkButton(props: { children: ReactNode; onPress: () => void }) {
  return (
    <button type="button" className="link" onClick={props.onPress}>
      {props.children}
    </button>
  )
}
