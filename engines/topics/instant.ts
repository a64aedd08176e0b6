/** Milliseconds since 1970. */
export type Instant = number

const written =
  /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:[T\s]+(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:\.\d+)?)?)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?$/

/**
 * Reads `2019/2/28 11:25:05`, `2019-02-28`, and ISO instants; without a zone it is Beijing time. Throws RangeError on anything
 * else, with what was read.
 */
export function instantOf(text: string): Instant {
  const parts = written.exec(text.trim())?.groups
  if (parts === undefined) throw new RangeError(`“${text}” is no time; 2019-02-28 11:25:05 is one`)
  const two = (part: string | undefined) => (part ?? '0').padStart(2, '0')
  const day = `${parts['year']}-${two(parts['month'])}-${two(parts['day'])}`
  const clock = `${two(parts['hour'])}:${two(parts['minute'])}:${two(parts['second'])}`
  const read = Date.parse(`${day}T${clock}${parts['zone'] ?? '+08:00'}`)
  if (Number.isNaN(read)) throw new RangeError(`“${text}” is no time; 2019-02-28 11:25:05 is one`)
  return read
}
