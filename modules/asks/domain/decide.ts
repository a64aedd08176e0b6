import type { Reason } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { AskState, AskVerdict, ItemFinding, NewAsk } from '#contract/ask.ts'
import type { AskReasonCode } from '#contract/reasons.ts'

/**
 * What becomes of an ask, from what was found for its items.
 *
 * held      the district's own ask has no basis; a statistical form is out of date, or ends before the ask does;
 * answered  the record knows every item: nobody is asked;
 * open      units are asked for the items that the record does not know and no other open ask has asked for.
 */
export function decideAsk(
  ask: Pick<NewAsk, 'origin' | 'basis' | 'statistical' | 'endsOn'>,
  items: readonly ItemFinding[],
  today: PlainDate,
): AskVerdict {
  const toAsk = items.filter((item) => item.known === null && item.askedBy === null).length
  const found = { items: [...items], toAsk, spared: items.length - toAsk }
  const holds = holdsOf(ask, today)
  const verdict = (state: AskState, reasons: Reason[]): AskVerdict => ({ state, reasons, ...found })
  if (holds.length > 0) return verdict('held', holds)
  if (toAsk === 0)
    return verdict('answered', [
      { code: 'asks.nothingLeftToAsk' satisfies AskReasonCode, params: { items: items.length } },
    ])
  const spared: Reason[] =
    found.spared === 0 ? [] : [{ code: 'asks.spared' satisfies AskReasonCode, params: { items: found.spared } }]
  return verdict('open', spared)
}

function holdsOf(
  { origin, basis, statistical, endsOn }: Pick<NewAsk, 'origin' | 'basis' | 'statistical' | 'endsOn'>,
  today: PlainDate,
): Reason[] {
  const holds: Reason[] = []
  if (origin === 'district' && basis === null) holds.push({ code: 'asks.noBasis' satisfies AskReasonCode, params: {} })
  if (statistical !== null && statistical.validTo < today)
    holds.push({ code: 'asks.formExpired' satisfies AskReasonCode, params: { validTo: statistical.validTo } })
  else if (statistical !== null && statistical.validTo < endsOn)
    holds.push({ code: 'asks.formEndsFirst' satisfies AskReasonCode, params: { validTo: statistical.validTo, endsOn } })
  return holds
}

/** An ask whose day has passed has ended, whatever is stored. */
export const stateOn = (state: AskState, endsOn: PlainDate, today: PlainDate): AskState =>
  endsOn < today ? 'ended' : state
