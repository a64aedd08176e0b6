import { buffer } from 'node:stream/consumers'
import { PlainDate } from '@lantu/kernel/time'
import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { z } from 'zod'
import { PolicyId, policyEndpoints } from '#contract/policies.ts'
import { importPolicies } from '#service/import-policies.ts'
import { amendPolicy, createPolicy, getPolicy, listPolicies, policyCounts, stepPolicy } from '#service/policies.ts'
import { exportPolicies, policyTemplate } from '#service/policy-sheet.ts'
import { faultIn } from './say.ts'

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
  bind(policyEndpoints.template, async ({ within, reply }) => {
    const body = await within((tenancy) => policyTemplate(tenancy))
    const [mediaType] = policyEndpoints.template.download
    return reply.file({ body, mediaType, fileName: '政策空表.xlsx', bytes: body.length })
  }),
  bind(policyEndpoints.import, async ({ body, upload, within, language }) => {
    const file = await upload.file()
    // The transaction opens only when the last byte has come: none spans a stream.
    const content = await buffer(file.stream)
    const taken = await within((tenancy) => importPolicies(tenancy, { ...body, fileName: file.name, content }))
    const told = faultIn(language)
    return { ...taken, faults: taken.faults.map(told), warnings: taken.warnings.map(told) }
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
