import type { BlockerView } from '@lantu/ledger/contract'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { useUnits } from '#parts/use-units.ts'
import { levelWords } from './words.ts'

/** Who can remove it: the unit by its name, or the level above the units. */
export function RemoverText({ remover }: Pick<BlockerView, 'remover'>) {
  const text = useText()
  const units = useUnits()
  return remover.kind === 'unit' ? units.nameOf(remover.unitId) : text(levelWords[remover.kind])
}

/** 承诺 and whether it was kept, in words: no colour tells it alone. */
export function PromiseText({ blocker }: { blocker: BlockerView }) {
  const text = useText()
  if (blocker.promisedBy === null) return <span className="dim">{text('projects.noPromise')}</span>
  return (
    <>
      <DateText date={blocker.promisedBy} />{' '}
      {blocker.overdue > 0 && <b className="nowrap">{text('projects.overdueBy', { n: blocker.overdue })}</b>}
    </>
  )
}
