import type { Reason } from '@lantu/kernel'
import {
  type ProbabilityWord,
  printProbability,
  type TextKey,
  useReason,
  useText,
  wordProbability,
} from '#language/index.ts'

const words: Readonly<Record<ProbabilityWord, TextKey>> = {
  almostNone: 'parts.probAlmostNone',
  hard: 'parts.probHard',
  ratherHard: 'parts.probRatherHard',
  even: 'parts.probEven',
  ratherSure: 'parts.probRatherSure',
  sure: 'parts.probSure',
}

export interface ProbabilityProps {
  /** 0–1; null when it is not estimated. */
  readonly value: number | null
  /** Why there is no estimate: 资料不足. */
  readonly why?: Reason | undefined
  readonly big?: boolean
}

/** Scale, percent and word together, in blue and never in a lamp's colour: an estimate is not a judgement. */
export function Probability(props: ProbabilityProps) {
  const text = useText()
  const reason = useReason()
  if (props.value === null) {
    return (
      <span className="dim">
        {props.why ? text('parts.noEstimateWhy', { why: reason(props.why) }) : text('parts.noEstimate')}
      </span>
    )
  }
  const percent = printProbability(props.value)
  return (
    <span className={`prob${props.big ? ' prob-big' : ''}`}>
      <span className="scale" style={{ '--p': `${Math.round(props.value * 100)}%` }} aria-hidden="true" />
      <b>{percent}</b>
      <i>{text(words[wordProbability(props.value)])}</i>
    </span>
  )
}
