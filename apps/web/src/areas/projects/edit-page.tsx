import { type ProjectDetail, ProjectId, projectEndpoints } from '@lantu/ledger/contract'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint, useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { useToast } from '#parts/toast.tsx'
import { MissingPage } from '#shell/pages.tsx'
import { useDay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './projects.css'
import { changesOf } from './project-changes.ts'
import { draftOf, readDraft } from './project-draft.ts'
import { ProjectForm } from './project-form.tsx'
import { useReadAnew } from './use-read-anew.ts'

/** Changes what a project is. Only what was changed is sent, on the version that was read. */
export function EditPage() {
  const { id } = useParams({ strict: false })
  const projectId = ProjectId.safeParse(id)
  return projectId.success ? <Loaded key={id} id={projectId.data} /> : <MissingPage />
}

function Loaded({ id }: { id: ProjectId }) {
  const text = useText()
  const found = useEndpoint(projectEndpoints.get, { params: { id } })
  useSheet({ title: text('projects.edit') })
  if (found.error && !found.data) return <ErrorState error={found.error} onRetry={found.again} />
  if (!found.data) return <LoadingState rows={8} />
  return <EditOf one={found.data} />
}

function EditOf({ one }: { one: ProjectDetail }) {
  const text = useText()
  const navigate = useNavigate()
  const say = useToast()
  const once = useOnce()
  const year = Number(useDay().today.slice(0, 4))
  // What was read first is what is compared with and sent on, also when the page is read anew meanwhile.
  const [first] = useState(one)
  const [version, setVersion] = useState(one.version)
  const [draft, setDraft] = useState(() => draftOf(one, year))
  const amend = useMutate(projectEndpoints.amend)
  const readAnew = useReadAnew()
  const [before, after] = [readDraft(draftOf(first, year)), readDraft(draft)]
  const body = before.success && after.success ? changesOf(before.data, after.data) : undefined
  const isStale = amend.error?.problem.status === 412 || amend.error?.problem.status === 409
  const back = () => void navigate({ to: `/projects/${one.id}` })
  const run = (on: number) => {
    if (!body) return
    void once(async () => {
      await amend.run({ params: { id: one.id }, body }, { version: on })
      say({ text: text('projects.saved', { name: draft.name }) })
      back()
    }).catch(readAnew) // Shown from amend.error.
  }
  return (
    <>
      <PageTitle
        kicker={
          <>
            <Link to="/projects">{text('shell.projects')}</Link> · <Link to={`/projects/${one.id}`}>{first.name}</Link>
          </>
        }
        title={text('projects.edit')}
        sub={text('projects.editSub')}
      />
      <ProjectForm
        label={text('projects.edit')}
        draft={draft}
        onChange={(change) => setDraft((now) => ({ ...now, ...change }))}
        confirm={text('projects.save')}
        onSend={() => run(version)}
        onCancel={back}
        running={amend.running}
        error={amend.error}
        refused={body && Object.keys(body).length === 0 ? text('projects.nothingChanged') : undefined}
        onError={
          isStale &&
          version !== one.version && (
            <Button
              small
              onPress={() => {
                setVersion(one.version)
                run(one.version)
              }}
            >
              {text('projects.sendOver')}
            </Button>
          )
        }
      />
    </>
  )
}
