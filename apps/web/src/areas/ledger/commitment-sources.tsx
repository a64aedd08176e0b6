import { documentEndpoints } from '@lantu/documents/contract'
import type { CommitmentDetail } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { GhostRows } from '#parts/loading.tsx'
import { Section } from '#parts/section.tsx'

/** How much of the text stands around the sentence, in characters. */
const around = 40

/** The sentence it comes from, as it was written, with a link to its place in the document. */
export function CommitmentSources({ one }: { one: CommitmentDetail }) {
  const text = useText()
  return (
    <Section title={text('ledger.sentence')} note={text('ledger.sentenceNote', { n: one.spans.length })}>
      {one.spans.length === 0 ? (
        <p className="mid">{text('ledger.noSentence')}</p>
      ) : (
        <div className="stack-s">
          {one.spans.map((span) => (
            <Sentence key={`${span.documentId} ${span.position}`} span={span} />
          ))}
        </div>
      )}
    </Section>
  )
}

function Sentence({ span }: { span: CommitmentDetail['spans'][number] }) {
  const text = useText()
  const found = useEndpoint(documentEndpoints.get, { params: { id: span.documentId } })
  const document = found.data
  if (!document) return found.error ? <p className="note">{text('ledger.sentenceHidden')}</p> : <GhostRows rows={2} />
  const words = document.text
  const from = Math.max(words.lastIndexOf('\n', span.start) + 1, span.start - around)
  const lineEnd = words.indexOf('\n', span.end)
  const to = Math.min(lineEnd < 0 ? words.length : lineEnd, span.end + around)
  return (
    <figure className="lg-quote">
      <blockquote className="orig" lang={document.script === 'traditional' ? 'zh-Hant' : 'zh-Hans'}>
        <p>
          <span className="dim">{words.slice(from, span.start)}</span>
          <b>{words.slice(span.start, span.end)}</b>
          <span className="dim">{words.slice(span.end, to)}</span>
        </p>
      </blockquote>
      <figcaption className="note">
        <Link to={`/documents/${document.id}`} search={{ row: span.position }}>
          {document.title}
        </Link>
        {' · '}
        <DateText date={document.docDate} year />
        {' · '}
        {text('ledger.spanAt', { from: span.start, to: span.end })}
      </figcaption>
    </figure>
  )
}
