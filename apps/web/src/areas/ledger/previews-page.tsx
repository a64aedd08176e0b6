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
      <PageTitle title={text('ledger.previews')} sub={text('ledger.previewsSub')} />
      {may && <MakePreview />}
      {error && <ErrorState error={error} onRetry={again} />}
      {loading && <LoadingState rows={4} />}
      {data?.rows.length === 0 && (
        <EmptyState title={text('ledger.previewNone')}>{text('ledger.previewNoneNote')}</EmptyState>
      )}
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
          {text('ledger.previewOn')} <DateText date={row.bulletinOn} />
        </Link>
        <span className="note">{text('ledger.previewCounts', { lamps, answered, objections, open })}</span>
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
        say({ text: text('ledger.previewMade') })
        void navigate({ to: `/ledger/previews/${id}` })
      },
      () => undefined, // Shown from make.error.
    )
  return (
    <Section title={text('ledger.previewMake')}>
      <div className="stack-s lg-form">
        <DateField
          label={text('ledger.previewOn')}
          value={on}
          onChange={setOn}
          hint={text('ledger.previewOnHint')}
          required
        />
        <div className="buttons">
          <Button
            kind="main"
            busy={make.running}
            onPress={run}
            refused={bulletinOn ? undefined : text('ledger.previewOnNeeded')}
          >
            {text('ledger.previewMake')}
          </Button>
        </div>
        {make.error && <ErrorState error={make.error} />}
      </div>
    </Section>
  )
}
