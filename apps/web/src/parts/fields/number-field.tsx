import { Input, TextField } from 'react-aria-components'
import { isDecimal, useText } from '#language/index.ts'
import { cleanNumber } from './clean-number.ts'
import { FieldFrame, type FieldProps } from './frame.tsx'

export interface NumberFieldProps extends FieldProps {
  /** The text as written; may be no number yet. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Printed in the label: 完成数，处. */
  readonly unit?: string | undefined
}

/**
 * A decimal, kept as the text that was written: it is checked, never rounded or turned into a float. Full-width digits,
 * thousands commas and the Chinese full stop that an input method leaves are put right as they are typed.
 */
export function NumberField(props: NumberFieldProps) {
  const text = useText()
  const wrong =
    props.error ??
    (props.value === '' || isDecimal(props.value) ? undefined : text('parts.numberNeeded', { value: props.value }))
  const label = props.unit ? text('parts.labelUnit', { label: props.label, unit: props.unit }) : props.label
  return (
    <TextField
      className="field"
      value={props.value}
      onChange={(value) => props.onChange(cleanNumber(value))}
      inputMode="decimal"
      isInvalid={wrong !== undefined}
      isRequired={props.required ?? false}
      isReadOnly={props.readOnly ?? false}
      isDisabled={props.disabled ?? false}
      validationBehavior="aria"
    >
      <FieldFrame {...props} label={label} error={wrong}>
        <Input className="input" />
      </FieldFrame>
    </TextField>
  )
}
