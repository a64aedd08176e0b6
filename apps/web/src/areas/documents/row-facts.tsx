import type { ProposedRow } from '@lantu/documents/contract'
import { printDate, useLanguage, useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { domainWords } from '../ledger/words.ts'

/** What the engine read in the sentence: domain, time and how it was resolved, quantities, and the rule that made the row. */
export function RowFacts(props: { row: ProposedRow; ask: boolean }) {
  const text = useText()
  const { row } = props
  return (
    <span className="rv-facts">
      <span>{text(domainWords[row.domain])}</span>
      {row.time && (
        <span className={props.ask ? 'b' : undefined}>
          <TimeText time={row.time} />
        </span>
      )}
      {row.quantities.length > 0 && (
        <span>{text('documents.quantities', { list: row.quantities.map((one) => one.text).join('、') })}</span>
      )}
      {!row.operable && row.level !== 'heading' && <span>{text('documents.notOperable')}</span>}
      <span className="mono">{row.rule}</span>
    </span>
  )
}

/** “上半年”→6月30日, or “按期”→由人定. */
export function TimeText(props: { time: NonNullable<ProposedRow['time']> }) {
  const text = useText()
  const { time } = props
  if (time.to === null) return text('documents.timeAsk', { words: bare(time.text) })
  return (
    <>
      {text('documents.timeRead', { words: bare(time.text) })}
      <DateText date={time.to} />
    </>
  )
}

/** Words that bring their own quotation marks (“双过半”) are not quoted twice. */
const bare = (words: string): string => /^“(.*)”$/.exec(words)?.[1] ?? words

/** The same for a hint below the field of the last day. */
export function useTimeHint(): (row: ProposedRow) => string | undefined {
  const text = useText()
  const { language } = useLanguage()
  return ({ time }) => {
    if (time === null) return text('documents.timeNone')
    if (time.to === null) return text('documents.timeAskLong', { words: bare(time.text) })
    return text('documents.timeReadLong', {
      words: bare(time.text),
      date: printDate(time.to, language, {}),
      rule: time.rule,
    })
  }
}
