import { PlainDate } from '@lantu/kernel/time'
import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { z } from 'zod'
import { PolicyId, policyEndpoints } from '#contract/policies.ts'
import { amendPolicy, createPolicy, getPolicy, listPolicies, policyCounts, stepPolicy } from '#service/policies.ts'
import { exportPolicies } from '#service/policy-sheet.ts'

const Place = z.tuple([PlainDate, PolicyId])

export const policyRoutes: readonly Route[] = [
  bind(policyEndpoints.list, async ({ query, within }) => {
    const { cursor, ...asked } = query
    const page = await within((tenancy) => listPolicies(tenancy, { ...asked, after: decodeCursor(Place, cursor) }))
    return { ...page, next: page.next && encodeCursor(Place, Place.parse(page.next)) }
  }),
  bind(policyEndpoints.counts, ({ query, within }) => within((tenancy) => policyCounts(tenancy, query.year))),
  bind(policyEndpoints.export, async ({ query, within, reply }) => {
    const body = await within((tenancy) => exportPolicies(tenancy, query))
    const [mediaType] = policyEndpoints.export.download
    return reply.file({ body, mediaType, fileName: '政策.xlsx', bytes: body.length })
  }),
  bind(policyEndpoints.get, async ({ params, within, reply }) => {
    const policy = await within((tenancy) => getPolicy(tenancy, params.id))
    reply.etag(policy.version)
    return policy
  }),
  bind(policyEndpoints.create, async ({ body, within, reply }) => {
    const policy = await within((tenancy) => createPolicy(tenancy, body))
    reply.created(`/policies/${policy.id}`)
    return policy
  }),
  bind(policyEndpoints.amend, async ({ params, body, version, within, reply }) => {
    const policy = await within((tenancy) => amendPolicy(tenancy, { id: params.id, version, change: body }))
    reply.etag(policy.version)
    return policy
  }),
  bind(policyEndpoints.step, async ({ params, body, version, within, reply }) => {
    const policy = await within((tenancy) => stepPolicy(tenancy, { id: params.id, version, step: body }))
    reply.etag(policy.version)
    return policy
  }),
]
