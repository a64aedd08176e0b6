/** Lexicon look-up at a position, longest word first. Entries are folded like the text they are looked up in. */
import { fold } from './normalise.ts'

export interface WordSet {
  readonly words: ReadonlySet<string>
  readonly longest: number
}

export function wordSet(...lists: (readonly string[])[]): WordSet {
  const words = new Set<string>()
  let longest = 0
  for (const word of lists.flat()) {
    words.add(fold(word))
    longest = Math.max(longest, word.length)
  }
  return { words, longest }
}

export function longestAt(set: WordSet, text: string, at: number, end: number): string | undefined {
  for (let length = Math.min(set.longest, end - at); length > 0; length--) {
    const word = text.slice(at, at + length)
    if (set.words.has(word)) return word
  }
  return undefined
}
