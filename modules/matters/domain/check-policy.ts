import type { Policy } from './policy.ts'

/**
 * What is wrong with a policy, in words for its author; empty when sound. Run at start for every policy: each state is
 * reachable, each state that has not ended can end, an ended one is left by 复核, or opened again by
 * approval where it was closed, and closing is never left to the unit.
 */
export function checkPolicy(policy: Policy): string[] {
  const faults: string[] = []
  const states = Object.keys(policy.states)
  const targets = (state: string) =>
    policy.transitions.filter((t) => t.from.includes(state) && t.to !== 'same').map((t) => t.to)
  const reach = (start: string) => {
    const seen = new Set([start])
    for (const state of seen) for (const next of targets(state)) seen.add(next)
    return seen
  }
  const ended = new Set(states.filter((state) => policy.states[state]?.phase === 'ended'))
  const reachable = reach(policy.initial)
  for (const state of states) {
    if (!reachable.has(state)) faults.push(`state ${state} cannot be reached`)
    if (!ended.has(state) && ![...reach(state)].some((next) => ended.has(next)))
      faults.push(`state ${state} can never end`)
  }
  for (const t of policy.transitions) {
    for (const state of [...t.from, ...(t.to === 'same' ? [] : [t.to])]) {
      if (!(state in policy.states)) faults.push(`${t.action} names the unknown state ${state}`)
    }
    if (t.who.length === 0) faults.push(`${t.action} is open to nobody`)
    const outcome = t.to === 'same' ? undefined : policy.states[t.to]?.outcome
    if (outcome === 'closed' && (t.independent !== true || t.keeps !== 'closedBy')) {
      faults.push(`${t.action} closes without independence`)
    }
    if (outcome === 'terminated' && t.fields.approvalNumber !== 'required')
      faults.push(`${t.action} ends without an approval number`)
    if (t.to === 'adjusted' && t.fields.approvalNumber !== 'required')
      faults.push(`${t.action} adjusts without an approval number`)
    if (t.to !== 'same' && t.guards?.includes('objectionOpen') !== true) {
      const left = t.from.filter((state) => ended.has(state))
      const needed = ['approvalNumber', 'reopenReason', 'due'] as const
      const approved =
        t.reopens === true && t.independent === true && needed.every((field) => t.fields[field] === 'required')
      if (left.length > 0 && !approved) faults.push(`${t.action} leaves an ended state without objection or approval`)
      if (
        left.some(
          (state) => policy.states[state]?.outcome === 'terminated' || policy.states[state]?.outcome === 'declined',
        )
      )
        faults.push(`${t.action} opens again what was terminated or never taken up`)
    }
    for (const effect of t.clocks ?? []) {
      if ('clock' in effect && !(effect.clock in policy.clocks))
        faults.push(`${t.action} names the unknown clock ${effect.clock}`)
    }
  }
  const named = policy.transitions.flatMap((t) => t.from.map((state) => `${t.action}@${state}`))
  if (new Set(named).size !== named.length) faults.push('an action is declared twice in one state')
  return faults
}
