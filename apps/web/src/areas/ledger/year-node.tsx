import type { YearNode } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { type TextKey, useText } from '#language/index.ts'
import { LampMark } from '#parts/lamp.tsx'
import type { Units } from '#parts/use-units.ts'

const resultWords: Readonly<Record<YearNode['result'], TextKey>> = {
  done: 'blueprint.resultDone',
  open: 'blueprint.resultOpen',
  ended: 'blueprint.resultEnded',
}

/** A commitment in its year: what was promised and what came of it. */
export function YearNodeText({ one, units, year }: { one: YearNode; units: Units; year?: boolean }) {
  const text = useText()
  return (
    <>
      <Link className="quiet" to="/ledger/$id" params={{ id: one.id }}>
        {one.title}
      </Link>
      <span className="note bp-facts">
        {year && <span>{text('blueprint.year', { year: one.year })}</span>}
        {one.number && <span>{one.number}</span>}
        <span>{units.nameOf(one.leadUnitId)}</span>
        {one.target && <span>{one.target}</span>}
        <span>{text(resultWords[one.result])}</span>
        {one.lamp && one.result === 'open' && <LampMark colour={one.lamp.colour} />}
      </span>
    </>
  )
}
