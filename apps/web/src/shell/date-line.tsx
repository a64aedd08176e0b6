import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { printDate, printPeriod, useLanguage, useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { DemoMark } from '#parts/tag.tsx'
import { quarterOf } from './quarter.ts'
import { isDemo, useDay, useSession } from './session.tsx'
import type { Sheet } from './sheet.tsx'

const DayPicker = lazy(async () => ({ default: (await import('./day-picker.tsx')).DayPicker }))

/** Which day this is, how far the quarter has run, how new the data is; hatched when it is not today. */
export function DateLine(props: { sheet: Sheet; connected: boolean }) {
  const text = useText()
  const { language } = useLanguage()
  const session = useSession()
  const day = useDay()
  const [picking, setPicking] = useState(false)
  const quarter = quarterOf(day.shown)
  const workDays = useWorkDays(day.shown, quarter.lastDay)
  return (
    <section className={`dateline${day.isPast ? ' past' : ''}`} aria-label={text('shell.dateRegion')}>
      <strong>{printDate(day.shown, language, { year: true, weekday: true })}</strong>
      {day.isPast ? (
        <span>{text('shell.pastNote')}</span>
      ) : (
        <span>
          {text('shell.quarterDay', { quarter: quarter.number, day: quarter.day, left: quarter.left })}
          {workDays !== null && text('shell.quarterWorkDays', { days: workDays })}
        </span>
      )}
      {props.sheet.dataAsOf && (
        <span>
          {text('shell.dataAsOf', {
            period: printPeriod(props.sheet.dataAsOf, language, { thisYear: Number(day.shown.slice(0, 4)) }),
          })}
        </span>
      )}
      {isDemo(session) && (
        <span>
          <DemoMark>{text('shell.demoData')}</DemoMark> {text('shell.demoNote')}
        </span>
      )}
      {!props.connected && <span role="status">{text('shell.cutOff')}</span>}
      <span>
        {day.isPast ? (
          <Link to="." search={(search: Record<string, unknown>) => ({ ...search, on: undefined })}>
            {text('shell.backToday', { date: printDate(day.today, language) })}
          </Link>
        ) : session.personId === null ? null : (
          <LinkButton onPress={() => setPicking(true)}>{text('shell.seePast')}</LinkButton>
        )}
      </span>
      <Suspense fallback={null}>
        {picking && <DayPicker today={day.today} onClose={() => setPicking(false)} />}
      </Suspense>
    </section>
  )
}

/** Work days left in the quarter, once the calendar has come; null before that and for years it does not know. */
function useWorkDays(from: string, to: string): number | null {
  const [days, setDays] = useState<number | null>(null)
  useEffect(() => {
    let gone = false
    void import('./work-days.ts').then(({ findWorkDays }) => {
      if (!gone) setDays(findWorkDays(from, to) ?? null)
    })
    return () => {
      gone = true
    }
  }, [from, to])
  return days
}
