import { PlainDate } from '@lantu/kernel/time'
import { type PreviewRow, previewEndpoints } from '@lantu/ledger/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint, useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { DateField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { useToast } from '#parts/toast.tsx'
import { useMay } from '#shell/session.tsx'
import './ledger.css'

/** 亮灯预告: what units were shown before a bulletin, and supervision's form to show it. */
export function PreviewsPage() {
  const text = useText()
  const may = useMay('ledger.review')
  const { data, error, loading, again } = useEndpoint(previewEndpoints.list, {})
  return (
    <>
      <PageTitle title={text('previews.title')} sub={text('previews.sub')} />
      {may && <MakePreview />}
      {error && <ErrorState error={error} onRetry={again} />}
      {loading && <LoadingState rows={4} />}
      {data?.rows.length === 0 && <EmptyState title={text('previews.none')}>{text('previews.noneNote')}</EmptyState>}
      {data?.rows.map((row) => (
        <Preview key={row.id} row={row} />
      ))}
    </>
  )
}

function Preview({ row }: { row: PreviewRow }) {
  const text = useText()
  const { lamps, answered, objections, open } = row
  return (
    <article className="lg-report">
      <header>
        <Link to={`/ledger/previews/${row.id}`}>
          {text('previews.on')} <DateText date={row.bulletinOn} />
        </Link>
        <span className="note">{text('previews.counts', { lamps, answered, objections, open })}</span>
      </header>
    </article>
  )
}

function MakePreview() {
  const text = useText()
  const say = useToast()
  const navigate = useNavigate()
  const [on, setOn] = useState<string | null>(null)
  const make = useMutate(previewEndpoints.make)
  const bulletinOn = PlainDate.safeParse(on).data
  const run = () =>
    bulletinOn &&
    void make.run({ body: { bulletinOn } }).then(
      ({ id }) => {
        say({ text: text('previews.made') })
        void navigate({ to: `/ledger/previews/${id}` })
      },
      () => undefined, // Shown from make.error.
    )
  return (
    <Section title={text('previews.make')}>
      <div className="stack-s lg-form">
        <DateField label={text('previews.on')} value={on} onChange={setOn} hint={text('previews.onHint')} required />
        <div className="buttons">
          <Button
            kind="main"
            busy={make.running}
            onPress={run}
            refused={bulletinOn ? undefined : text('previews.onNeeded')}
          >
            {text('previews.make')}
          </Button>
        </div>
        {make.error && <ErrorState error={make.error} />}
      </div>
    </Section>
  )
}
