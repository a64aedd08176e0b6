import { type ProjectDetail, ProjectId, projectEndpoints } from '@lantu/ledger/contract'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { useKey } from '#parts/keys.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { Money } from '#parts/money.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { useUnits } from '#parts/use-units.ts'
import { MissingPage } from '#shell/pages.tsx'
import { useDay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { usePeople } from '../matters/use-people.ts'
import './projects.css'
import { Carried } from './carried.tsx'
import { Counted } from './counted.tsx'
import { FlagList } from './flag-list.tsx'
import { Funds } from './funds.tsx'
import { Milestones } from './milestones.tsx'
import { ProjectBlockers } from './project-blockers.tsx'
import { ProjectFacts } from './project-facts.tsx'
import { ProjectHistory } from './project-history.tsx'
import { asOfDay } from './search.ts'
import { Stages } from './stages.tsx'
import { useRights } from './use-rights.ts'
import { kindWords, stageWords } from './words.ts'

/** One project: what it is, how far it has come, what is off, what blocks it and where its money is. */
export function ProjectPage() {
  const { id } = useParams({ strict: false })
  const projectId = ProjectId.safeParse(id)
  return projectId.success ? <Loaded key={id} id={projectId.data} /> : <MissingPage />
}

function Loaded({ id }: { id: ProjectId }) {
  const text = useText()
  const { on } = useDay()
  const found = useEndpoint(projectEndpoints.get, { params: { id }, query: { asOf: asOfDay(on) } })
  useSheet({ title: found.data?.name ?? text('shell.projects'), rules: found.data?.flags[0]?.rule })
  if (found.error && !found.data) return <ErrorState error={found.error} onRetry={found.again} />
  if (!found.data) return <LoadingState rows={8} />
  return <ProjectOf one={found.data} />
}

function ProjectOf({ one }: { one: ProjectDetail }) {
  const text = useText()
  const navigate = useNavigate()
  const rights = useRights(one)
  useNamedPlace()
  const edit = () => void navigate({ to: `/projects/${one.id}/edit` })
  useKey(rights.manage ? { key: 'e', label: text('projects.edit'), group: text('shell.projects'), run: edit } : null)
  const stage = one.stage ? text(stageWords[one.stage.stage]) : text('projects.stageNone')
  return (
    <>
      <PageTitle
        kicker={[text('shell.projects'), text(kindWords[one.kind]), stage].join(' · ')}
        title={one.name}
        sub={<Head one={one} />}
      >
        {rights.manage && (
          <Button keys="E" onPress={edit}>
            {text('projects.edit')}
          </Button>
        )}
      </PageTitle>
      <div className="stack pj-head">
        {one.flags.length > 0 && (
          <Section title={text('projects.off')} note={text('projects.offNote', { n: one.flags.length })}>
            <FlagList flags={one.flags} />
          </Section>
        )}
        {(one.kind === 'investment' || one.stages.length > 0) && <Stages one={one} rights={rights} />}
      </div>
      <div className="pj-two">
        <div className="stack">
          <ProjectBlockers one={one} rights={rights} />
          <Milestones one={one} rights={rights} />
          <Funds one={one} rights={rights} />
        </div>
        <div className="stack">
          <ProjectFacts one={one} />
          <Carried one={one} />
          {(one.kind === 'investment' || one.counted.length > 0) && <Counted one={one} rights={rights} />}
          <ProjectHistory one={one} />
        </div>
      </div>
    </>
  )
}

/** Who leads it, which leader looks after it, how much it costs and where it stands. */
function Head({ one }: { one: ProjectDetail }) {
  const text = useText()
  const units = useUnits()
  const nameOf = usePeople()
  return (
    <span className="pj-sub">
      <span>
        {text('projects.lead')} <b>{units.nameOf(one.leadUnitId)}</b>
      </span>
      {one.leaderId && (
        <span>
          {text('projects.leader')} {nameOf(one.leaderId)}
        </span>
      )}
      {one.total && (
        <span>
          {text('projects.total')} <Money fen={one.total} strong />
        </span>
      )}
      {one.place && <span>{one.place}</span>}
    </span>
  )
}

/** A link that names a part of the page leads to it, once the page has come. */
function useNamedPlace(): void {
  useEffect(() => {
    const name = window.location.hash.slice(1)
    if (name !== '') document.getElementById(name)?.scrollIntoView()
  }, [])
}
