import { type DocumentDetail, type OpinionRow, secondOpinionEndpoints } from '@lantu/documents/contract'
import { useEndpoint, useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Section } from '#parts/section.tsx'
import { Tag } from '#parts/tag.tsx'
import { useMay } from '#shell/session.tsx'

const kindWords = {
  missed: 'opinion.missed',
  stance: 'opinion.stance',
  unseen: 'opinion.unseen',
} as const

/** 第二意见: where a language model reads the document otherwise. Not there at all unless one is connected or was asked before. */
export function SecondOpinion(props: { document: DocumentDetail; onRow: (position: number) => void }) {
  const text = useText()
  const { document } = props
  const mayAsk = useMay('documents.register')
  const once = useOnce()
  const params = { id: document.id }
  const read = useEndpoint(secondOpinionEndpoints.get, { params })
  const ask = useMutate(secondOpinionEndpoints.ask)
  const view = read.data
  const asked = view?.asked
  if (!view || (!view.enabled && view.asked === null)) return null
  const run = () => void once(async () => void (await ask.run({ params }))).catch(() => {})
  const published = document.publicity === 'published'
  return (
    <Section
      className="rv-tasks"
      title={text('opinion.title')}
      note={text('opinion.note')}
      more={
        view.enabled &&
        mayAsk && (
          <Button
            small
            onPress={run}
            busy={ask.running}
            refused={published ? undefined : text('opinion.publishedOnly')}
          >
            {text(view.asked ? 'opinion.askAgain' : 'opinion.ask')}
          </Button>
        )
      }
    >
      {ask.running && (
        <p className="mid" role="status">
          {text('opinion.waiting')}
        </p>
      )}
      {ask.error && <ErrorState error={ask.error} onRetry={run} />}
      {view.asked && (
        <p className="mid">
          <DateText date={view.asked.on} year /> · {view.asked.model} · {text('opinion.counts', counts(view))}
          {view.asked.skipped > 0 && ` ${text('documents.opinionSkipped', { n: view.asked.skipped })}`}
        </p>
      )}
      {asked && view.rows.length > 0 && (
        <ul className="op-list">
          {view.rows.map((row) => (
            <Row key={row.item} no={asked.no} row={row} document={document} mayDecide={mayAsk} onRow={props.onRow} />
          ))}
        </ul>
      )}
    </Section>
  )
}

const counts = (view: { asked: { quotes: number; found: number } | null; rows: readonly OpinionRow[] }) => ({
  quotes: view.asked?.quotes ?? 0,
  dropped: (view.asked?.quotes ?? 0) - (view.asked?.found ?? 0),
  rows: view.rows.length,
})

const settled = ({ kind, status }: OpinionRow) =>
  status === 'taken' ? 'opinion.taken' : kind === 'missed' ? 'opinion.left' : 'opinion.looked'

function Row(props: {
  no: number
  row: OpinionRow
  document: DocumentDetail
  mayDecide: boolean
  onRow: (position: number) => void
}) {
  const text = useText()
  const once = useOnce()
  const { row, document } = props
  const decide = useMutate(secondOpinionEndpoints.decide, { alsoStale: ['reconciliations'] })
  const { position } = row
  const settle = (take: boolean) =>
    void once(async () => {
      await decide.run({ params: { id: document.id, item: row.item }, body: { no: props.no, take } })
    }).catch(() => {})
  return (
    <li>
      <Tag>{text(kindWords[row.kind])}</Tag>
      <q lang={document.script === 'traditional' ? 'zh-Hant' : 'zh-Hans'}>{row.text}</q>
      <span className="buttons">
        {position !== null && (
          <Button small kind="plain" onPress={() => props.onRow(position)}>
            {text('opinion.showRow')}
          </Button>
        )}
        {row.status === 'open' && props.mayDecide && row.kind === 'missed' && (
          <Button small onPress={() => settle(true)} busy={decide.running}>
            {text('opinion.take')}
          </Button>
        )}
        {row.status === 'open' && props.mayDecide && (
          <Button small kind="plain" onPress={() => settle(false)} busy={decide.running}>
            {text(row.kind === 'missed' ? 'opinion.leave' : 'opinion.look')}
          </Button>
        )}
        {row.status !== 'open' && <span className="note">{text(settled(row))}</span>}
      </span>
      {decide.error && <ErrorState error={decide.error} />}
    </li>
  )
}
