import { todayOf } from '@lantu/identity'
import type { Fault } from '@lantu/kernel'
import { freeDayAfter } from '@lantu/ledger'
import type { Tenancy } from '@lantu/platform/db'
import { listNotPreviewed, type NotPreviewed } from '#domain/previewed.ts'
import { refuse } from '#errors'
import type { Held } from '#store/bulletins.ts'
import { namedLamps, shownLamps } from '#store/previewed.ts'

/** The lamps of the words that their units were not shown long enough before today. */
export async function notPreviewed(tenancy: Tenancy, held: Pick<Held, 'id' | 'textVersion'>): Promise<NotPreviewed[]> {
  const named = await namedLamps(tenancy, { id: held.id, version: held.textVersion })
  if (named.length === 0) return []
  const shown = await shownLamps(
    tenancy,
    named.map((lamp) => lamp.commitmentId),
  )
  return listNotPreviewed(named, shown, { today: todayOf(tenancy), ifShownToday: freeDayAfter(tenancy.at) })
}

/** From when on all of them may be named; undefined when nothing is missing. */
export const freeFromOf = (missing: readonly NotPreviewed[]) =>
  missing
    .map((one) => one.freeFrom)
    .sort()
    .at(-1)

/** 签发 and 印发 wait until every lamp was shown to its unit for the days of notice; says which are missing and from when on. */
export async function refuseUnlessPreviewed(tenancy: Tenancy, held: Held): Promise<void> {
  const missing = await notPreviewed(tenancy, held)
  const from = freeFromOf(missing)
  if (from === undefined) return
  throw refuse('bulletins.notPreviewed', { params: { count: missing.length, from }, faults: missing.map(faultOf) })
}

const words = {
  notShown: { zh: '没有预告过', en: 'was not shown to its unit' },
  worse: { zh: '预告后变重了', en: 'has become graver since it was shown' },
  tooEarly: { zh: '预告不满期', en: 'was shown too short a time ago' },
} as const

const faultOf = ({ lamp, why, freeFrom }: NotPreviewed): Fault => ({
  where: lamp.number ?? `/ledger/${lamp.commitmentId}`,
  code: `bulletins.lamp.${why}`,
  say: {
    zh: `这盏灯${words[why].zh}，最早${freeFrom}可以通报`,
    en: `Its lamp ${words[why].en}; it may be named from ${freeFrom} on`,
  },
})
