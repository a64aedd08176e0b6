export type FactKey = Readonly<Record<string, string | number>>

/** One text for one fact whatever the order in which its key was written. */
export const factText = (key: FactKey): string =>
  JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
