import type { Tenancy } from '@lantu/platform/db'
import type { MatterId } from '#contract/ids.ts'
import { foldMatter } from '#domain/state.ts'
import { refuse } from '#errors'
import { loadEvents } from '#store/load.ts'
import { eraseBody } from '#store/words.ts'
import { indexMatter } from './index-matter.ts'

/** Erases words: the row and the history keep that there were some, and the erasure is itself an event. */
export async function eraseText(tenancy: Tenancy, asked: { matterId: MatterId; textId: string }): Promise<void> {
  if (!(await eraseBody(tenancy, asked))) throw refuse('matters.noText')
  const state = foldMatter(await loadEvents(tenancy, asked.matterId))
  if (state !== undefined) await indexMatter(tenancy, asked.matterId, { after: state })
  await tenancy.record({
    stream: `matterText:${asked.textId}`,
    expected: 'latest',
    events: [{ type: 'matter.textErased', data: { matterId: asked.matterId, textId: asked.textId } }],
  })
}
