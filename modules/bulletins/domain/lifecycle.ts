import type { BulletinState, BulletinStep } from '#contract/bulletin.ts'

/**
 * The life of a bulletin. `to: 'same'` leaves the state; a `correct` begins the successor's life and leaves this one's.
 * Nobody who wrote the words (made, edited or refreshed them) reviews, clears or signs them: `notByAuthor`.
 */
interface Transition {
  readonly from: readonly BulletinState[]
  readonly to: BulletinState | 'same'
  readonly word: string
  readonly notByAuthor: boolean
  /** A person must answer for it: the system may draft, not decide. */
  readonly byPerson: boolean
}

export const transitions: Readonly<Record<BulletinStep, Transition>> = {
  edit: { from: ['draft'], to: 'same', word: 'bulletins.draft', notByAuthor: false, byPerson: false },
  refresh: { from: ['draft'], to: 'same', word: 'bulletins.draft', notByAuthor: false, byPerson: false },
  review: { from: ['draft'], to: 'reviewed', word: 'bulletins.review', notByAuthor: true, byPerson: true },
  return: {
    from: ['reviewed', 'secrecyChecked'],
    to: 'draft',
    word: 'bulletins.review',
    notByAuthor: false,
    byPerson: true,
  },
  secrecy: { from: ['reviewed'], to: 'secrecyChecked', word: 'bulletins.secrecy', notByAuthor: true, byPerson: true },
  sign: { from: ['secrecyChecked'], to: 'signed', word: 'bulletins.sign', notByAuthor: true, byPerson: true },
  issue: { from: ['signed'], to: 'issued', word: 'bulletins.draft', notByAuthor: false, byPerson: false },
  correct: { from: ['signed', 'issued'], to: 'same', word: 'bulletins.draft', notByAuthor: false, byPerson: false },
}

export interface Standing {
  readonly state: BulletinState
  readonly superseded: boolean
  /** Persons who made, edited or refreshed the words. */
  readonly authors: ReadonlySet<string>
}

export interface Doer {
  readonly kind: 'person' | 'system'
  readonly personId: string | null
  readonly words: ReadonlySet<string>
}

export type Refusal = 'bulletins.wrongState' | 'bulletins.notYours' | 'bulletins.ownDraft' | 'bulletins.superseded'

/** Why `doer` may not take a step now; undefined when they may. The system holds no words and may do what no person must. */
export function whyNot(step: BulletinStep, standing: Standing, doer: Doer): Refusal | undefined {
  const { from, word, notByAuthor, byPerson } = transitions[step]
  if (!from.includes(standing.state)) return 'bulletins.wrongState'
  if (step === 'correct' && standing.superseded) return 'bulletins.superseded'
  if (doer.kind === 'person' ? !doer.words.has(word) : byPerson) return 'bulletins.notYours'
  if (notByAuthor && (doer.personId === null || standing.authors.has(doer.personId))) return 'bulletins.ownDraft'
  return undefined
}

/** What the reader may do now; steps they hold no word for, or that do not stand at this state, are left out. */
export function listSteps(
  standing: Standing,
  doer: Doer,
): { step: BulletinStep; allowed: boolean; why: string | null }[] {
  const steps = Object.keys(transitions) as BulletinStep[]
  return steps.flatMap((step) => {
    const why = whyNot(step, standing, doer)
    if (why === 'bulletins.wrongState' || why === 'bulletins.notYours') return []
    return [{ step, allowed: why === undefined, why: why ?? null }]
  })
}

export const stateAfter = (step: BulletinStep, state: BulletinState): BulletinState => {
  const { to } = transitions[step]
  return to === 'same' ? state : to
}
