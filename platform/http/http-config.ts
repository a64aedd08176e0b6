/** At most `max` requests in `windowSeconds`, counted per address or per actor, in this process. */
export interface Budget {
  readonly max: number
  readonly windowSeconds: number
}

/** Budgets by name: `address` and `actor` hold for every call, others where a route names them. */
export type Budgets = Readonly<Record<string, Budget>> & { readonly address: Budget; readonly actor: Budget }

/** What a deployment decides about HTTP; read by `platform/config`, here only as an argument. */
export interface HttpConfig {
  /** Signs CSRF tokens; at least 32 characters, the same in every replica. There is no default. */
  readonly secret: string
  /** True where readers come over https: cookies get `Secure` and the `__Host-` prefix. */
  readonly secureCookies: boolean
  /** Which proxies' `X-Forwarded-*` to believe: `false` none, or addresses and subnets. */
  readonly trustProxy: boolean | readonly string[]
  /** `refuse`: an answer that breaks its contract is a 500 (tests, development); `record`: it is logged and sent. */
  readonly brokenAnswers: 'refuse' | 'record'
  readonly limits: HttpLimits
  readonly budgets: Budgets
}

export interface HttpLimits {
  /** Largest JSON body, in bytes. */
  readonly bodyBytes: number
  /** A request must have arrived whole within this, uploads included. */
  readonly requestMs: number
  /** Silence on an event stream before a heartbeat. */
  readonly heartbeatMs: number
  /** An event stream is closed after this, so that the browser comes back and is identified again. */
  readonly streamMs: number
  /** How long a stopping server waits for calls under way. */
  readonly drainMs: number
  /** How long one readiness check may take. */
  readonly checkMs: number
}

/**
 * Chosen for a district of some thousand liaisons who may all come from one office address: the address budget only
 * stops floods, `signIn` slows guessing (identity locks the account itself), `feed` lets a building’s calendars all read in one minute, `actor` is far above what hands can do.
 */
export const usualBudgets = {
  address: { max: 6000, windowSeconds: 60 },
  actor: { max: 600, windowSeconds: 60 },
  signIn: { max: 30, windowSeconds: 60 },
  feed: { max: 600, windowSeconds: 60 },
} as const satisfies Budgets

export const usualLimits: HttpLimits = {
  bodyBytes: 1_048_576,
  requestMs: 300_000,
  heartbeatMs: 15_000,
  streamMs: 600_000,
  drainMs: 10_000,
  checkMs: 2_000,
}
