import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components'
import { FieldFrame, type FieldProps } from './frame.tsx'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password' | 'email' | 'search'
  /** More than one line: how many rows are shown at first. */
  readonly rows?: number
  readonly maxLength?: number
  readonly placeholder?: string
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
}

export function TextField(props: TextFieldProps) {
  const placeholder = props.placeholder ? { placeholder: props.placeholder } : {}
  return (
    <AriaTextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      type={props.type ?? 'text'}
      inputMode={props.inputMode ?? 'text'}
      isInvalid={props.error !== undefined}
      isRequired={props.required ?? false}
      isReadOnly={props.readOnly ?? false}
      isDisabled={props.disabled ?? false}
      validationBehavior="aria"
      {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
      {...(props.autoComplete && { autoComplete: props.autoComplete })}
      {...(props.name && { name: props.name })}
    >
      <FieldFrame {...props}>
        {props.rows ? (
          <TextArea className="input" rows={props.rows} {...placeholder} />
        ) : (
          <Input className="input" {...placeholder} />
        )}
      </FieldFrame>
    </AriaTextField>
  )
}
