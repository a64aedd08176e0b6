import { commitmentEndpoints } from '@lantu/ledger/contract'
import { useEffect, useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ComboField, NumberField } from '#parts/fields/index.ts'
import type { ProjectDraft } from './project-draft.ts'

type Carries = ProjectDraft['carries']

/** The commitments that a project carries out, found by words of their titles, each with its weight from 1 to 100. */
export function CarriesField(props: { value: Carries; onChange: (value: Carries) => void; error: string | undefined }) {
  const text = useText()
  const { value, onChange } = props
  const [words, setWords] = useState('')
  const asked = words.trim().slice(0, 100)
  const found = useEndpoint(commitmentEndpoints.list, { query: { limit: 20, ...(asked !== '' && { q: asked }) } })
  const rows = found.data?.rows ?? []
  const options = rows.map((row) => ({ id: row.id, label: row.title, note: row.number ?? undefined }))
  // The box must hold the choice for a moment, or its list stays open and hides the rest of the form from readers.
  const [picked, setPicked] = useState<string | null>(null)
  useEffect(() => {
    if (picked === null) return
    const timer = setTimeout(() => setPicked(null), 50)
    return () => clearTimeout(timer)
  }, [picked])
  const pick = (id: string | null) => {
    setPicked(id)
    const row = rows.find((one) => one.id === id)
    if (row && !value.some(({ commitmentId }) => commitmentId === row.id))
      onChange([...value, { commitmentId: row.id, title: row.title, weight: '100' }])
  }
  return (
    <div className="stack-s">
      <ComboField
        label={text('projects.carried')}
        value={picked}
        onChange={pick}
        onQuery={setWords}
        options={options}
        hint={text('projects.carriedHint')}
        error={props.error}
      />
      {value.length > 0 && (
        <ul className="pj-carries">
          {value.map((one) => (
            <li key={one.commitmentId}>
              <span>{one.title || text('projects.hiddenOne')}</span>
              <NumberField
                label={text('projects.weight')}
                value={one.weight}
                onChange={(weight) =>
                  onChange(
                    value.map((other) => (other.commitmentId === one.commitmentId ? { ...other, weight } : other)),
                  )
                }
              />
              <Button
                small
                label={text('projects.takeOut', { title: one.title })}
                onPress={() => onChange(value.filter(({ commitmentId }) => commitmentId !== one.commitmentId))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
