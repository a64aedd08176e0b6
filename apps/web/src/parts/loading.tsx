import { useEffect, useState } from 'react'
import { splitInstant, useText } from '#language/index.ts'

const ghostWidths = ['72%', '90%', '55%', '81%', '64%']

/** Empty lines where rows will stand: the page keeps its shape and nothing turns round. */
export function GhostRows(props: { rows?: number }) {
  const rows = Array.from({ length: props.rows ?? 3 }, (_, index) => index)
  return (
    <div aria-hidden="true">
      {rows.map((row) => (
        <div key={row} className="ghost" style={{ '--w': ghostWidths[row % ghostWidths.length] }} />
      ))}
    </div>
  )
}

export interface LoadingStateProps {
  readonly rows?: number
  /** Counts, where they are known: how many of how many. */
  readonly done?: number | undefined
  readonly total?: number | undefined
  /** When what is still shown was fetched, as an ISO instant. */
  readonly lastAt?: string | undefined
}

/** Says how long and how much, after the first second; before that, only the ghost rows. */
export function LoadingState(props: LoadingStateProps) {
  const text = useText()
  const seconds = useSeconds()
  const counted = props.done !== undefined && props.total !== undefined
  const last = props.lastAt === undefined ? undefined : splitInstant(props.lastAt)
  return (
    <div role="status">
      <GhostRows rows={props.rows ?? 3} />
      <p className="note">
        {seconds >= 1 ? text('parts.loadingFor', { seconds }) : text('parts.loading')}
        {counted && text('parts.loadingCount', { done: props.done ?? 0, total: props.total ?? 0 })}
        {last && text('parts.lastResult', { time: last.time })}
      </p>
    </div>
  )
}

/** A whole page on its way: as tall as the window, so that the foot of the page does not jump when it has come. */
export function WaitingRoom(props: { rows: number }) {
  return (
    <div className="waiting-room">
      <LoadingState rows={props.rows} />
    </div>
  )
}

function useSeconds(): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return seconds
}
