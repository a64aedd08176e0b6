import { mailedWithin } from '@lantu/data'
import { getPerson } from '@lantu/identity'
import { LantuError, type PersonId, type Reason } from '@lantu/kernel'
import { dateInShanghai, inForce } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { Letter } from '@lantu/platform/mail'
import { noteMailed, readUnmailed, readUnmailedOf, type Unmailed } from '#store/mailed.ts'

/** Hands one letter over, or throws. */
export type Send = (letter: Letter) => Promise<void>

/** What a letter says of a notice beside its number, in our own words; undefined where nothing. */
export type LineOf = (reason: Reason) => string | undefined

const sinceOf = (tenancy: Tenancy): string => {
  const now = tenancy.effects.now()
  return now.subtract({ hours: inForce(mailedWithin, dateInShanghai(now)).value }).toString()
}

/** Asks for a letter to each person who has unread notices: one job a person, so that an address that fails holds up no other. */
export async function askForMail(tenancy: Tenancy): Promise<number> {
  const persons = await readUnmailed(tenancy, sinceOf(tenancy))
  for (const person of persons)
    await tenancy.enqueue({
      name: 'notices.mailTo',
      payload: { person },
      queue: `mail:${tenancy.district}:${person}`,
      key: `mail:${tenancy.district}:${person}`,
    })
  return persons.length
}

/**
 * Writes to a person of what they have not read: numbers, the lines that `line` has for it, and the address of the house, never
 * anybody's words. The letter is handed over before it is noted, so after a crash it goes out again, under the Message-ID of its first
 * notice: mail programs show it once.
 */
export async function mailTo(
  tenancy: Tenancy,
  send: Send,
  asked: { person: PersonId; link: string; line?: LineOf | undefined; foot?: string | undefined },
): Promise<boolean> {
  const { person, link, line, foot } = asked
  const unread = await readUnmailedOf(tenancy, { person, since: sinceOf(tenancy) })
  const [first] = unread
  if (first === undefined) return false
  const email = await findAddress(tenancy, person)
  if (email === null) return false
  const messageId = `<${first.id}.${tenancy.district}@lantu.notices>`
  await send({
    to: email,
    messageId,
    subject: subjectOf(unread),
    text: `${[...numbersOf(unread), ...linesOf(unread, line), link, ...(foot === undefined ? [] : [foot])].join('\n')}\n`,
  })
  await noteMailed(tenancy, { person, messageId, notices: unread.map((one) => one.id) })
  await tenancy.record({
    stream: `mail:${person}`,
    expected: 'latest',
    events: [{ type: 'notices.mailed', data: { notices: unread.length } }],
  })
  return true
}

/** The address a person is registered with; whoever was erased since has none. */
async function findAddress(tenancy: Tenancy, person: PersonId): Promise<string | null> {
  try {
    return (await getPerson(tenancy, person)).email
  } catch (error) {
    if (error instanceof LantuError && error.code === 'identity.noPerson') return null
    throw error
  }
}

const linesOf = (unread: readonly Unmailed[], line: LineOf = () => undefined): string[] =>
  unread.flatMap((notice) => line(notice) ?? [])

/** The 督办 numbers that the notices name. */
const numbersOf = (unread: readonly Unmailed[]): string[] => [
  ...new Set(unread.flatMap(({ params: { number } }) => (typeof number === 'string' && number !== '' ? [number] : []))),
]

function subjectOf(unread: readonly Unmailed[]): string {
  const numbers = numbersOf(unread)
  const [first] = numbers
  return first === undefined || numbers.length > 1 || unread.length > 1 ? `蓝图（${unread.length}）` : first
}
