import type { ReactNode } from 'react'

/** A filter is a plain select: it is small, and a phone shows its own wheel for it. */
export function Pick(props: { label: string; value: string; onChange: (value: string) => void; children: ReactNode }) {
  return (
    <label className="filter">
      {props.label}
      <select className="input" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.children}
      </select>
    </label>
  )
}
