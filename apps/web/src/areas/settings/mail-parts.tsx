import { type MailIn, type MailPart, RefusedPart } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { refusedWords } from './mail-words.ts'

/** More drafts than a reader follows from here; the rest is counted. */
const mostLinks = 6

/** What came of one message: its drafts with where they are, and what was not taken with the reason. */
export function MailParts({ mail }: { mail: MailIn }) {
  const text = useText()
  const refused = mail.parts.flatMap((part) => {
    const code = RefusedPart.safeParse(part.code).data
    return code === undefined ? [] : [{ part, say: text(refusedWords[code]) }]
  })
  const same = mail.parts.filter((part) => part.code === 'same').length
  const drafts = mail.parts.filter((part) => part.code === 'report' || part.code === 'sheetRow')
  if (mail.outcome === 'unproved') return text('mail.unprovedNote')
  if (mail.outcome === 'tooLarge') return text('mail.tooLong')
  return (
    <div className="stack-s">
      {drafts.length > 0 && (
        <span>
          {text('mail.drafts', { n: drafts.length })}
          {drafts.slice(0, mostLinks).map((part) => (
            <span key={part.commitmentId}>
              {'　'}
              <Numbered part={part} />
            </span>
          ))}
          {drafts.length > mostLinks && ' …'}
        </span>
      )}
      {same > 0 && <span className="mid">{text('mail.same', { n: same })}</span>}
      {refused.length > 0 && (
        <ul className="set-whys">
          {refused.map(({ part, say }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never change their order.
            <li key={index}>
              {part.cell !== null &&
                (/^\d+$/.test(part.cell)
                  ? text('mail.inPart', { n: Number(part.cell) })
                  : text('mail.inCell', { cell: part.cell }))}
              <Numbered part={part} /> {say}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Numbered({ part }: { part: MailPart }) {
  if (part.commitmentId === null) return null
  return (
    <Link to="/ledger/$id" params={{ id: part.commitmentId }} className="nowrap">
      {part.number ?? '—'}
    </Link>
  )
}
