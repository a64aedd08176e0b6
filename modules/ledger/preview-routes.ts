import { bind, type Route } from '@lantu/platform/http'
import { previewEndpoints } from '#contract/previews.ts'
import { answerPreview, getPreview, listPreviews, makePreview, replyToAnswer } from '#service/previews.ts'

/** 亮灯预告 and what units answer. */
export const previewRoutes: readonly Route[] = [
  bind(previewEndpoints.list, ({ within }) => within((tenancy) => listPreviews(tenancy))),
  bind(previewEndpoints.get, ({ params, within }) => within((tenancy) => getPreview(tenancy, params.id))),
  bind(previewEndpoints.make, async ({ body, within, reply }) => {
    const preview = await within((tenancy) => makePreview(tenancy, body))
    reply.created(`/lamp-previews/${preview.id}`)
    return preview
  }),
  bind(previewEndpoints.answer, ({ params, body, within }) =>
    within((tenancy) => answerPreview(tenancy, { id: params.id, answer: body })),
  ),
  bind(previewEndpoints.reply, ({ params, body, within }) =>
    within((tenancy) => replyToAnswer(tenancy, { ...params, reply: body })),
  ),
]
