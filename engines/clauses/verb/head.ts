/** Reads the head at a place: the verb, its 好, the verb joined to it, or the verb an auxiliary leads to. */
import { AUXILIARY_VERBS, MAKING_VERBS, OUTCOME_VERBS, SHORT_VERBS, VERB_COMPOUNDS } from '@lantu/data/lexicons'
import { longestAt, wordSet } from '../words.ts'
import { NOUN_AFTER_VERB, nominalTakers, nounProne, skipAdverbs, startsVerb, verbs } from './adverbs.ts'
import type { Head } from './reading.ts'

const compounds = wordSet(VERB_COMPOUNDS)
const auxiliaries = wordSet(AUXILIARY_VERBS)
const outcomes = wordSet(OUTCOME_VERBS)
const making = wordSet(MAKING_VERBS)
const shortVerbs = wordSet(SHORT_VERBS)

/** Reads the head at `at`: verb, its 好, its coordination. */
export function readHead(text: string, at: number, end: number): Head | undefined {
  const verb = longestAt(verbs, text, at, end) ?? longestAt(shortVerbs, text, at, Math.min(end, at + 1))
  if (verb === undefined) return undefined
  if (verb.length === 1) return end - at >= 3 ? { start: at, end: at + 1 } : undefined
  let stop = at + verb.length
  if (auxiliaries.words.has(verb) && stop < end) {
    const after = text.slice(stop, end)
    const outcomeOnly = /^(?:确保|保证|力争|争取)$/.test(verb)
    const next = skipAdverbs(text, stop, end)
    const isHead = outcomeOnly ? longestAt(outcomes, text, next, end) !== undefined : startsVerb(text, stop, end)
    if (isHead && !/^(?:发展方式|和|与|、)/.test(after)) {
      const inner = readHead(text, next, end)
      if (inner) return inner
    }
  }
  if (compounds.words.has(verb)) return { start: at, end: takeGood(text, stop, end) }
  stop = takeGood(text, stop, end)
  const rest = text.slice(stop, end)
  const joined = /^[和与并及]/.exec(rest)
  if (joined) {
    const second = longestAt(verbs, text, stop + 1, end)
    if (second !== undefined && second.length > 1 && stop + 1 + second.length < end) {
      const after = text.slice(stop + 1 + second.length, end)
      if (!/^(?:的|工作|性)/.test(after)) return { start: at, end: stop + 1 + second.length }
    }
  }
  if (!nominalTakers.words.has(verb) && !making.words.has(verb)) {
    const second = longestAt(verbs, text, stop, end)
    if (second !== undefined && second.length > 1 && stop + second.length < end) {
      const after = text.slice(stop + second.length, end)
      const noun = nounProne.words.has(second) || NOUN_AFTER_VERB.test(after)
      if (!noun && after.length >= 2 && !after.includes('的')) return { start: at, end: stop + second.length }
    }
  }
  return { start: at, end: stop }
}

function takeGood(text: string, stop: number, end: number): number {
  return text[stop] === '好' &&
    stop + 1 < end &&
    !/^好(?:评|转|房子|差评|孩子|人|事|家|友|莱坞)/.test(text.slice(stop, end))
    ? stop + 1
    : stop
}
