import { bind, type Route } from '@lantu/platform/http'
import { searchEndpoints } from '#contract/index.ts'
import { search, wordsOf } from '#service/search.ts'

export const routes: readonly Route[] = [
  bind(searchEndpoints.find, async ({ query, actor, within }) => ({
    rows: await within((tenancy) => search(tenancy, { ...query, words: wordsOf(actor) })),
  })),
]
