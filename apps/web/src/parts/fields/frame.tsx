import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useText } from '#language/index.ts'

/** What every field has: the label above, the hint below, and when it is wrong, how to put it right. */
export interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong and what to write instead. */
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  readonly readOnly?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly name?: string | undefined
}

export function FieldFrame(props: FieldProps & { children: ReactNode }) {
  const text = useText()
  return (
    <>
      <Label className="lab">
        {props.label}
        {props.required && <span className="field-need">{text('parts.required')}</span>}
      </Label>
      {props.children}
      {props.hint && !props.error && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="err">{props.error}</FieldError>
    </>
  )
}
