import { addDays, PlainDate } from '@lantu/kernel/time'
import { splitInstant } from '#language/index.ts'
import { DateText, InstantText } from '#parts/date-text.tsx'

/** A deadline is the first instant after its last day: midnight is printed as that day, another hour as it is. */
export function DueText(props: { at: string }) {
  const split = splitInstant(props.at)
  const day = PlainDate.safeParse(split?.date)
  if (split?.time !== '00:00' || !day.success) return <InstantText at={props.at} />
  return <DateText date={addDays(day.data, -1)} />
}
