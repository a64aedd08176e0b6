import { z } from 'zod'
import type { Session } from './session.tsx'

const Place = z.object({ path: z.string().startsWith('/'), title: z.string().min(1) })
export type Place = z.infer<typeof Place>

const prefix = 'lantu.recent.'
const kept = 8

/** One list for each person, so that nobody at the same computer reads the titles that another opened. */
const nameOf = (session: Session): string => `${prefix}${session.district.code}.${session.personId ?? ''}`

/** The pages that this person opened last in this browser, newest first. */
export function listRecent(session: Session): readonly Place[] {
  try {
    const parsed = Place.array().safeParse(JSON.parse(localStorage.getItem(nameOf(session)) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

/** Puts a page first; one that was there before moves up and takes its newest title. */
export function rememberPlace(session: Session, place: Place): void {
  if (session.personId === null) return
  const others = listRecent(session).filter((other) => other.path !== place.path)
  localStorage.setItem(nameOf(session), JSON.stringify([place, ...others].slice(0, kept)))
}

/** Titles may be confidential: who signs out leaves none behind in the browser. */
export function forgetPlaces(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name)
}
