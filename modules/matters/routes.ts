import { buffer } from 'node:stream/consumers'
import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { z } from 'zod'
import { matterEndpoints } from '#contract/index.ts'
import { refuse } from '#errors'
import type { Matters } from '#service/create.ts'
import { policyView } from '#service/policy-view.ts'
import { refuseUnknownUnits } from '#service/unit-facts.ts'
import { samplingRoutes } from './sampling-routes.ts'

const After = z.object({ due: z.union([z.iso.datetime(), z.literal('infinity')]), id: z.uuid() })

export const matterRoutes = (matters: Matters): readonly Route[] => [
  ...samplingRoutes,
  bind(matterEndpoints.list, async ({ query, within }) => {
    const { cursor, ...asked } = query
    const page = await within((tenancy) => matters.list(tenancy, { ...asked, after: decodeCursor(After, cursor) }))
    return { rows: page.rows, next: page.next && encodeCursor(After, page.next), total: null }
  }),
  bind(matterEndpoints.counts, ({ query, within }) => within((tenancy) => matters.count(tenancy, query))),
  bind(matterEndpoints.policies, () => [...matters.policies.values()].map(policyView)),
  bind(matterEndpoints.get, async ({ params, query, within, reply }) => {
    const matter = await within((tenancy) => matters.get(tenancy, { matterId: params.matterId, asOf: query.asOf }))
    if (query.asOf === undefined) reply.etag(matter.version)
    return matter
  }),
  bind(matterEndpoints.open, async ({ body, within, reply }) => {
    const { kind, ...opening } = body
    const policy = matters.policies.get(kind)
    if (policy === undefined)
      throw refuse('matters.unknownKind', { params: { kind, allowed: [...matters.policies.keys()].join(', ') } })
    const { lead, co = [] } = opening.suggested ?? {}
    const opened = await within(async (tenancy) => {
      await refuseUnknownUnits(tenancy, lead === undefined ? co : [lead, ...co])
      return matters.open(tenancy, { ...opening, policy })
    })
    reply.created(`/matters/${opened.matterId}`)
    return { id: opened.matterId, version: opened.version, state: opened.state }
  }),
  bind(matterEndpoints.act, async ({ params, body, version, within, reply }) => {
    const acted = await within((tenancy) => matters.act(tenancy, { ...params, ...body, expectedVersion: version }))
    reply.etag(acted.version)
    return { id: acted.matterId, version: acted.version, state: acted.state, number: acted.number }
  }),
  bind(matterEndpoints.uploadEvidence, async ({ upload, within }) => {
    const file = await upload.file()
    // The transaction opens only when the last byte has come: none spans a stream.
    const content = await buffer(file.stream)
    const kept = await within((tenancy) => matters.keepEvidence(tenancy, { name: file.name, content }))
    return { sha256: kept.sha256, name: file.name, bytes: kept.bytes }
  }),
  bind(matterEndpoints.evidence, async ({ params, within, reply }) => {
    const { name, file } = await within((tenancy) => matters.getEvidence(tenancy, params))
    return reply.file({ body: file.content, mediaType: 'application/octet-stream', fileName: name, bytes: file.bytes })
  }),
  bind(matterEndpoints.eraseText, ({ params, within }) => within((tenancy) => matters.eraseText(tenancy, params))),
]
