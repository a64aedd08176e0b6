import { printDate, printInstant, printPeriod, useLanguage } from '#language/index.ts'
import { useDay } from '#shell/session.tsx'

/** Years are printed when they are not the year that is looked at; `year` forces it either way. */
export function DateText(props: { date: string; year?: boolean; weekday?: boolean }) {
  const { language } = useLanguage()
  const style = useStyle(props.year)
  return <time dateTime={props.date}>{printDate(props.date, language, { ...style, weekday: props.weekday })}</time>
}

/** An ISO instant in Beijing time, with hour and minute. */
export function InstantText(props: { at: string; year?: boolean }) {
  const { language } = useLanguage()
  const style = useStyle(props.year)
  return <time dateTime={props.at}>{printInstant(props.at, language, style)}</time>
}

/** A period `YYYY-MM-DD/YYYY-MM-DD` by its name: 1—4月, 一季度, 上半年, 2023年. */
export function PeriodText(props: { period: string; year?: boolean }) {
  const { language } = useLanguage()
  const style = useStyle(props.year)
  return <span className="d nowrap">{printPeriod(props.period, language, style)}</span>
}

function useStyle(year: boolean | undefined) {
  const { shown } = useDay()
  return { year, thisYear: Number(shown.slice(0, 4)) }
}
