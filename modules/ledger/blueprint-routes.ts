import { bind, type Route } from '@lantu/platform/http'
import { blueprintEndpoints } from '#contract/blueprint.ts'
import { addContinuation, getBlueprint, getLineage, listSuccessors, withdrawContinuation } from '#service/blueprint.ts'

/** 一张蓝图. */
export const blueprintRoutes: readonly Route[] = [
  bind(blueprintEndpoints.get, ({ query, within }) => within((tenancy) => getBlueprint(tenancy, query))),
  bind(blueprintEndpoints.lineage, ({ params, query, within }) =>
    within((tenancy) => getLineage(tenancy, params.id, query.asOf)),
  ),
  bind(blueprintEndpoints.successors, async ({ params, within }) => ({
    rows: await within((tenancy) => listSuccessors(tenancy, params.id)),
  })),
  bind(blueprintEndpoints.add, async ({ body, within, reply }) => {
    const made = await within((tenancy) => addContinuation(tenancy, body))
    reply.created(`/blueprint/${made.id}`)
    return made
  }),
  bind(blueprintEndpoints.withdraw, ({ params, body, within }) =>
    within((tenancy) => withdrawContinuation(tenancy, { id: params.continuationId, reason: body.reason })),
  ),
]
