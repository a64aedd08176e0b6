/**
 * What of a text counts. A stretch without spaces and signs is read as tokens: each Han character by itself, letters and figures of
 * other scripts together (A3区 is `a3` and `区`), in lower case and NFKC form. Grams are one to three tokens in a row within a
 * stretch, so an English word is one gram; a figure alone says nothing of a topic and is none.
 */
const stretches = /[\p{L}\p{N}]+/gu
const tokens = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const figureAlone = /^\p{N}+$/u

export const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Grams of `least` to `most` tokens; a stretch of fewer tokens is one gram. */
export function gramsOf(text: string, least: number, most: number): string[] {
  const found: string[] = []
  for (const [stretch] of fold(text).matchAll(stretches)) {
    const read = stretch.match(tokens) ?? []
    for (let length = Math.min(least, read.length); length <= most; length++)
      for (let from = 0; from + length <= read.length; from++) {
        const gram = read.slice(from, from + length).join('')
        if (!figureAlone.test(gram)) found.push(gram)
      }
  }
  return found
}

/** How often each gram occurs; the title, where people say what it is about, counts `titleWeight` times. */
export function countGrams(
  { title, body }: { readonly title: string; readonly body: string },
  { least, most, titleWeight }: { readonly least: number; readonly most: number; readonly titleWeight: number },
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const gram of gramsOf(title, least, most)) counts.set(gram, (counts.get(gram) ?? 0) + titleWeight)
  for (const gram of gramsOf(body, least, most)) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return counts
}
