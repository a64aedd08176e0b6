/** Every reason that indicators give themselves, with the names of its parameters: the message catalogues must print them all. */
export const indicatorReasons = {
  'indicators.notEstimatedKind': ['kind'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type IndicatorReasonCode = keyof typeof indicatorReasons
