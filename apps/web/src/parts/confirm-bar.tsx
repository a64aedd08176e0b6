import type { ReactNode } from 'react'
import { useText } from '#language/index.ts'
import { Button } from './button.tsx'
import { useKey } from './keys.tsx'

export interface ConfirmBarProps {
  /** What will happen, in one sentence; printed above the buttons. */
  readonly says?: ReactNode
  readonly confirm: string
  readonly onConfirm: () => void
  /** Why it cannot be done yet: the button stays, dashed, and says so. */
  readonly refused?: string | undefined
  readonly busy?: boolean | undefined
  /** Other ways: 退回, 约现场核查. */
  readonly children?: ReactNode
  readonly onCancel?: (() => void) | undefined
  /** On a phone it stands at the foot of the screen. */
  readonly fixed?: boolean
}

/** The decision of a page: one solid button, bound to Ctrl Enter, the other ways beside it, the reason when it must wait. */
export function ConfirmBar(props: ConfirmBarProps) {
  const text = useText()
  const ready = props.refused === undefined && !props.busy
  useKey(ready ? { key: 'Ctrl+Enter', label: props.confirm, group: text('parts.confirm'), run: props.onConfirm } : null)
  return (
    <div className={`confirm${props.fixed ? ' confirm-fixed' : ''}`}>
      {props.says && <div className="mid">{props.says}</div>}
      <div className="buttons">
        <Button kind="main" keys="Ctrl Enter" onPress={props.onConfirm} refused={props.refused} busy={props.busy}>
          {props.confirm}
        </Button>
        {props.children}
        {props.onCancel && (
          <Button kind="plain" onPress={props.onCancel}>
            {text('parts.cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}
