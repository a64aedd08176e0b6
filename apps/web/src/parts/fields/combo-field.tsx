import { Button, ComboBox, Input, ListBox, Popover } from 'react-aria-components'
import { useText } from '#language/index.ts'
import { FieldFrame, type FieldProps } from './frame.tsx'
import { Down, type Option, OptionRow } from './select-field.tsx'

export interface ComboFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** Asks the server instead of filtering `options`: called with what is written. */
  readonly onQuery?: ((query: string) => void) | undefined
}

/** One of many: write part of a name, a code or the initials. */
export function ComboField(props: ComboFieldProps) {
  const text = useText()
  const asks = props.onQuery === undefined ? {} : { onInputChange: props.onQuery, items: props.options }
  // A value whose option comes after the field is named once it is there; otherwise nothing takes the field from under a writer.
  const named =
    props.onQuery !== undefined || props.value === null || props.options.some(({ id }) => id === props.value)
  return (
    <ComboBox
      key={named ? 'named' : 'awaited'}
      className="field"
      value={props.value}
      onChange={(key) => props.onChange(key === null ? null : String(key))}
      defaultItems={props.options}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={props.error !== undefined}
      isRequired={props.required ?? false}
      isReadOnly={props.readOnly ?? false}
      isDisabled={props.disabled ?? false}
      validationBehavior="aria"
      {...asks}
    >
      <FieldFrame {...props}>
        <div className="input-with">
          <Input className="input" />
          <Button className="btn btn-ink">
            <Down />
          </Button>
        </div>
      </FieldFrame>
      <Popover className="pop">
        <ListBox
          className="pop-list"
          renderEmptyState={() => <p className="pop-item dim">{text('parts.noneFoundShort')}</p>}
        >
          {(option: Option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
