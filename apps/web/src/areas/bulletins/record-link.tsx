import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link to a record as facts name it: a path, with or without a query (`/ledger?lamp=red`). */
export function RecordLink(props: { href: string; className?: string; children: ReactNode }) {
  const [path = '/', query = ''] = props.href.split('?')
  return (
    <Link className={props.className ?? ''} to={path} search={Object.fromEntries(new URLSearchParams(query))}>
      {props.children}
    </Link>
  )
}
