import { answeredWithin } from '@lantu/data'
import { dateInShanghai, inForce } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { readLetters, type SentLetter } from '#store/letters.ts'

/**
 * The letters that an answer names by their Message-IDs, newest first, as far as they may still be answered. A Message-ID is random and
 * stands in the one letter to one person: who names it has that letter before them.
 */
export async function findLetters(tenancy: Tenancy, messageIds: readonly string[]): Promise<SentLetter[]> {
  if (messageIds.length === 0) return []
  const now = tenancy.effects.now()
  const days = inForce(answeredWithin, dateInShanghai(now)).value
  return readLetters(tenancy, { messageIds, since: now.subtract({ hours: 24 * days }).toString() })
}
