import type { DocumentDetail, LineageRef } from '@lantu/documents/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { useMay } from '#shell/session.tsx'
import { levelNames } from './words.ts'

/** The documents above, from the top down to this one, and those below with the way to see what they carry out. */
export function Lineage({ document }: { document: DocumentDetail }) {
  const text = useText()
  const maySee = useMay('ledger.readAll')
  const { above, below, belowEarlier } = document
  if (above.length === 0 && below.length === 0 && belowEarlier === null) return null
  const name = (one: LineageRef) => (
    <>
      {text(levelNames[one.level])} <Link to={`/documents/${one.id}`}>{one.title}</Link>
    </>
  )
  return (
    <span className="note blk doc-lineage">
      {above.length > 0 && (
        <span className="blk">
          {[...above].reverse().map((one) => (
            <span key={one.id}>{name(one)} → </span>
          ))}
          {text(levelNames[document.level])} {text('documents.thisOne')}
        </span>
      )}
      {below.length > 0 && (
        <span className="blk">
          {text('documents.below', { n: below.length })}
          {below.slice(0, shownBelow).map((one) => (
            <span key={one.id}> {name(one)}</span>
          ))}
          {below.length > shownBelow && ` ${text('documents.belowMore', { n: below.length - shownBelow })}`}{' '}
          {maySee && <Link to={`/documents/${document.id}/coverage`}>{text('documents.seeCoverage')}</Link>}
        </span>
      )}
      {belowEarlier && (
        <span className="blk">
          {text('documents.belowEarlier', { n: belowEarlier.lowers })}{' '}
          <Link to={`/documents/${belowEarlier.id}`}>{belowEarlier.title}</Link>{' '}
          {maySee && <Link to={`/documents/${belowEarlier.id}/coverage`}>{text('documents.seeCoverage')}</Link>}
        </span>
      )}
    </span>
  )
}

const shownBelow = 5
