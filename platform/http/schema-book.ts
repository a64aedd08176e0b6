import { z } from 'zod'

type Json = Record<string, unknown>
interface Wanted {
  readonly name: string
  /** `input` for what callers send, `output` for what they get: defaults and coercions differ. */
  readonly io: 'input' | 'output'
}

/** Collects JSON schemas under `#/components/schemas` while the paths are written. */
export interface SchemaBook {
  readonly schemas: Record<string, Json>
  /** Puts the schema into the book and answers with a `$ref` to it. */
  refer(schema: z.ZodType, wanted: Wanted): Json
  /** The schema itself, with what it refers to put into the book. */
  inline(schema: z.core.$ZodType, wanted: Wanted): Json
}

const base = '#/components/schemas/'

export function schemaBook(): SchemaBook {
  const schemas: Record<string, Json> = {}

  /** Two modules may use one schema; two schemas may not use one name. */
  const put = (name: string, schema: Json): void => {
    const known = schemas[name]
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new TypeError(`two schemas are called ${name}`)
    schemas[name] = schema
  }

  const inline = (schema: z.core.$ZodType, { name, io }: Wanted): Json => {
    const { $schema: _dialect, $defs, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
    const suffix = io === 'input' ? 'Input' : ''
    // zod numbers unnamed recursive schemas per call (`__schema0`); our name keeps them apart in one book.
    const renamed = (id: string) => (id.startsWith('__') ? `${name}${id}` : `${id}${suffix}`)
    const move = (value: unknown): unknown => moveRefs(value, (ref) => base + (ref === '' ? name : renamed(ref)))
    for (const [id, inner] of Object.entries(($defs ?? {}) as Json)) put(renamed(id), move(inner) as Json)
    const moved = move(rest) as Json
    if (JSON.stringify(rest).includes('"$ref":"#"')) put(name, moved)
    return moved
  }

  return {
    schemas,
    inline,
    refer: (schema, wanted) => {
      put(wanted.name, inline(schema, wanted))
      return { $ref: base + wanted.name }
    },
  }
}

/** zod's references (`#`, `#/$defs/Name`) are local to each schema; in one document they need their full address. */
function moveRefs(value: unknown, addressOf: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => moveRefs(item, addressOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key !== '$ref' || typeof inner !== 'string') return [key, moveRefs(inner, addressOf)]
      return [key, addressOf(inner.replace(/^#(\/\$defs\/)?/, ''))]
    }),
  )
}
