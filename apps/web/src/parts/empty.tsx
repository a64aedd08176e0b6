import type { ReactNode } from 'react'

/** An empty page teaches the first step: what would be here, how it comes, and the button that begins it. */
export function EmptyState(props: { title: ReactNode; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{props.title}</h2>
      <p>{props.children}</p>
      {props.actions && <div className="buttons">{props.actions}</div>}
    </div>
  )
}
