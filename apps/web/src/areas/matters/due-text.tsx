import { splitInstant } from '#language/index.ts'
import { DateText, InstantText } from '#parts/date-text.tsx'

/** The last minute that still counts: a day's end travels as 00:00 of the next day. */
export const lastMinute = (due: string): string => new Date(new Date(due).getTime() - 60_000).toISOString()

/** A deadline: the last day where it is the end of a day, else day and time. */
export function DueText(props: { at: string }) {
  const split = splitInstant(props.at)
  if (split?.time !== '00:00') return <InstantText at={props.at} />
  return <DateText date={splitInstant(lastMinute(props.at))?.date ?? split.date} />
}
