import type { Decision } from '@lantu/ledger/contract'
import { type Text, useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import type { Units } from '#parts/use-units.ts'
import { rowNumber } from './row-number.ts'
import { decisionWords } from './words.ts'

/** What was decided, in one line: 新立，区水务局，5月31日. */
export function DecisionText(props: { decision: Decision | null; units: Units }) {
  const text = useText()
  const { decision, units } = props
  if (decision === null) return text('documents.statusOpen')
  const word = text(decisionWords[decision.kind])
  if (decision.kind === 'new' || decision.kind === 'mergeNew') {
    const { leadUnitId, due } = decision.item
    return (
      <>
        {word}
        {decision.kind === 'mergeNew' && `（${decision.positions.map(rowNumber).join('、')}）`}
        {' · '}
        {leadUnitId ? units.nameOf(leadUnitId) : text('documents.noLead')}
        {' · '}
        {due ? <DateText date={due} /> : text('documents.noDue')}
      </>
    )
  }
  return `${word}${detailOf(text, decision)}`
}

function detailOf(text: Text, decision: Exclude<Decision, { kind: 'new' | 'mergeNew' }>): string {
  switch (decision.kind) {
    case 'partOf':
      return ` ${rowNumber(decision.position)}`
    case 'split':
      return ` ${text('documents.splitCount', { n: decision.items.length })}`
    case 'none':
      return `${text('documents.listComma')}${text(decision.as === 'forStudy' ? 'documents.forStudy' : 'documents.forInformation')}`
    case 'mergeInto':
    case 'recordOnly':
      return ''
  }
}
