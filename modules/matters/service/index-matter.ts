import type { Tenancy } from '@lantu/platform/db'
import { forget, index, type SearchEntry } from '@lantu/search'
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

/** What a unit's people and supervision find a matter by; undefined once its title was erased. */
function entryOf(
  matterId: string,
  state: MatterState,
  bodyOf: (field: WordField) => string | null,
): SearchEntry | undefined {
  const title = bodyOf('title')
  if (title === null) return undefined
  const text = [state.number, ...searched.map(bodyOf)].filter((part) => part !== null).join('\n')
  const put = isPut(state) ? [...(state.lead === null ? [] : [state.lead]), ...state.co] : []
  return { ...subjectOf(matterId), title, text, words: ['matters.readAll', ...put.map((unit) => `unit:${unit}`)] }
}

const subjectOf = (matterId: string) => ({ subjectKind: 'matter', subjectId: matterId })

/** Makes a matter findable as it now is, where that changed. */
export async function indexMatter(
  tenancy: Tenancy,
  matterId: MatterId,
  change: { before?: MatterState; after: MatterState },
): Promise<void> {
  const { before, after } = change
  if (before !== undefined && findableBy(before) === findableBy(after)) return
  const texts = await textsOf(tenancy, matterId)
  const entry = entryOf(matterId, after, (field) => texts.get(after.words.get(field) ?? '') ?? null)
  if (entry === undefined) await forget(tenancy, subjectOf(matterId))
  else await index(tenancy, [entry])
}

/** Makes many new matters, of which only the title is known in words, findable in few statements. */
export const indexNew = (
  tenancy: Tenancy,
  made: readonly { readonly matterId: string; readonly title: string; readonly state: MatterState }[],
): Promise<void> =>
  index(
    tenancy,
    made.flatMap(
      ({ matterId, title, state }) => entryOf(matterId, state, (field) => (field === 'title' ? title : null)) ?? [],
    ),
  )
