import { type MatterRow, matterEndpoints, type PolicyView } from '@lantu/matters/contract'
import { usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { Section } from '#parts/section.tsx'
import { useSession } from '#shell/session.tsx'
import { MatterTable } from './matter-table.tsx'
import { isUnitRole, phasesOfRole, phaseWords } from './words.ts'

type Phase = MatterRow['phase']

/** 等我办: what stands where the reader's roles have the next step, phase by phase; a unit's people see their unit's own. */
export function Inbox(props: { policies: readonly PolicyView[]; counts: ReadonlyMap<Phase, number> }) {
  const text = useText()
  const session = useSession()
  const phases = [...new Set(session.roles.flatMap(({ role }) => phasesOfRole(role)))]
  const own = session.roles.every(({ role }) => isUnitRole(role)) ? session.roles[0]?.unit : undefined
  const waiting = phases.filter((phase) => (props.counts.get(phase) ?? 0) > 0)
  if (waiting.length === 0) {
    return <EmptyState title={text('matters.inboxEmptyTitle')}>{text('matters.inboxEmptyNote')}</EmptyState>
  }
  return (
    <div className="stack">
      {waiting.map((phase, index) => (
        <Waiting key={phase} phase={phase} unit={own} policies={props.policies} keys={index === 0} />
      ))}
    </div>
  )
}

function Waiting(props: { phase: Phase; unit: string | undefined; policies: readonly PolicyView[]; keys: boolean }) {
  const text = useText()
  const pages = usePages(matterEndpoints.list, {
    query: { phase: props.phase, limit: 50, ...(props.unit && { unit: props.unit }) },
  })
  const title = text(phaseWords[props.phase])
  return (
    <Section title={title} note={pages.rows.length > 0 && text('parts.rows', { n: pages.rows.length })}>
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      {pages.loading ? (
        <LoadingState />
      ) : (
        <MatterTable
          label={title}
          rows={pages.rows}
          policies={props.policies}
          keys={props.keys}
          onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
        />
      )}
    </Section>
  )
}
