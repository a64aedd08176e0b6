import type { ReactNode } from 'react'
import { Checkbox, Radio, RadioGroup } from 'react-aria-components'
import { FieldFrame, type FieldProps } from './frame.tsx'
import type { Option } from './select-field.tsx'

export interface CheckProps {
  readonly children: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean | undefined
}

export function Check(props: CheckProps) {
  return (
    <Checkbox
      className="check"
      isSelected={props.checked}
      onChange={props.onChange}
      isDisabled={props.disabled ?? false}
    >
      <span className="check-box" aria-hidden="true">
        <svg viewBox="0 0 12 12" aria-hidden="true">
          {props.checked && <path d="m2 6.2 2.8 2.8L10 3" fill="none" stroke="currentColor" strokeWidth="2" />}
        </svg>
      </span>
      {props.children}
    </Checkbox>
  )
}

export interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string) => void
}

/** One of two to five, all of them in sight. */
export function ChoiceField(props: ChoiceFieldProps) {
  return (
    <RadioGroup
      className="field"
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      isRequired={props.required ?? false}
      isDisabled={props.disabled ?? false}
      isReadOnly={props.readOnly ?? false}
      validationBehavior="aria"
    >
      <FieldFrame {...props}>
        <div className="row">
          {props.options.map((option) => (
            <Radio key={option.id} value={option.id} className="check" isDisabled={option.disabled ?? false}>
              {({ isSelected }) => (
                <>
                  <span className="check-box round" aria-hidden="true">
                    <svg viewBox="0 0 12 12" aria-hidden="true">
                      {isSelected && <circle cx="6" cy="6" r="3.2" fill="currentColor" />}
                    </svg>
                  </span>
                  <span>
                    {option.label} {option.note && <span className="note">{option.note}</span>}
                  </span>
                </>
              )}
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </RadioGroup>
  )
}
