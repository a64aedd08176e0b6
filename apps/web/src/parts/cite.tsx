import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '#language/index.ts'

export interface Citation {
  /** The number in the page's list of sources. */
  readonly n: number
  /** Where it leads: `#src-1` on this page, or the record's own page. */
  readonly href: string
}

/** The little number behind a figure or a sentence that leads to its source. */
export function Cite(props: Citation) {
  const text = useText()
  const label = text('parts.cite', { n: props.n })
  if (props.href.startsWith('#')) {
    return (
      <a className="cite" href={props.href} aria-label={label}>
        {props.n}
      </a>
    )
  }
  return (
    <Link className="cite" to={props.href} aria-label={label}>
      {props.n}
    </Link>
  )
}

export interface SourcesProps {
  readonly items: readonly { readonly n: number; readonly text: ReactNode }[]
}

/** The page's list of sources; each is the target `#src-n` of its citations. */
export function Sources(props: SourcesProps) {
  return (
    <ol className="src">
      {props.items.map((item) => (
        <li key={item.n} id={`src-${item.n}`}>
          <b>{item.n}</b>
          <span>{item.text}</span>
        </li>
      ))}
    </ol>
  )
}
