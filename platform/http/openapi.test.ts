import { defineEndpoint, PageQuery, pageOf } from '@lantu/kernel/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bind, registerRoutes } from './index.ts'
import { openHouse } from './test-house.ts'

interface Tree {
  readonly name: string
  readonly parts: Tree[]
}
const Tree: z.ZodType<Tree> = z.object({ name: z.string(), parts: z.lazy(() => z.array(Tree)) })
const Unit = z.object({ name: z.string().default('无名') }).meta({ id: 'Unit' })

const endpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/units',
    summary: 'Units',
    access: 'signedIn',
    query: PageQuery,
    response: pageOf(Unit),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/units/:unit',
    summary: 'A unit',
    access: 'public',
    params: z.object({ unit: z.string() }),
    response: Unit,
  }),
  defineEndpoint({
    method: 'POST',
    path: '/units',
    summary: 'Add',
    access: 'units.write',
    idempotent: true,
    body: Unit,
    response: Unit,
    status: 201,
  }),
  defineEndpoint({
    method: 'PUT',
    path: '/units/:unit/tree',
    summary: 'Tree',
    access: 'units.write',
    versioned: true,
    params: z.object({ unit: z.string() }),
    body: Tree,
    response: z.object({ first: Tree, second: Unit }),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/files',
    summary: 'Upload',
    access: 'units.write',
    upload: { maxBytes: 10 },
    body: z.object({ kind: z.string() }),
    status: 202,
  }),
  defineEndpoint({
    method: 'GET',
    path: '/units.xlsx',
    summary: 'Sheet',
    access: 'signedIn',
    download: ['application/vnd.ms-excel'],
  }),
]

interface Description {
  openapi: string
  paths: Record<string, Record<string, Record<string, unknown>>>
  components: { schemas: Record<string, unknown>; securitySchemes: object }
}

async function describe(): Promise<Description> {
  const { http, app } = await openHouse()
  registerRoutes(
    http,
    endpoints.map((endpoint) => bind(endpoint, () => undefined as never)),
  )
  const answer = await app.inject('/api/openapi.json')
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

test('every route is described, with its access and security', async () => {
  const { openapi, paths } = await describe()
  expect(openapi).toBe('3.1.0')
  for (const { method, path, summary, access } of endpoints) {
    const operation = paths[`/api/v1${path.replace(':unit', '{unit}')}`]?.[method.toLowerCase()]
    expect(operation, `${method} ${path}`).toMatchObject({ summary, 'x-access': access })
    expect(operation?.['security']).toEqual(access === 'public' ? [] : [{ session: [] }, { token: [] }])
    expect(operation?.['responses']).toMatchObject({ default: { $ref: '#/components/responses/Problem' } })
  }
  const names = Object.values(paths).flatMap((path) => Object.values(path).map((operation) => operation['operationId']))
  expect(new Set(names).size).toBe(endpoints.length)
})

test('every reference leads somewhere, recursive schemas too', async () => {
  const description = await describe()
  const refs = new Set([...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? ''))
  expect(refs.size).toBeGreaterThan(5)
  for (const ref of refs) {
    const found = ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], description)
    expect(found, ref).toBeTypeOf('object')
  }
})

test('headers, parameters, bodies and answers are named', async () => {
  const { paths, components } = await describe()
  const names = (path: string, method: string) =>
    ((paths[path]?.[method]?.['parameters'] ?? []) as { name: string; in: string; required: boolean }[]).map(
      (parameter) => `${parameter.in} ${parameter.name}${parameter.required ? '' : '?'}`,
    )
  expect(names('/api/v1/units', 'get')).toEqual(['query cursor?', 'query limit?'])
  expect(names('/api/v1/units', 'post')).toEqual(['header Idempotency-Key'])
  expect(names('/api/v1/units/{unit}/tree', 'put')).toEqual(['path unit', 'header If-Match'])
  expect(paths['/api/v1/units']?.['post']?.['responses']).toMatchObject({ 201: { headers: { Location: {} } } })
  expect(paths['/api/v1/files']?.['post']?.['requestBody']).toMatchObject({ content: { 'multipart/form-data': {} } })
  expect(paths['/api/v1/units.xlsx']?.['get']?.['responses']).toMatchObject({
    200: { content: { 'application/vnd.ms-excel': {} } },
  })
  // What is sent may leave out a default; what is answered always has it.
  expect(components.schemas['UnitInput'] ?? components.schemas['postUnitsBody']).not.toHaveProperty('required')
  expect(components.schemas['Unit'] ?? components.schemas['getUnitsByUnitAnswer']).toMatchObject({ required: ['name'] })
})
