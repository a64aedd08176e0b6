import { bind, type Route } from '@lantu/platform/http'
import { columnSetEndpoints } from '#contract/column-sets.ts'
import { changeColumnSet, createColumnSet, listColumnSets, withdrawColumnSet } from '#service/column-sets.ts'

/** The sets of columns in which the ledger is given out. */
export const columnRoutes: readonly Route[] = [
  bind(columnSetEndpoints.list, ({ within }) => within((tenancy) => listColumnSets(tenancy))),
  bind(columnSetEndpoints.create, async ({ body, within, reply }) => {
    const set = await within((tenancy) => createColumnSet(tenancy, body))
    reply.created(`/column-sets/${set.key}`)
    return set
  }),
  bind(columnSetEndpoints.change, async ({ params, body, version, within, reply }) => {
    const set = await within((tenancy) => changeColumnSet(tenancy, { id: params.id, version, set: body }))
    reply.etag(set.version)
    return set
  }),
  bind(columnSetEndpoints.withdraw, ({ params, version, within }) =>
    within((tenancy) => withdrawColumnSet(tenancy, { id: params.id, version })),
  ),
]
