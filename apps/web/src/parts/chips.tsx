import type { ReactNode } from 'react'

export interface ChipSpec {
  readonly id: string
  readonly label: ReactNode
  readonly count?: number | undefined
}

/** Filters that are on or off, several at once; each with how many rows it holds. */
export function Chips(props: {
  chips: readonly ChipSpec[]
  on: ReadonlySet<string>
  label: string
  onChange: (on: ReadonlySet<string>) => void
}) {
  const turn = (id: string) => {
    const next = new Set(props.on)
    if (!next.delete(id)) next.add(id)
    props.onChange(next)
  }
  return (
    <fieldset className="chips" aria-label={props.label}>
      {props.chips.map((chip) => (
        <button
          key={chip.id}
          type="button"
          className="chip"
          aria-pressed={props.on.has(chip.id)}
          onClick={() => turn(chip.id)}
        >
          {chip.label}
          {chip.count !== undefined && <span>{chip.count}</span>}
        </button>
      ))}
    </fieldset>
  )
}
