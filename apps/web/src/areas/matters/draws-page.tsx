import { type DrawRow, samplingEndpoints } from '@lantu/matters/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText, InstantText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { DrawDialog } from './draw-dialog.tsx'
import { DrawRate } from './draw-rate.tsx'
import { DrawSummaryView } from './draw-summary.tsx'
import './matters.css'

/** 核查抽查: every draw that was made, the newest first, with what came of it. */
export function DrawsPage() {
  const text = useText()
  const navigate = useNavigate()
  const day = useDay()
  const found = useEndpoint(samplingEndpoints.list, {})
  const [making, setMaking] = useState(false)
  const mayDraw = useMay('matters.sample') && !day.isPast
  useSheet({ title: text('sampling.title') })
  const make = mayDraw && (
    <Button kind="main" onPress={() => setMaking(true)}>
      {text('sampling.make')}
    </Button>
  )
  const rows = found.data?.rows ?? []
  return (
    <>
      <PageTitle
        kicker={<Link to="/matters">{text('shell.matters')}</Link>}
        title={text('sampling.title')}
        sub={text('sampling.sub')}
      >
        {rows.length > 0 && make}
      </PageTitle>
      {found.error && <ErrorState error={found.error} onRetry={found.again} />}
      {found.loading && <LoadingState rows={5} />}
      {found.data && rows.length === 0 && (
        <EmptyState title={text('sampling.none')} actions={make}>
          {text(mayDraw ? 'sampling.noneNote' : 'sampling.noneReader')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <ul className="mt-draws">
          {rows.map((draw) => (
            <Draw key={draw.id} draw={draw} />
          ))}
        </ul>
      )}
      {rows.length > 0 && <DrawSummaryView />}
      {making && (
        <DrawDialog
          onClose={() => setMaking(false)}
          onMade={(id) => void navigate({ to: '/matters/draws/$drawId', params: { drawId: id } })}
        />
      )}
    </>
  )
}

function Draw({ draw }: { draw: DrawRow }) {
  const text = useText()
  return (
    <li>
      <Link className="quiet b" to="/matters/draws/$drawId" params={{ drawId: draw.id }}>
        <InstantText at={draw.drawnAt} />
      </Link>
      <span>
        <DrawScopeText draw={draw} />
      </span>
      <span>{text('sampling.rowOf', { population: draw.population, picked: draw.count.picked })}</span>
      <DrawRate count={draw.count} least={1} />
    </li>
  )
}

/** What it was drawn from. */
export function DrawScopeText({ draw }: { draw: Pick<DrawRow, 'scope' | 'from' | 'to'> }) {
  const text = useText()
  if (draw.from === null || draw.to === null) return text('sampling.scopeReported')
  return (
    <>
      {text('sampling.scopeClosed')} <DateText date={draw.from} year />—<DateText date={draw.to} year />
    </>
  )
}
