/** Every reason that signals give themselves, with the names of its parameters: the message catalogues must print them all. */
export const signalReasons = {
  'signals.recovered': [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type SignalReasonCode = keyof typeof signalReasons
