import type { Fen } from '@lantu/kernel'
import { parseDecimal, shiftDecimal } from '@lantu/kernel'
import type { SigningRow, SigningStage } from '@lantu/ledger/contract'
import { printQuantity, type TextKey, useLanguage, useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { ReasonText } from '#parts/lamp.tsx'
import { Tag } from '#parts/tag.tsx'

export const stageWords = {
  signed: 'signings.stageSigned',
  landed: 'signings.stageLanded',
  started: 'signings.stageStarted',
  producing: 'signings.stageProducing',
} as const satisfies Readonly<Record<SigningStage, TextKey>>

export function StageText({ row }: { row: Pick<SigningRow, 'stage' | 'slow'> }) {
  const text = useText()
  return (
    <Tag {...(row.slow ? { tone: 'ink' as const } : row.stage === 'signed' ? {} : { tone: 'blue' as const })}>
      {text(stageWords[row.stage])}
    </Tag>
  )
}

/** Since when it has stood there, by what that is known, and why it is told of. */
export function SinceText({ row }: { row: Pick<SigningRow, 'on' | 'days' | 'evidence' | 'slow'> }) {
  const text = useText()
  return (
    <>
      <DateText date={row.on} year /> <span className="note">{text('signings.days', { n: row.days })}</span>
      {row.evidence && <span className="note blk">{row.evidence}</span>}
      {row.slow && (
        <span className="note blk">
          <ReasonText reasons={[row.slow]} />
        </span>
      )}
    </>
  )
}

/** Money of a contract in 万元, exact. */
export function WanText({ amount }: { amount: Fen | null }) {
  const { language } = useLanguage()
  if (amount === null) return '—'
  return printQuantity({ value: shiftDecimal(parseDecimal(amount), -6), unit: '万元' }, language)
}
