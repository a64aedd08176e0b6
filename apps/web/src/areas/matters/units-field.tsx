import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ComboField, type FieldProps } from '#parts/fields/index.ts'
import { useUnits } from '../settings/use-units.ts'

export interface UnitsFieldProps extends FieldProps {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** Several units: each one chosen stands below and can be taken out again. */
export function UnitsField(props: UnitsFieldProps) {
  const text = useText()
  const units = useUnits()
  const { value, onChange, ...field } = props
  return (
    <div className="stack-s">
      <ComboField
        key={value.length}
        {...field}
        value={null}
        onChange={(id) => id && !value.includes(id) && onChange([...value, id])}
        options={units.options.filter((option) => !value.includes(option.id))}
      />
      {value.length > 0 && (
        <div className="mt-picked">
          {value.map((id) => (
            <Button
              key={id}
              small
              label={text('matters.takeOut', { unit: units.nameOf(id) })}
              onPress={() => onChange(value.filter((one) => one !== id))}
            >
              {units.nameOf(id)} ×
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
