import type { Matters } from '@lantu/matters'
import { bind, type Route } from '@lantu/platform/http'
import { structureEndpoints } from '#contract/structure.ts'
import { mergeCommitments } from '#service/merge.ts'
import { bundleParts, bundleUnder, moveCommitment, splitCommitment } from '#service/structure.ts'
import { getStructure } from '#service/structure-view.ts'

/** 拆分, 合并, 改挂, 打包 of commitments that stand already. */
export const structureRoutes = (matters: Matters): readonly Route[] => [
  bind(structureEndpoints.get, async ({ params, query, within, reply }) => {
    const view = await within((tenancy) => getStructure(tenancy, params.id, query.asOf))
    if (query.asOf === undefined) reply.etag(view.version)
    return view
  }),
  bind(structureEndpoints.split, async ({ params, body, version, within, reply }) => {
    const view = await within((tenancy) => splitCommitment(tenancy, matters, { ...params, ...body, version }))
    reply.etag(view.version)
    return view
  }),
  bind(structureEndpoints.bundle, async ({ params, body, version, within, reply }) => {
    const view = await within((tenancy) => bundleParts(tenancy, { ...params, ...body, version }))
    reply.etag(view.version)
    return view
  }),
  bind(structureEndpoints.bundleUnder, async ({ body, within, reply }) => {
    const view = await within((tenancy) => bundleUnder(tenancy, matters, body))
    reply.created(`/commitments/${view.id}`)
    return view
  }),
  bind(structureEndpoints.move, async ({ params, body, version, within, reply }) => {
    const view = await within((tenancy) => moveCommitment(tenancy, { ...params, ...body, version }))
    reply.etag(view.version)
    return view
  }),
  bind(structureEndpoints.merge, async ({ params, body, version, within, reply }) => {
    const view = await within((tenancy) => mergeCommitments(tenancy, matters, { ...params, ...body, version }))
    reply.etag(view.version)
    return view
  }),
]
