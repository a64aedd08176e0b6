import type { ReactNode } from 'react'
import { useText } from '#language/index.ts'

export function Tag(props: { children: ReactNode; tone?: 'blue' | 'ink' }) {
  return <span className={`tag${props.tone ? ` tag-${props.tone}` : ''}`}>{props.children}</span>
}

/** Stands beside whatever is invented for the demonstration district. */
export function DemoMark(props: { children?: ReactNode }) {
  const text = useText()
  return <span className="demo">{props.children ?? text('shell.demo')}</span>
}
