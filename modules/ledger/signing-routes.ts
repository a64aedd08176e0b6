import { buffer } from 'node:stream/consumers'
import { PlainDate } from '@lantu/kernel/time'
import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { z } from 'zod'
import { SigningId, signingEndpoints } from '#contract/signings.ts'
import { importSignings } from '#service/import-signings.ts'
import { exportSignings, signingTemplate } from '#service/signing-sheet.ts'
import {
  amendSigning,
  createSigning,
  getSigning,
  listSignings,
  signingConversion,
  stageSigning,
} from '#service/signings.ts'
import { faultIn } from './say.ts'

const Place = z.tuple([PlainDate, SigningId])

export const signingRoutes: readonly Route[] = [
  bind(signingEndpoints.list, async ({ query, within }) => {
    const { cursor, ...asked } = query
    const page = await within((tenancy) => listSignings(tenancy, { ...asked, after: decodeCursor(Place, cursor) }))
    return { ...page, next: page.next && encodeCursor(Place, Place.parse(page.next)) }
  }),
  bind(signingEndpoints.conversion, ({ query, within }) => within((tenancy) => signingConversion(tenancy, query))),
  bind(signingEndpoints.export, async ({ query, within, reply }) => {
    const body = await within((tenancy) => exportSignings(tenancy, query))
    const [mediaType] = signingEndpoints.export.download
    return reply.file({ body, mediaType, fileName: '活动成果.xlsx', bytes: body.length })
  }),
  bind(signingEndpoints.template, async ({ within, reply }) => {
    const body = await within((tenancy) => signingTemplate(tenancy))
    const [mediaType] = signingEndpoints.template.download
    return reply.file({ body, mediaType, fileName: '活动成果空表.xlsx', bytes: body.length })
  }),
  bind(signingEndpoints.import, async ({ body, upload, within, language }) => {
    const file = await upload.file()
    // The transaction opens only when the last byte has come: none spans a stream.
    const content = await buffer(file.stream)
    const taken = await within((tenancy) => importSignings(tenancy, { ...body, fileName: file.name, content }))
    const told = faultIn(language)
    return { ...taken, faults: taken.faults.map(told), warnings: taken.warnings.map(told) }
  }),
  bind(signingEndpoints.get, async ({ params, within, reply }) => {
    const signing = await within((tenancy) => getSigning(tenancy, params.id))
    reply.etag(signing.version)
    return signing
  }),
  bind(signingEndpoints.create, async ({ params, body, within, reply }) => {
    const signing = await within((tenancy) => createSigning(tenancy, { projectId: params.id, signing: body }))
    reply.created(`/signings/${signing.id}`)
    return signing
  }),
  bind(signingEndpoints.amend, async ({ params, body, version, within, reply }) => {
    const signing = await within((tenancy) => amendSigning(tenancy, { id: params.id, version, change: body }))
    reply.etag(signing.version)
    return signing
  }),
  bind(signingEndpoints.stage, async ({ params, body, version, within, reply }) => {
    const signing = await within((tenancy) => stageSigning(tenancy, { id: params.id, version, entry: body }))
    reply.etag(signing.version)
    return signing
  }),
]
