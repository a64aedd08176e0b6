import { useEffect, useState } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ComboField, type FieldProps } from '#parts/fields/index.ts'
import { useUnits } from '#parts/use-units.ts'
import './matters.css'

export interface UnitsFieldProps extends FieldProps {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** Several units: each one chosen stands below and can be taken out again. */
export function UnitsField(props: UnitsFieldProps) {
  const text = useText()
  const units = useUnits()
  const { value, onChange, ...field } = props
  // The box must hold the choice for a moment, or its list stays open and hides the rest of the form from readers.
  const [picked, setPicked] = useState<string | null>(null)
  useEffect(() => {
    if (picked === null) return
    const timer = setTimeout(() => setPicked(null), 50)
    return () => clearTimeout(timer)
  }, [picked])
  const pick = (id: string | null) => {
    setPicked(id)
    if (id !== null && !value.includes(id)) onChange([...value, id])
  }
  return (
    <div className="stack-s">
      <ComboField {...field} value={picked} onChange={pick} options={units.options} />
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
