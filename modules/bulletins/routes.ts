import { renderDocx, renderHtml, renderText } from '@lantu/papers/gongwen'
import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { z } from 'zod'
import { BulletinId, boardEndpoints, bulletinEndpoints } from '#contract/index.ts'
import { refuse } from '#errors'
import { getBoard } from '#service/board.ts'
import { correctBulletin, makeBulletin, refreshBulletin } from '#service/make.ts'
import { paperOfBulletin } from '#service/print.ts'
import { getBulletin, getCitation, listBulletins } from '#service/read.ts'
import {
  clearBulletin,
  editBulletin,
  issueBulletin,
  returnBulletin,
  reviewBulletin,
  signBulletin,
} from '#service/step.ts'
import { findOffice, pdfOf } from '#store/pdf.ts'

const After = z.object({ at: z.string(), id: BulletinId })

const board: readonly Route[] = [
  bind(boardEndpoints.get, ({ query, within }) => within((tenancy) => getBoard(tenancy, query.asOf))),
]

const reading: readonly Route[] = [
  bind(bulletinEndpoints.list, async ({ query, within }) => {
    const { cursor, limit, kind, state } = query
    const page = await within((tenancy) =>
      listBulletins(tenancy, { kind, state, limit, after: decodeCursor(After, cursor) }),
    )
    return { ...page, next: page.next && encodeCursor(After, { at: page.next.at, id: BulletinId.parse(page.next.id) }) }
  }),
  bind(bulletinEndpoints.get, async ({ params, within, reply }) => {
    const bulletin = await within((tenancy) => getBulletin(tenancy, params.id))
    reply.etag(bulletin.version)
    return bulletin
  }),
  bind(bulletinEndpoints.citation, ({ params, within }) => within((tenancy) => getCitation(tenancy, params))),
]

const writing: readonly Route[] = [
  bind(bulletinEndpoints.make, async ({ body, within, reply }) => {
    const bulletin = await within((tenancy) => makeBulletin(tenancy, body))
    reply.created(`/bulletins/${bulletin.id}`)
    return bulletin
  }),
  bind(bulletinEndpoints.edit, ({ params, version, body, within }) =>
    within((tenancy) => editBulletin(tenancy, { ...params, version, ...body })),
  ),
  bind(bulletinEndpoints.refresh, ({ params, version, within }) =>
    within((tenancy) => refreshBulletin(tenancy, { ...params, version })),
  ),
  bind(bulletinEndpoints.review, ({ params, version, body, within }) =>
    within((tenancy) => reviewBulletin(tenancy, { ...params, version, ...body })),
  ),
  bind(bulletinEndpoints.secrecy, ({ params, version, body, within }) =>
    within((tenancy) => clearBulletin(tenancy, { ...params, version, ...body })),
  ),
  bind(bulletinEndpoints.sign, ({ params, version, body, within }) =>
    within((tenancy) => signBulletin(tenancy, { ...params, version, ...body })),
  ),
  bind(bulletinEndpoints.issue, ({ params, version, within }) =>
    within((tenancy) => issueBulletin(tenancy, { ...params, version })),
  ),
  bind(bulletinEndpoints.return, ({ params, version, body, within }) =>
    within((tenancy) => returnBulletin(tenancy, { ...params, version, ...body })),
  ),
  bind(bulletinEndpoints.correct, async ({ params, body, within, reply }) => {
    const bulletin = await within((tenancy) => correctBulletin(tenancy, { ...params, ...body }))
    reply.created(`/bulletins/${bulletin.id}`)
    return bulletin
  }),
]

const printing: readonly Route[] = [
  bind(bulletinEndpoints.docx, async ({ params, within, reply }) => {
    const { paper, name, createdAt } = await within((tenancy) => paperOfBulletin(tenancy, params.id))
    const body = await renderDocx(paper, { createdAt })
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return reply.file({ body, mediaType, fileName: `${name}.docx`, bytes: body.length })
  }),
  bind(bulletinEndpoints.html, async ({ params, within, reply }) => {
    const { paper, name } = await within((tenancy) => paperOfBulletin(tenancy, params.id))
    return reply.file({ body: renderHtml(paper), mediaType: 'text/html; charset=utf-8', fileName: `${name}.html` })
  }),
  bind(bulletinEndpoints.text, async ({ params, within, reply }) => {
    const { paper, name } = await within((tenancy) => paperOfBulletin(tenancy, params.id))
    return reply.file({ body: renderText(paper), mediaType: 'text/plain; charset=utf-8', fileName: `${name}.txt` })
  }),
  // LibreOffice runs after the transaction: a slow print holds no connection.
  bind(bulletinEndpoints.pdf, async ({ params, within, reply }) => {
    const { paper, name, createdAt } = await within((tenancy) => paperOfBulletin(tenancy, params.id))
    const office = await findOffice()
    const body = office && (await pdfOf(office, await renderDocx(paper, { createdAt })))
    if (!body) throw refuse('bulletins.noPdf')
    return reply.file({ body, mediaType: 'application/pdf', fileName: `${name}.pdf`, bytes: body.length })
  }),
]

export const routes: readonly Route[] = [...board, ...reading, ...writing, ...printing]
