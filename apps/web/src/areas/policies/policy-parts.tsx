import type { PolicyRow, PolicyState } from '@lantu/ledger/contract'
import { type TextKey, useText } from '#language/index.ts'
import { ReasonText } from '#parts/lamp.tsx'
import { Tag } from '#parts/tag.tsx'

export const stateWords = {
  planned: 'policies.statePlanned',
  issued: 'policies.stateIssued',
  dropped: 'policies.stateDropped',
} as const satisfies Readonly<Record<PolicyState, TextKey>>

/** Where a policy stands, and why it is late where it is. */
export function PolicyStateText({ row }: { row: Pick<PolicyRow, 'state' | 'late'> }) {
  const text = useText()
  return (
    <Tag {...(row.late ? { tone: 'ink' as const } : row.state === 'issued' ? { tone: 'blue' as const } : {})}>
      {text(row.late ? 'policies.stateLate' : stateWords[row.state])}
    </Tag>
  )
}

/** The planned month, and the first one where it was moved. */
export function PlanText({ row }: { row: Pick<PolicyRow, 'planned' | 'plannedFirst' | 'late'> }) {
  const text = useText()
  if (row.planned === null) return <span className="mid">{text('policies.unplanned')}</span>
  return (
    <>
      {monthText(row.planned)}
      {row.plannedFirst !== null && row.plannedFirst !== row.planned && (
        <span className="note blk">{text('policies.firstPlan', { month: monthText(row.plannedFirst) })}</span>
      )}
      {row.late && (
        <span className="note blk">
          <ReasonText reasons={[row.late]} />
        </span>
      )}
    </>
  )
}

/** `2024-06` as `2024.6`, short enough for a column in any language. */
export const monthText = (month: string): string => `${month.slice(0, 4)}.${Number(month.slice(5))}`
