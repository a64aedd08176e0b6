/**
 * Every reason that asks give, with the names of its parameters: the message catalogues must print them all. Days are
 * `YYYY-MM-DD`, `items` a count.
 */
export const askReasons = {
  'asks.noBasis': [],
  'asks.formExpired': ['validTo'],
  'asks.formEndsFirst': ['validTo', 'endsOn'],
  'asks.nothingLeftToAsk': ['items'],
  'asks.spared': ['items'],
  'asks.notice.open': ['items', 'endsOn'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type AskReasonCode = keyof typeof askReasons
