import { buffer } from 'node:stream/consumers'
import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { z } from 'zod'
import { indicatorEndpoints } from '#contract/endpoints.ts'
import { importObservations } from '#service/import.ts'
import { getIndicator, listIndicators } from '#service/read.ts'
import { setTarget } from '#service/target.ts'
import { observationTemplate } from '#service/template.ts'

const After = z.object({ code: z.string() })
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const routes: readonly Route[] = [
  bind(indicatorEndpoints.list, async ({ query, within }) => {
    const { cursor, ...rest } = query
    const page = await within((tenancy) =>
      listIndicators(tenancy, {
        link: rest.link,
        year: rest.year,
        asOf: rest.asOf,
        limit: rest.limit,
        after: decodeCursor(After, cursor)?.code,
      }),
    )
    return { ...page, next: page.next === null ? null : encodeCursor(After, { code: page.next }) }
  }),
  bind(indicatorEndpoints.get, ({ params, query, within }) =>
    within((tenancy) => getIndicator(tenancy, params.id, query.asOf)),
  ),
  bind(indicatorEndpoints.import, async ({ body, upload, within }) => {
    const file = await upload.file()
    const content = await buffer(file.stream)
    return within((tenancy) =>
      importObservations(tenancy, { fileName: file.name, content, acceptGood: body.acceptGood }),
    )
  }),
  bind(indicatorEndpoints.template, async ({ within, reply }) => {
    const body = await within((tenancy) => observationTemplate(tenancy))
    return reply.file({ body, mediaType: xlsx, fileName: '指标数据.xlsx', bytes: body.length })
  }),
  bind(indicatorEndpoints.setTarget, async ({ body, within, reply }) => {
    const target = await within((tenancy) => setTarget(tenancy, body))
    reply.created(`/indicators/targets/${target.id}`)
    return target
  }),
]
