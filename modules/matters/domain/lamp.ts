import type { Lamp, LampColour, Reason } from '@lantu/kernel'
import type { MatterReasonCode } from '#contract/reasons.ts'
import { nextDue } from './clocks.ts'
import type { MatterState } from './state.ts'

/** The version of the rule below; it stands on every lamp it lights. */
export const lampRule = 'matters.lamp/2024-01'

/** What decides a matter's lamp. `due` is the unit's next deadline, `warn` when it comes near; both ISO 8601 or null. */
export interface LampFacts {
  readonly phase: MatterState['phase']
  readonly outcome: MatterState['outcome']
  readonly state: string
  readonly suspended: boolean
  readonly due: string | null
  readonly warn: string | null
}

export const lampFacts = (state: MatterState): LampFacts => {
  const next = nextDue(state.clocks, 'unit')
  return {
    phase: state.phase,
    outcome: state.outcome,
    state: state.state,
    suspended: state.flags.has('suspended'),
    due: next?.due ?? null,
    warn: next?.warn ?? null,
  }
}

/**
 * 销 closed by verification; 灰 not yet issued, suspended, or ended otherwise; 红 the unit's deadline has passed; 黄 returned; 蓝 two
 * working days or fewer are left; 绿 else. `store/filter.ts` says the same in SQL; a test holds the two together.
 */
export function matterLamp(facts: LampFacts, now: string): Lamp {
  const lit = (colour: LampColour, code: MatterReasonCode, params: Reason['params'] = {}): Lamp => ({
    colour,
    reasons: [{ code, params }],
    rule: lampRule,
  })
  if (facts.outcome === 'closed') return lit('closed', 'matters.lamp.closed')
  if (facts.phase === 'ended') return lit('grey', 'matters.lamp.ended', { outcome: facts.outcome ?? '' })
  if (facts.phase === 'before' || facts.phase === 'consulted') return lit('grey', 'matters.lamp.notIssued')
  if (facts.suspended) return lit('grey', 'matters.lamp.suspended')
  if (facts.due !== null && facts.due <= now) return lit('red', 'matters.lamp.overdue', { due: facts.due })
  if (facts.state === 'returned') return lit('amber', 'matters.lamp.returned')
  if (facts.warn !== null && facts.warn <= now) return lit('blue', 'matters.lamp.near', { due: facts.due ?? '' })
  if (facts.phase !== 'withUnit') return lit('green', 'matters.lamp.reported')
  return lit('green', 'matters.lamp.inTime', facts.due === null ? {} : { due: facts.due })
}
