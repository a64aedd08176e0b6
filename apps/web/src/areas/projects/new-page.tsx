import { projectEndpoints } from '@lantu/ledger/contract'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { PageTitle } from '#parts/section.tsx'
import { useToast } from '#parts/toast.tsx'
import { useKept } from '#parts/use-kept.ts'
import { useDay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './projects.css'
import { emptyDraft, ProjectDraft, readDraft } from './project-draft.ts'
import { ProjectForm } from './project-form.tsx'

/** 新建项目: what is written stays in this browser until it has been sent. */
export function NewPage() {
  const text = useText()
  const navigate = useNavigate()
  const say = useToast()
  const once = useOnce()
  const { today } = useDay()
  const empty = useMemo(() => emptyDraft(Number(today.slice(0, 4))), [today])
  const kept = useKept('project', ProjectDraft, empty)
  const send = useMutate(projectEndpoints.create)
  useSheet({ title: text('projects.new') })
  const run = () => {
    const read = readDraft(kept.draft)
    if (!read.success) return
    void once(async () => {
      const made = await send.run({ body: read.data })
      kept.clear()
      say({ text: text('projects.saved', { name: made.name }) })
      void navigate({ to: `/projects/${made.id}` })
    }).catch(() => {}) // Shown from send.error; the draft stays.
  }
  return (
    <>
      <PageTitle kicker={text('shell.projects')} title={text('projects.new')} sub={text('projects.newSub')} />
      <ProjectForm
        label={text('projects.new')}
        draft={kept.draft}
        onChange={kept.set}
        confirm={text('projects.save')}
        onSend={run}
        onCancel={() => void navigate({ to: '/projects' })}
        running={send.running}
        error={send.error}
      />
    </>
  )
}
