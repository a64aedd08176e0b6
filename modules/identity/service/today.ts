import { dateInShanghai, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'

/** The day in Beijing on the district's own clock. */
export const todayOf = (tenancy: Tenancy): PlainDate => dateInShanghai(tenancy.effects.now())
