import type { Role } from '@lantu/kernel'
import { createContext, type ReactNode, useContext, useMemo } from 'react'

/** Who reads, in which district, on which day: what the frame and every page may ask for. */
export interface Session {
  readonly personId: string | null
  readonly name: string
  readonly roles: readonly { readonly role: Role; readonly unit: string; readonly unitName: string }[]
  /** A fictional district is labelled 演示 wherever it appears. */
  readonly district: { readonly code: string; readonly name: string; readonly fictional: boolean }
  /** Access words; a page hides what the reader may not do, the server refuses it anyway. */
  readonly words: ReadonlySet<string>
  /** The day on the district's own clock; in a fictional district another one than the calendar's. */
  readonly today: string
  readonly clock: DistrictClock | null
}

/** The district's own clock: what it showed when this browser's own showed `readAtMs`. */
export interface DistrictClock {
  readonly instant: string
  readonly readAtMs: number
}

/** The instant now on the district's clock; both clocks run at the same pace. */
export const nowOn = (clock: DistrictClock, ownNowMs: number = Date.now()): string =>
  new Date(Date.parse(clock.instant) + ownNowMs - clock.readAtMs).toISOString()

export const noSession = (today: string): Session => ({
  personId: null,
  name: '',
  roles: [],
  district: { code: '', name: '', fictional: false },
  words: new Set(),
  today,
  clock: null,
})

interface Reading {
  readonly session: Session
  /** The past day that is looked at (`?on=`), or null for today. */
  readonly on: string | null
}

const SessionContext = createContext<Reading>({ session: noSession('1970-01-01'), on: null })

export function SessionProvider(props: { session: Session; on: string | null; children: ReactNode }) {
  const value = useMemo(() => ({ session: props.session, on: props.on }), [props.session, props.on])
  return <SessionContext value={value}>{props.children}</SessionContext>
}

export const useSession = (): Session => useContext(SessionContext).session

/** Whether the reader holds an access word, `ledger.write`. */
export const useMay = (word: string): boolean => useSession().words.has(word)

export const isDemo = (session: Session): boolean => session.district.fictional

export interface ShownDay {
  readonly today: string
  /** Pass it to endpoints that can show a past day: `query: { ...(day.on && { on: day.on }) }`. */
  readonly on: string | null
  readonly shown: string
  readonly isPast: boolean
}

/** The day the page shows: today, or the past day in the address. */
export function useDay(): ShownDay {
  const { session, on } = useContext(SessionContext)
  return { today: session.today, on, shown: on ?? session.today, isPast: on !== null }
}
