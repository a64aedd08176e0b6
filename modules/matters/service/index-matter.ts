import type { Tenancy } from '@lantu/platform/db'
import { forget, index } from '@lantu/search'
import type { WordField } from '#contract/fields.ts'
import type { MatterId } from '#contract/ids.ts'
import type { MatterState } from '#domain/state.ts'
import { textsOf } from '#store/words.ts'

/** Words that are searched beside the title. */
const searched = ['requirement', 'measures', 'instruction'] as const satisfies readonly WordField[]

/** What decides how a matter is found: when none of it changed, the search need not be told. */
const findableBy = (state: MatterState): string =>
  JSON.stringify([
    state.number,
    state.lead,
    state.co,
    isPut(state),
    [state.words.get('title'), ...searched.map((field) => state.words.get(field))],
  ])

/** Put to its units: consulted on or issued. Before that only those who see every matter find it. */
const isPut = (state: MatterState): boolean => state.number !== null || state.phase === 'consulted'

/** Makes a matter findable as it now is, where that changed. Units find what was put to them. */
export async function indexMatter(
  tenancy: Tenancy,
  matterId: MatterId,
  change: { before?: MatterState; after: MatterState },
): Promise<void> {
  const { before, after } = change
  if (before !== undefined && findableBy(before) === findableBy(after)) return
  const texts = await textsOf(tenancy, matterId)
  const bodyOf = (field: 'title' | (typeof searched)[number]) => texts.get(after.words.get(field) ?? '') ?? null
  const subject = { subjectKind: 'matter', subjectId: matterId }
  const title = bodyOf('title')
  if (title === null) return forget(tenancy, subject)
  const text = [after.number, ...searched.map(bodyOf)].filter((part) => part !== null).join('\n')
  const units = isPut(after)
    ? [...(after.lead === null ? [] : [after.lead]), ...after.co].map((unit) => `unit:${unit}`)
    : []
  await index(tenancy, [{ ...subject, title, text, words: ['matters.readAll', ...units] }])
}
