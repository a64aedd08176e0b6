import { bind, type Route } from '@lantu/platform/http'
import { viewEndpoints } from '#contract/views.ts'
import { changeView, listViews, makeView, removeView } from '#service/views.ts'

/** The views of the ledger that people keep. */
export const viewRoutes: readonly Route[] = [
  bind(viewEndpoints.list, ({ within }) => within((tenancy) => listViews(tenancy))),
  bind(viewEndpoints.make, async ({ body, within, reply }) => {
    const view = await within((tenancy) => makeView(tenancy, body))
    reply.created(`/ledger-views/${view.id}`)
    return view
  }),
  bind(viewEndpoints.change, async ({ params, body, version, within, reply }) => {
    const view = await within((tenancy) => changeView(tenancy, { id: params.id, version, change: body }))
    reply.etag(view.version)
    return view
  }),
  bind(viewEndpoints.remove, ({ params, within }) => within((tenancy) => removeView(tenancy, params.id))),
]
