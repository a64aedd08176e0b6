import type { Fault } from '@lantu/kernel'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refuse } from './errors.ts'
import { faultsOf, type Part } from './faults.ts'
import type { Route } from './route.ts'
import { readUpload, type Upload } from './upload.ts'
import { getVisit } from './visit.ts'

export interface ReadRequest {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly upload: Upload | undefined
}

/** Parses every part of a request by its contract and refuses once, with the faults of all parts together. */
export async function readRequest({ endpoint }: Route, request: FastifyRequest): Promise<ReadRequest> {
  const faults: Fault[] = []
  const read = (part: Part, schema: z.ZodType | undefined, given: unknown): unknown => {
    if (!schema) return undefined
    const parsed = parseShallowly(schema, given)
    if (parsed.success) return parsed.data
    faults.push(...faultsOf(parsed.error.issues, part))
    return undefined
  }
  const params = read('params', endpoint.params, request.params)
  const query = read('query', endpoint.query, endpoint.query && listsOf(endpoint.query, request.query))
  const { signal } = getVisit(request).leaving
  const form = endpoint.upload ? await readUpload(request, { ...endpoint.upload, signal }) : undefined
  const body = read('body', endpoint.body, form ? form.fields : request.body)
  if (faults.length > 0) throw refuse('http.invalid', { params: { count: faults.length }, faults })
  return { params, query, body, upload: form?.upload }
}

/** A recursive contract on a bottomless body would exhaust the stack; that is the sender's mistake, not a fault. */
function parseShallowly(schema: z.ZodType, given: unknown): z.ZodSafeParseResult<unknown> {
  try {
    return schema.safeParse(given)
  } catch (cause) {
    if (cause instanceof RangeError) throw refuse('http.badRequest', { cause })
    throw cause
  }
}

/** `?unit=a` and `?unit=a&unit=b` both mean a list where the contract says list; the parser gives text for the first. */
function listsOf(schema: z.ZodObject, query: unknown): Record<string, unknown> {
  const given = z.record(z.string(), z.unknown()).parse({ ...(query as object) })
  for (const [name, field] of Object.entries(schema.shape)) {
    if (typeof given[name] === 'string' && isList(field)) given[name] = [given[name]]
  }
  return given
}

function isList(field: z.core.$ZodType): boolean {
  if (field instanceof z.ZodArray) return true
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable) {
    return isList(field.unwrap())
  }
  return false
}
