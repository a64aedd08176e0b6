import type { OffItem } from '@lantu/bulletins/contract'
import { daysBetween, PlainDate } from '@lantu/kernel/time'
import { printDate, useLanguage, useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'

/** Whole days from one day to another; null where one of them is no day. */
function findDays(from: string | null, to: string): number | null {
  const [first, last] = [PlainDate.safeParse(from), PlainDate.safeParse(to)]
  return first.success && last.success ? daysBetween(first.data, last.data) : null
}

/** 自何时: the day and how long that is. */
export function Since(props: { item: OffItem; asOf: string; short?: boolean }) {
  const text = useText()
  const { language } = useLanguage()
  const { since } = props.item
  const days = findDays(since, props.asOf)
  if (since === null || days === null) return <span>{text('board.sinceUnknown')}</span>
  const date = printDate(since, language)
  if (days === 0)
    return <span className="d">{text(props.short ? 'board.fromToday' : 'board.sinceToday', { date })}</span>
  return <span className="d">{text(props.short ? 'board.from' : 'board.since', { date, days })}</span>
}

/** 下一步: the unit's own words and by when; else who is to do what in the open matter; else that there is none. */
export function NextStep(props: { item: OffItem; label?: boolean }) {
  const text = useText()
  const { next, doing } = props.item
  const lead = props.label ? text('board.nextLabel') : ''
  if (next.words !== null || next.by !== null) {
    return (
      <span className="clip" title={next.words ?? undefined}>
        {lead}
        {next.by !== null && <DateText date={next.by} />}
        {next.by !== null && next.words !== null && ' '}
        {next.words ?? text('board.nextDue')}
      </span>
    )
  }
  if (doing !== null)
    return <span>{lead + text('board.nextIn', { todo: text('board.todo', { state: doing.state }) })}</span>
  return <span>{lead + text('board.nextNone')}</span>
}
