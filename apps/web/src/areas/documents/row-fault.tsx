import type { RowView } from '@lantu/ledger/contract'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import type { Units } from '#parts/use-units.ts'
import { DecisionText } from './decision-text.tsx'
import type { RowFault } from './use-decisions.ts'
import type { Mode, Review } from './use-review.ts'

interface Props {
  readonly fault: RowFault
  readonly view: RowView
  readonly review: Review
  readonly units: Units
}

/** A decision that was not written: why, what stands there now, what its maker had decided, and the ways on. */
export function RowFaultNote({ fault, view, review, units }: Props) {
  const text = useText()
  const again = () => {
    review.decisions.letGo(view.position)
    review.settle(view, fault.mine, fault.draft)
  }
  const mode = modeOf(fault)
  const ways = (
    <>
      <Button small kind="main" onPress={again}>
        {text(fault.kind === 'stale' ? 'documents.useMine' : 'documents.sendAgain')}
      </Button>
      {mode && (
        <Button small onPress={() => review.open(view.position, mode)}>
          {text('documents.changeMine')}
        </Button>
      )}
      <Button small kind="plain" onPress={() => review.decisions.letGo(view.position)}>
        {text(fault.kind === 'stale' ? 'documents.useTheirs' : 'documents.letGo')}
      </Button>
    </>
  )
  if (fault.kind === 'lost') {
    return (
      <div className="rv-fault">
        <ErrorState error={fault.error}>{ways}</ErrorState>
      </div>
    )
  }
  return (
    <div className="rv-fault fault" role="alert">
      {fault.kind === 'stale' ? (
        <b>
          {text('documents.staleNow')}
          <DecisionText decision={fault.theirs.decision} units={units} />
        </b>
      ) : (
        <b>{fault.say}</b>
      )}
      <p className="mid">
        {text('documents.mineKept')}
        <DecisionText decision={fault.mine} units={units} />
      </p>
      <div className="buttons">{ways}</div>
      {fault.kind === 'refused' && <p className="note">{text('parts.errorCode', { code: fault.code })}</p>}
    </div>
  )
}

function modeOf(fault: RowFault): Mode | null {
  switch (fault.mine?.kind) {
    case 'new':
    case 'mergeInto':
    case 'mergeNew':
    case 'split':
    case 'none':
      return fault.mine.kind
    case 'partOf':
    case 'recordOnly':
    case undefined:
      return null
  }
}
