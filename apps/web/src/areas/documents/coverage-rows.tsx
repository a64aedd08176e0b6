import { lineageEndpoints, type RowLink } from '@lantu/documents/contract'
import type { CoverageLink, CoverageRow, CoverageView, LinkBasis } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useMutate } from '#api/index.ts'
import { type TextKey, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { useKey } from '#parts/keys.tsx'
import { ReasonText } from '#parts/lamp.tsx'
import { useVisibleRows } from '#parts/table/use-visible-rows.ts'
import { useMay } from '#shell/session.tsx'
import { rowNumber } from './row-number.ts'
import { coverageWords } from './words.ts'

const basisWords: Readonly<Record<LinkBasis, TextKey>> = {
  confirmed: 'documents.linkConfirmed',
  implied: 'documents.linkImplied',
  suggested: 'documents.linkSuggested',
  refused: 'documents.linkRefused',
}

/** Height of a row of two lines before it is measured, in pixels. */
const rowHeight = 64

type Say = (upperPosition: number, link: CoverageLink, said: RowLink | null) => void

/** Each row above with what carries it out below; Y and N answer the first suggestion of the row that is pointed at. */
export function CoverageRows(props: { view: CoverageView; rows: readonly CoverageRow[] }) {
  const text = useText()
  const { view, rows } = props
  const mayLink = useMay('documents.register')
  const [cursor, setCursor] = useState(0)
  const body = useRef<HTMLOListElement>(null)
  const visible = useVisibleRows(rows, body, rowHeight)
  const link = useMutate(lineageEndpoints.link, { alsoStale: ['reconciliations'] })
  const [refused, setRefused] = useState<string | null>(null)
  const say: Say = (upperPosition, { lowerId, lowerPosition }, said) => {
    const links = [{ upperPosition, lowerId, lowerPosition, link: said }]
    void link.run({ params: { id: view.document.id }, body: { links } }).then(
      ({ results: [result] }) => setRefused(result?.outcome === 'refused' ? result.say : null),
      () => undefined, // Shown from link.error.
    )
  }
  const group = text('documents.coverage')
  const step = (by: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, cursor + by))
    setCursor(next)
    visible.scrollTo(next)
  }
  useKey({ key: 'j', label: text('parts.keyDown'), group, run: () => step(1) })
  useKey({ key: 'k', label: text('parts.keyUp'), group, run: () => step(-1) })
  const current = rows[cursor]
  const asked = current?.links.find((one) => one.basis === 'suggested')
  const answer = (said: RowLink) => (mayLink && current && asked ? () => say(current.position, asked, said) : null)
  const [yes, no] = [answer('confirmed'), answer('refused')]
  useKey(yes && { key: 'y', label: text('documents.linkYes'), group, run: yes })
  useKey(no && { key: 'n', label: text('documents.linkNo'), group, run: no })
  return (
    <>
      {link.error && <ErrorState error={link.error} />}
      {refused && <p className="fault">{refused}</p>}
      <ol ref={body} className="cov" aria-label={text('documents.coverage')}>
        {visible.before > 0 && <li aria-hidden="true" style={{ height: visible.before }} />}
        {visible.items.map(({ index, row }) => (
          <li
            key={row.position}
            ref={visible.measure}
            data-index={index}
            className={index === cursor ? 'cursor' : undefined}
            aria-current={index === cursor || undefined}
          >
            <button type="button" className="cov-go" onClick={() => setCursor(index)}>
              <span className="dim">{rowNumber(row.position)}</span>
              <span>{row.text}</span>
            </button>
            <div>
              <b className={`cov-${row.state}`}>{text(coverageWords[row.state])}</b>
              {row.links.length > 0 && (
                <ul className="cov-links">
                  {row.links.map((one) => (
                    <LinkLine
                      key={`${one.lowerId} ${one.lowerPosition}`}
                      view={view}
                      link={one}
                      onSay={mayLink ? (said) => say(row.position, one, said) : undefined}
                      keys={index === cursor && one === asked}
                    />
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
        {visible.after > 0 && <li aria-hidden="true" style={{ height: visible.after }} />}
      </ol>
    </>
  )
}

function LinkLine(props: {
  view: CoverageView
  link: CoverageLink
  onSay: ((said: RowLink | null) => void) | undefined
  keys: boolean
}) {
  const text = useText()
  const { link, onSay } = props
  const lower = props.view.lowers.find((one) => one.id === link.lowerId)
  return (
    <li>
      <span className={link.basis === 'refused' ? 'cov-no' : undefined}>{link.text}</span>
      <span className="note blk">
        {text(basisWords[link.basis])}
        {link.score !== null && ` ${Math.round(link.score * 100)}%`} ·{' '}
        <Link to={`/documents/${link.lowerId}`} search={{ row: link.lowerPosition }}>
          {lower?.title}
        </Link>
        {link.reasons.length > 0 && (
          <>
            {' '}
            · <ReasonText reasons={link.reasons} />
          </>
        )}
      </span>
      {onSay && link.basis === 'suggested' && (
        <span className="buttons">
          <Button small {...(props.keys && { keys: 'Y' })} onPress={() => onSay('confirmed')}>
            {text('documents.linkYes')}
          </Button>
          <Button small kind="plain" {...(props.keys && { keys: 'N' })} onPress={() => onSay('refused')}>
            {text('documents.linkNo')}
          </Button>
        </span>
      )}
      {onSay && (link.basis === 'confirmed' || link.basis === 'refused') && (
        <Button small kind="plain" onPress={() => onSay(null)}>
          {text('documents.linkUndo')}
        </Button>
      )}
    </li>
  )
}
