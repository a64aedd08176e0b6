import { type AccessFragment, type Role, roles } from '@lantu/kernel'

/** Which roles hold which word, all modules together; made once at start by `joinAccess`. */
export type AccessTable = ReadonlyMap<string, ReadonlySet<Role>>

/**
 * Joins the modules' fragments. A word belongs to the one module it is named after; a word declared twice, or one that
 * no role holds, is a mistake in code and stops the start.
 */
export function joinAccess(fragments: Readonly<Record<string, AccessFragment>>): AccessTable {
  const table = new Map<string, ReadonlySet<Role>>()
  for (const [module, fragment] of Object.entries(fragments))
    for (const [word, holders] of Object.entries(fragment)) {
      if (!word.startsWith(`${module}.`))
        throw new TypeError(`${module} declares the access word ${word} of another module`)
      if (table.has(word)) throw new TypeError(`the access word ${word} is declared twice`)
      if (holders.length === 0) throw new TypeError(`no role holds the access word ${word}`)
      table.set(word, new Set(holders))
    }
  return table
}

/** The access words that these roles give together. */
export function wordsOf(table: AccessTable, held: readonly Role[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [word, holders] of table) if (held.some((role) => holders.has(role))) words.add(word)
  return words
}

/** Identity's own words. A word says what may be done at all; services narrow it to the caller's units where that matters. */
export const access = {
  'identity.read': roles, // units and their history
  'identity.seePeople': [
    'districtLeader',
    'deputyLeader',
    'supervisionHead',
    'supervisor',
    'verifier',
    'performanceOffice',
    'requestCentre',
    'auditor',
    'administrator',
  ], // names of people in every unit; everyone sees those of their own units
  'identity.organise': ['administrator'], // open, rename, merge, split and move units
  'identity.appoint': ['administrator'], // register people, appoint them, send sign-in links
  'identity.erase': ['administrator'], // remove a person's data
} as const satisfies AccessFragment
