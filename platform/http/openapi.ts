import { Problem } from '@lantu/kernel/contract'
import { z } from 'zod'
import { sessionCookie } from './cookies.ts'
import { apiPrefix } from './house.ts'
import type { HttpConfig } from './http-config.ts'
import { paramNames, type Route } from './route.ts'
import { type SchemaBook, schemaBook } from './schema-book.ts'

type Json = Readonly<Record<string, unknown>>

/** The OpenAPI 3.1 description of these routes, written from the same contracts that the server checks. */
export function openApiOf(routes: readonly Route[], config: Pick<HttpConfig, 'secureCookies'>): Json {
  const book = schemaBook()
  const problem = book.refer(Problem, { name: 'Problem', io: 'output' })
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const path = apiPrefix + route.endpoint.path.replace(/:([A-Za-z][A-Za-z0-9]*)/g, '{$1}')
    paths[path] = { ...paths[path], [route.endpoint.method.toLowerCase()]: operationOf(route, book) }
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Lantu 蓝图', version: 'v1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: book.schemas,
      responses: {
        Problem: {
          description: 'Refused; `code` is stable, the text is in the reader’s language',
          headers: { 'X-Request-Id': { schema: { type: 'string', format: 'uuid' } } },
          content: { 'application/problem+json': { schema: problem } },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie(config.secureCookies) },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function operationOf({ endpoint }: Route, book: SchemaBook): Json {
  const name = nameOf(endpoint.method, endpoint.path)
  const status = String(endpoint.status ?? 200)
  const open = endpoint.access === 'public'
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[1] ?? ''],
    'x-access': endpoint.access,
    ...(open ? { security: [] } : { security: [{ session: [] }, { token: [] }] }),
    parameters: parametersOf({ endpoint }, book),
    ...bodyOf({ endpoint }, { name, book }),
    responses: {
      [status]: successOf({ endpoint }, { name, book }),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function parametersOf({ endpoint }: Pick<Route, 'endpoint'>, book: SchemaBook): Json[] {
  const listed = (place: 'path' | 'query', object: z.ZodObject | undefined) =>
    Object.entries(object?.shape ?? {}).map(([name, field]) => {
      const required = place === 'path' || !z.safeParse(field, undefined).success
      return { name, in: place, required, schema: book.inline(field, { name, io: 'input' }) }
    })
  const header = (name: string, description: string, schema: Json) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema,
  })
  return [
    ...listed('path', endpoint.params),
    ...listed('query', endpoint.query),
    ...(endpoint.idempotent
      ? [
          header('Idempotency-Key', 'New for each create, the same for its retries', {
            type: 'string',
            pattern: '^[\\w-]{8,128}$',
          }),
        ]
      : []),
    ...(endpoint.versioned
      ? [header('If-Match', 'The ETag of the last read', { type: 'string', pattern: '^"\\d{1,15}"$' })]
      : []),
  ]
}

function bodyOf({ endpoint }: Pick<Route, 'endpoint'>, { name, book }: { name: string; book: SchemaBook }): Json {
  const fields = endpoint.body && book.refer(endpoint.body, { name: `${name}Body`, io: 'input' })
  if (endpoint.upload) {
    const file = {
      type: 'object',
      properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      required: ['file'],
    }
    const schema = fields ? { allOf: [fields, file] } : file
    const description = `Fields first, then files; at most ${endpoint.upload.maxBytes} bytes`
    return { requestBody: { required: true, description, content: { 'multipart/form-data': { schema } } } }
  }
  if (!fields) return {}
  const required = !endpoint.body?.safeParse(undefined).success
  return { requestBody: { required, content: { 'application/json': { schema: fields } } } }
}

function successOf({ endpoint }: Pick<Route, 'endpoint'>, { name, book }: { name: string; book: SchemaBook }): Json {
  const text = (description: string) => ({ description, schema: { type: 'string' } })
  const headers = {
    'X-Request-Id': { schema: { type: 'string', format: 'uuid' } },
    ...(endpoint.method === 'GET' || endpoint.versioned ? { ETag: text('The version, where the answer has one') } : {}),
    ...(endpoint.status === 201 ? { Location: text('Where the new thing is') } : {}),
    ...(endpoint.idempotent
      ? { 'Idempotency-Replayed': text('`true` where the answer is that of an earlier call') }
      : {}),
  }
  const json =
    endpoint.response && !endpoint.download
      ? { 'application/json': { schema: book.refer(endpoint.response, { name: `${name}Answer`, io: 'output' }) } }
      : {}
  const bytes = Object.fromEntries((endpoint.download ?? []).map((mediaType) => [mediaType, {}]))
  const content = { ...json, ...bytes }
  return { description: 'Done', headers, ...(Object.keys(content).length > 0 && { content }) }
}

/** `GET /commitments/:id/events` → `getCommitmentsByIdEvents`; unique because method and path are. */
function nameOf(method: string, path: string): string {
  const words = path
    .split('/')
    .filter(Boolean)
    .flatMap((part) => {
      const [param] = paramNames(part)
      return param ? ['by', param] : part.split(/[^A-Za-z0-9]+/)
    })
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
