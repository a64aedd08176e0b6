import { findIsoWeekday, printDate, printInstant, type Text, useLanguage, useText } from '#language/index.ts'
import type { ClockDay } from './clock-days.ts'

export interface ClockProps {
  /** Which clock it is: 反馈时限, 核验时限. */
  readonly name: string
  readonly kind: 'continuousHours' | 'naturalDays' | 'workingDays'
  /** What is left in the clock's own unit, negative when overdue; null while it stands still. */
  readonly left: number | null
  /** The ISO instant of the deadline; null while it stands still. */
  readonly due: string | null
  /** `running` (default), `stopped` by a pause, or `done` with `left` at the moment it was done. */
  readonly state?: 'running' | 'stopped' | 'done'
  /** The days to draw, from `daysOfClock`; without them only the sentence is printed. */
  readonly days?: readonly ClockDay[] | undefined
}

/** One clock: how much is left of what kind of time, until when, and the days one by one. */
export function Clock(props: ClockProps) {
  const text = useText()
  const { language } = useLanguage()
  return (
    <div>
      <p className="clock-h">
        <b>
          {props.name}
          {'\u3000'}
          {sayClock(text, props)}
        </b>
        {props.due && <span>{text('parts.clockUntil', { time: printInstant(props.due, language) })}</span>}
      </p>
      {props.days && props.days.length > 0 && <ClockDays days={props.days} />}
    </div>
  )
}

const units = {
  continuousHours: 'parts.clockHours',
  naturalDays: 'parts.clockNatural',
  workingDays: 'parts.clockWorking',
} as const

/** 余 3 个工作日, 超期 7 天, 停表，余 2 个工作日, 按期. */
export function sayClock(text: Text, clock: Pick<ClockProps, 'kind' | 'left' | 'state'>): string {
  const left = clock.left ?? 0
  const whole = clock.kind === 'continuousHours' ? Math.floor(Math.abs(left)) : Math.abs(left)
  const length = text(units[clock.kind], { n: whole })
  switch (clock.state ?? 'running') {
    case 'stopped':
      return text('parts.clockPaused', { length })
    case 'done':
      return left < 0 ? text('parts.clockMetLate', { length }) : text('parts.clockMet')
    case 'running':
      return left < 0 ? text('parts.clockOver', { length }) : text('parts.clockLeft', { length })
  }
}

const marks = { start: '', run: ' run', rest: ' rest', holiday: ' rest', makeUp: ' swap', after: '' } as const

/** One cell, one day: what it counts for stands in it. On a phone the cells stand by weeks, Monday first. */
export function ClockDays(props: { days: readonly ClockDay[] }) {
  const text = useText()
  const { language } = useLanguage()
  const first = props.days[0]
  const last = props.days.findLast((day) => day.end) ?? props.days.at(-1)
  if (!first || !last) return null
  const label = text('parts.clockDays', { from: printDate(first.date, language), to: printDate(last.date, language) })
  return (
    <ol className="clock" aria-label={label}>
      {props.days.map((day, index) => (
        <li
          key={day.date}
          className={`day${marks[day.mark]}${day.today ? ' now' : ''}${day.end ? ' end' : ''}`}
          style={index === 0 ? { '--dow': findIsoWeekday(day.date) } : undefined}
        >
          <b>{nameDay(day.date, index === 0)}</b>
          {wordDay(text, day)}
        </li>
      ))}
    </ol>
  )
}

/** The first cell and the first of a month are written with the month. */
function nameDay(date: string, isFirst: boolean): string {
  const [, month = '', day = ''] = date.split('-').map((part) => String(Number(part)))
  return isFirst || day === '1' ? `${month}/${day}` : day
}

function wordDay(text: Text, day: ClockDay): string {
  if (day.today) return text('parts.clockToday')
  switch (day.mark) {
    case 'start':
      return text('parts.clockStart')
    case 'rest':
      return text('parts.clockRest')
    case 'holiday':
      return text('parts.clockHoliday')
    case 'run':
    case 'makeUp':
      return String(day.count ?? '')
    case 'after':
      return ''
  }
}

/** What the cells' looks mean; once under the clocks of a page. `hour` as 18:00 when offices stop then. */
export function ClockKey(props: { hour?: string }) {
  const text = useText()
  return (
    <ul className="clock-key note">
      <li>
        <span className="day run" aria-hidden="true" />
        {text('parts.clockKeyRun')}
      </li>
      <li>
        <span className="day swap" aria-hidden="true" />
        {text('parts.clockKeySwap')}
      </li>
      <li>
        <span className="day rest" aria-hidden="true" />
        {text('parts.clockKeyRest')}
      </li>
      <li>
        <span className="day end" aria-hidden="true" />
        {text('parts.clockKeyEnd', { hour: props.hour ?? '24:00' })}
      </li>
    </ul>
  )
}
