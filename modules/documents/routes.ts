import { buffer } from 'node:stream/consumers'
import { bind, decodeCursor, encodeCursor, problemOf, type Route } from '@lantu/platform/http'
import { z } from 'zod'
import { carryEndpoints } from '#contract/carry.ts'
import { comparisonEndpoints } from '#contract/comparison.ts'
import { DocumentId } from '#contract/document.ts'
import { documentEndpoints } from '#contract/endpoints.ts'
import { lineageEndpoints } from '#contract/lineage.ts'
import { readingWordEndpoints } from '#contract/reading-word.ts'
import { secondOpinionEndpoints } from '#contract/second-opinion.ts'
import { carryLinks, getCarry } from '#service/carry.ts'
import { compareDocuments } from '#service/compare.ts'
import { linkRows } from '#service/lineage.ts'
import { getDocument, getDocumentFile, listDocuments } from '#service/read.ts'
import { addReadingWord, endWord, getReadingWords } from '#service/reading-words.ts'
import { registerFile, registerHtml, registerText } from '#service/register.ts'
import { askSecondOpinion, decideOpinion, getSecondOpinion } from '#service/second-opinion.ts'
import type { LanguageModel } from '#store/language-model.ts'

const After = z.object({ date: z.iso.date(), id: DocumentId })

const registerRoutes: readonly Route[] = [
  bind(documentEndpoints.list, async ({ query, within }) => {
    const page = await within((tenancy) =>
      listDocuments(tenancy, { kind: query.kind, after: decodeCursor(After, query.cursor), limit: query.limit }),
    )
    return {
      ...page,
      next: page.next && encodeCursor(After, { date: page.next.date, id: DocumentId.parse(page.next.id) }),
    }
  }),
  bind(documentEndpoints.get, async ({ params, within, reply }) => {
    const document = await within((tenancy) => getDocument(tenancy, params.id))
    reply.etag(document.version)
    return document
  }),
  bind(documentEndpoints.paste, async ({ body, within, reply }) => {
    const { text, format, ...facts } = body
    const registered = await within((tenancy) =>
      format === 'html' ? registerHtml(tenancy, { facts, html: text }) : registerText(tenancy, { facts, text }),
    )
    reply.created(`/documents/${registered.id}`)
    return registered
  }),
  bind(documentEndpoints.upload, async ({ body, upload, within, reply }) => {
    const file = await upload.file()
    // The transaction opens only when the last byte has come: none spans a stream.
    const content = await buffer(file.stream)
    const registered = await within((tenancy) =>
      registerFile(tenancy, { facts: body.facts, fileName: file.name, content }),
    )
    reply.created(`/documents/${registered.id}`)
    return registered
  }),
  bind(comparisonEndpoints.compare, ({ params, within }) => within((tenancy) => compareDocuments(tenancy, params))),
  bind(carryEndpoints.get, ({ params, within }) => within((tenancy) => getCarry(tenancy, params.id))),
  bind(carryEndpoints.carry, ({ params, body, within }) =>
    within((tenancy) => carryLinks(tenancy, { ...params, ...body })),
  ),
  bind(lineageEndpoints.link, async ({ params, body, within, language }) => {
    const outcomes = await within((tenancy) => linkRows(tenancy, { ...params, links: body.links }))
    return {
      results: outcomes.map(({ error, ...pair }) => {
        if (!error) return { outcome: 'kept' as const, ...pair }
        return { outcome: 'refused' as const, ...pair, code: error.code, say: problemOf(error, language, '-').title }
      }),
    }
  }),
  bind(documentEndpoints.file, async ({ params, within, reply }) => {
    const { name, file } = await within((tenancy) => getDocumentFile(tenancy, params.id))
    return reply.file({ body: file.content, mediaType: file.mediaType, fileName: name, bytes: file.bytes })
  }),
]

const readingWordRoutes: readonly Route[] = [
  bind(readingWordEndpoints.list, ({ within }) => within(getReadingWords)),
  bind(readingWordEndpoints.add, async ({ body, within, reply }) => {
    const added = await within((tenancy) => addReadingWord(tenancy, body))
    reply.created('/reading-words')
    return added
  }),
  bind(readingWordEndpoints.end, ({ params, body, within }) =>
    within((tenancy) => endWord(tenancy, { id: params.id, lastDay: body.lastDay })),
  ),
]

const secondOpinionRoutes = (model: LanguageModel | undefined): readonly Route[] => [
  bind(secondOpinionEndpoints.get, ({ params, within }) =>
    within((tenancy) => getSecondOpinion(tenancy, { id: params.id, model })),
  ),
  bind(secondOpinionEndpoints.ask, ({ params, within }) => askSecondOpinion(within, { id: params.id, model })),
  bind(secondOpinionEndpoints.decide, ({ params, body, within }) =>
    within((tenancy) => decideOpinion(tenancy, { ...params, ...body, model })),
  ),
]

/** The routes of documents; without a language model there is no second opinion, and everything else works. */
export const documentRoutes = ({ model }: { readonly model?: LanguageModel | undefined }): readonly Route[] => [
  ...registerRoutes,
  ...readingWordRoutes,
  ...secondOpinionRoutes(model),
]
