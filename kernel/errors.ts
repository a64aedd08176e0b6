/**
 * One error class for the whole house. The kind is closed and maps once to an HTTP status and an exit code; the code is
 * public interface and never changes its meaning. The user's text (`say`) and the developer's (`message`) are apart.
 */
export const errorKinds = {
  invalid: { status: 422, exit: 2 },
  unauthenticated: { status: 401, exit: 1 },
  forbidden: { status: 403, exit: 1 },
  missing: { status: 404, exit: 1 },
  conflict: { status: 409, exit: 1 },
  stale: { status: 412, exit: 1 },
  tooLarge: { status: 413, exit: 2 },
  unsupported: { status: 415, exit: 2 },
  limited: { status: 429, exit: 1 },
  fault: { status: 500, exit: 1 },
  unavailable: { status: 503, exit: 1 },
} as const

export type ErrorKind = keyof typeof errorKinds

/** What a person reads: what happened and where; what is allowed; what to do next. `{name}` takes a parameter. */
export interface Say {
  readonly what: string
  readonly allowed?: string
  readonly next?: string
}

/** One refusal as a module declares it in its `errors.ts`; 繁體中文 is converted from `zh` when it is printed. */
export interface ErrorText {
  readonly kind: ErrorKind
  readonly zh: Say
  readonly en: Say
}

export type ErrorParams = Readonly<Record<string, string | number>>

/** Where in the input something is wrong: a JSON pointer (`/rows/2/value`), or a sheet's cell (`Sheet1!C14`). */
export interface Fault {
  readonly where: string
  readonly code: string
  readonly say: { readonly zh: string; readonly en: string }
}

export class LantuError extends Error {
  override readonly name = 'LantuError'
  readonly kind: ErrorKind
  readonly code: string
  readonly text: ErrorText
  readonly params: ErrorParams
  readonly faults: readonly Fault[]

  constructor(
    code: string,
    text: ErrorText,
    options: { params?: ErrorParams; faults?: readonly Fault[]; cause?: unknown } = {},
  ) {
    super(`${code}: ${fill(text.en.what, options.params ?? {})}`, { cause: options.cause })
    this.kind = text.kind
    this.code = code
    this.text = text
    this.params = options.params ?? {}
    this.faults = options.faults ?? []
  }

  /** The user's text in Chinese (simplified) or English, parameters filled in. */
  say(language: 'zh' | 'en'): Say {
    const say = this.text[language]
    const filled = (s: string | undefined) => (s === undefined ? undefined : fill(s, this.params))
    const allowed = filled(say.allowed)
    const next = filled(say.next)
    return { what: fill(say.what, this.params), ...(allowed && { allowed }), ...(next && { next }) }
  }
}

/**
 * Declares a module's refusals and gives the function that makes them:
 * `export const refuse = declareErrors({ 'documents.secret': { kind: 'invalid', zh: {…}, en: {…} } })`,
 * then `throw refuse('documents.secret', { params: { marking: '机密' } })`.
 */
export function declareErrors<const Table extends Readonly<Record<string, ErrorText>>>(table: Table) {
  return (
    code: keyof Table & string,
    options: { params?: ErrorParams; faults?: readonly Fault[]; cause?: unknown } = {},
  ): LantuError => {
    const text = table[code]
    if (!text) throw new TypeError(`undeclared error code ${code}`)
    return new LantuError(code, text, options)
  }
}

const fill = (template: string, params: ErrorParams): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole))
