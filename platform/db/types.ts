import pg from 'pg'

/**
 * What comes from PostgreSQL as text stays text: days 'YYYY-MM-DD', decimals and 64-bit integers as strings; instants become
 * ISO 8601 in UTC. A float or a JavaScript Date would lose what the record says.
 */
const instant = (text: string): string => new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString()

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  1082: (text) => text, // date
  1184: instant, // timestamptz, the session's zone being UTC
  1700: (text) => text, // numeric
  20: (text) => text, // int8
}

export const textTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) ||
    pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}
