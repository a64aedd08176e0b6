import type { Board } from '@lantu/bulletins/contract'
import { Link } from '@tanstack/react-router'
import { findIsoWeekday, useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { LampMark } from '#parts/lamp.tsx'
import { Section } from '#parts/section.tsx'

const shown = 4

/** 快到期: by work days, for weekends and holidays do not help anyone. */
export function DueSoon(props: { board: Board }) {
  const { rows, within30 } = props.board.dueSoon
  const text = useText()
  return (
    <Section
      className="bd-due"
      title={text('board.dueSoon')}
      note={text('board.dueSoonNote')}
      more={within30 > shown && <Link to="/ledger">{text('board.dueAll', { count: within30 })}</Link>}
    >
      {rows.length === 0 ? (
        <p className="note bd-none">{text('board.dueNothing')}</p>
      ) : (
        <ol className="due">
          {rows.slice(0, shown).map((row) => (
            <li key={row.id}>
              <span className="due-d">
                <DateText date={row.due} />
                <small>{text('board.weekday', { day: findIsoWeekday(row.due) ?? 1 })}</small>
              </span>
              <div>
                <Link className="quiet clip" to={row.href} title={row.title}>
                  {row.title}
                </Link>
                <span className="note clip">
                  {row.workDays !== null && `${text('board.workDaysLeft', { days: row.workDays })} · `}
                  {row.owner?.name ?? text('board.ownerUnclear')}
                </span>
              </div>
              {row.lamp && <LampMark colour={row.lamp} />}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
