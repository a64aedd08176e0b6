import type { ComparedPair, Comparison, PairKind, RowChange } from '@lantu/documents/contract'
import { PlainDate } from '@lantu/kernel/time'
import { useMemo, useRef } from 'react'
import { printDate, type TextKey, useLanguage, useText } from '#language/index.ts'
import { useVisibleRows } from '#parts/table/use-visible-rows.ts'
import { rowNumber } from './row-number.ts'
import type { PairShow } from './search.ts'

const kindWords: Readonly<Record<PairKind, TextKey>> = {
  same: 'documents.pairSame',
  changed: 'documents.pairChanged',
  new: 'documents.pairNew',
  dropped: 'documents.pairDropped',
}
const changeWords: Readonly<Record<RowChange['kind'], TextKey>> = {
  softened: 'documents.changeSoftened',
  hardened: 'documents.changeHardened',
  earlier: 'documents.changeEarlier',
  later: 'documents.changeLater',
  dayAdded: 'documents.changeDayAdded',
  dayDropped: 'documents.changeDayDropped',
  raised: 'documents.changeRaised',
  lowered: 'documents.changeLowered',
}

/** Softer in promise, day or figure; harder likewise. Whether a lower figure is softer is the reader's to judge. */
const isSofter = ({ kind }: RowChange): boolean => kind === 'softened' || kind === 'later' || kind === 'dayDropped'
const isHarder = ({ kind }: RowChange): boolean => kind === 'hardened' || kind === 'earlier' || kind === 'dayAdded'

export function showsPair(show: PairShow, pair: ComparedPair): boolean {
  switch (show) {
    case 'all':
      return true
    case 'softened':
      return pair.changes.some(isSofter)
    case 'hardened':
      return pair.changes.some(isHarder)
    case 'same':
    case 'changed':
    case 'new':
    case 'dropped':
      return pair.kind === show
  }
}

/** Height of a pair of two lines before it is measured, in pixels. */
const pairHeight = 64

/** The earlier row, what became of it in words, the later row; only what is in sight is drawn. */
export function ComparedRows(props: { comparison: Comparison; shown: readonly ComparedPair[] }) {
  const text = useText()
  const { comparison, shown } = props
  const body = useRef<HTMLOListElement>(null)
  const visible = useVisibleRows(shown, body, pairHeight)
  const words = useMemo(
    () => ({
      left: new Map(comparison.left.rows.map((row) => [row.position, row.text])),
      right: new Map(comparison.right.rows.map((row) => [row.position, row.text])),
    }),
    [comparison],
  )
  return (
    <ol ref={body} className="cmp" aria-label={text('documents.compare')}>
      {visible.before > 0 && <li aria-hidden="true" style={{ height: visible.before }} />}
      {visible.items.map(({ index, row }) => (
        <li key={`${row.left} ${row.right}`} ref={visible.measure} data-index={index} className={`cmp-${row.kind}`}>
          <Side position={row.left} words={words.left} />
          <span className="cmp-what">
            <b>{text(kindWords[row.kind])}</b>
            <Changes pair={row} />
          </span>
          <Side position={row.right} words={words.right} />
        </li>
      ))}
      {visible.after > 0 && <li aria-hidden="true" style={{ height: visible.after }} />}
    </ol>
  )
}

function Side(props: { position: number | null; words: ReadonlyMap<number, string> }) {
  if (props.position === null) return <span className="cmp-none">—</span>
  return (
    <span className="cmp-side">
      <span className="dim">{rowNumber(props.position)}</span>
      <span>{props.words.get(props.position)}</span>
    </span>
  )
}

/** What became of a row, in words. */
export function Changes({ pair }: { pair: Pick<ComparedPair, 'kind' | 'changes'> }) {
  const text = useText()
  const { language } = useLanguage()
  const say = (value: string | null): string => {
    const day = PlainDate.safeParse(value)
    return day.success ? printDate(day.data, language, { year: true }) : (value ?? '')
  }
  if (pair.kind === 'changed' && pair.changes.length === 0)
    return <span className="note">{text('documents.changeWords')}</span>
  return pair.changes.map((one) => (
    <span key={`${one.kind} ${one.from} ${one.to}`} className="note">
      {text(changeWords[one.kind], { from: say(one.from), to: say(one.to) })}
    </span>
  ))
}
