import { bind, type Route } from '@lantu/platform/http'
import { samplingEndpoints } from '#contract/index.ts'
import { getDraw, listDraws, makeDraw, previewDraw, summariseDraws } from '#service/sampling.ts'
import { exportDraw } from '#service/sampling-sheet.ts'

export const samplingRoutes: readonly Route[] = [
  bind(samplingEndpoints.list, async ({ within }) => ({ rows: await within(listDraws) })),
  bind(samplingEndpoints.preview, ({ query, within }) => within((tenancy) => previewDraw(tenancy, query))),
  bind(samplingEndpoints.summary, ({ query, within }) => within((tenancy) => summariseDraws(tenancy, query))),
  bind(samplingEndpoints.draw, async ({ body, within, reply }) => {
    const draw = await within((tenancy) => makeDraw(tenancy, body))
    reply.created(`/draws/${draw.id}`)
    return draw
  }),
  bind(samplingEndpoints.get, ({ params, within }) => within((tenancy) => getDraw(tenancy, params.drawId))),
  bind(samplingEndpoints.export, async ({ params, within, reply }) => {
    const body = await within((tenancy) => exportDraw(tenancy, params.drawId))
    const [mediaType] = samplingEndpoints.export.download
    return reply.file({ body, mediaType, fileName: '核查抽查.xlsx', bytes: body.length })
  }),
]
