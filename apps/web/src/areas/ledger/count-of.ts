import type { LampColour } from '@lantu/kernel'
import type { CommitmentCounts } from '@lantu/ledger/contract'

/** How many have this lamp and this state; where one is left out, whatever it is. */
export const countOf = (
  counts: CommitmentCounts,
  of: { readonly lamp?: LampColour | undefined; readonly state?: string | undefined },
): number =>
  counts.groups
    .filter(
      ({ lamp, state }) =>
        (of.lamp === undefined || lamp === of.lamp) && (of.state === undefined || state === of.state),
    )
    .reduce((sum, { count }) => sum + count, 0)
