import { type ReactNode, useId } from 'react'

export interface SectionProps {
  readonly title: ReactNode
  /** A short remark behind the title, in grey. */
  readonly note?: ReactNode
  /** A link at the right end of the line. */
  readonly more?: ReactNode
  readonly id?: string
  readonly className?: string
  readonly children: ReactNode
}

/** A part of a page, divided off by a dimension line: one ink line with short ticks at both ends. */
export function Section(props: SectionProps) {
  const id = useId()
  return (
    <section className={`sec ${props.className ?? ''}`.trim()} aria-labelledby={id} id={props.id}>
      <div className="sec-h">
        <h2 id={id}>{props.title}</h2>
        {props.note && <span className="note">{props.note}</span>}
        {props.more && <span className="more">{props.more}</span>}
      </div>
      {props.children}
    </section>
  )
}

export interface PageTitleProps {
  /** Where it stands: 文件 · 会议 · 2024年4月24日. */
  readonly kicker?: ReactNode
  readonly title: ReactNode
  readonly sub?: ReactNode
  /** At the right end: the page's actions or its main figures. */
  readonly children?: ReactNode
}

export function PageTitle(props: PageTitleProps) {
  return (
    <div className="title">
      <div>
        {props.kicker && <p className="k">{props.kicker}</p>}
        <h1>{props.title}</h1>
        {props.sub && <p className="sub">{props.sub}</p>}
      </div>
      {props.children && <div>{props.children}</div>}
    </div>
  )
}
