import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { useText } from '#language/index.ts'
import { FieldFrame, type FieldProps } from './frame.tsx'

export interface Option {
  readonly id: string
  readonly label: string
  readonly note?: string | undefined
  readonly disabled?: boolean | undefined
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string) => void
}

/** One of a few: up to about fifteen. For more use `ComboField`. */
export function SelectField(props: SelectFieldProps) {
  const text = useText()
  return (
    <Select
      className="field"
      value={props.value}
      onChange={(key) => {
        if (key !== null) props.onChange(String(key))
      }}
      placeholder={text('parts.choose')}
      isInvalid={props.error !== undefined}
      isRequired={props.required ?? false}
      isDisabled={props.disabled ?? props.readOnly ?? false}
      validationBehavior="aria"
      {...(props.name && { name: props.name })}
    >
      <FieldFrame {...props}>
        <Button className="input input-choose">
          <SelectValue>
            {({ selectedText, isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
          </SelectValue>
          <Down />
        </Button>
      </FieldFrame>
      <Popover className="pop">
        <ListBox className="pop-list" items={props.options}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </Select>
  )
}

export function OptionRow(props: { option: Option }) {
  const { option } = props
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="pop-item" isDisabled={option.disabled ?? false}>
      <span>{option.label}</span>
      {option.note && <span className="note">{option.note}</span>}
    </ListBoxItem>
  )
}

export function Down() {
  return (
    <svg viewBox="0 0 12 8" aria-hidden="true">
      <path d="M1 1.2 6 6.6l5-5.4" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  )
}
