import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { printDate, printPeriod, useLanguage, useText } from '#language/index.ts'
import { Button, LinkButton } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { DemoMark } from '#parts/tag.tsx'
import { quarterOf } from './quarter.ts'
import { isDemo, useDay, useSession } from './session.tsx'
import type { Sheet } from './sheet.tsx'

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
        <span>{text('shell.dataAsOf', { period: printPeriod(props.sheet.dataAsOf, language) })}</span>
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
      {picking && <DayPicker today={day.today} onClose={() => setPicking(false)} />}
    </section>
  )
}

function DayPicker(props: { today: string; onClose: () => void }) {
  const text = useText()
  const navigate = useNavigate()
  const [value, setValue] = useState(props.today)
  const isPast = /^\d{4}-\d{2}-\d{2}$/.test(value) && value < props.today
  const go = () => {
    if (!isPast) return
    props.onClose()
    void navigate({ to: '.', search: (search: Record<string, unknown>) => ({ ...search, on: value }) })
  }
  return (
    <Dialog title={text('shell.pickDay')} open onClose={props.onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <p className="mid">{text('shell.pickDayNote')}</p>
        <div className="field">
          <label htmlFor="past-day">{text('shell.pickDay')}</label>
          <input
            className="input"
            id="past-day"
            type="date"
            max={props.today}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </div>
        <div className="buttons">
          <Button kind="main" type="submit" refused={isPast ? undefined : text('shell.pickDayPast')}>
            {text('shell.pickDayGo')}
          </Button>
          <Button kind="plain" onPress={props.onClose}>
            {text('parts.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
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
