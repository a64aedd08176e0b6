import type { ReactNode } from 'react'

/** Wide content that scrolls sideways by itself, reachable and scrollable by keyboard. */
export function ScrollX(props: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard could not scroll it (WCAG 2.1.1).
    <section className="scroll-x" aria-label={props.label} tabIndex={0}>
      {props.children}
    </section>
  )
}
