import { type BlockerView, blockerEndpoints, type ProjectDetail } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useDay } from '#shell/session.tsx'
import { blockerDraftOf, changesOfBlocker, readBlocker } from './blocker-draft.ts'
import { BlockerFields } from './blocker-fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useReadAnew } from './use-read-anew.ts'

/** A 堵点 is entered, or what is said of it is changed, on the version that was read. */
export function BlockerDialog(props: {
  project: ProjectDetail
  blocker: BlockerView | null
  /** For the unit that is to remove it: all the rest is said by others. */
  promiseOnly?: boolean
  onClose: () => void
}) {
  const text = useText()
  const say = useToast()
  const once = useOnce()
  const { today } = useDay()
  const { project } = props
  // What was read first is what is compared with, also when the page behind the form is read anew.
  const [blocker] = useState(props.blocker)
  const [version, setVersion] = useState(blocker?.version)
  const [draft, setDraft] = useState(() => blockerDraftOf(blocker, today))
  const create = useMutate(blockerEndpoints.create, { alsoStale: ['blockers'] })
  const amend = useMutate(blockerEndpoints.amend, { alsoStale: ['projects'] })
  const readAnew = useReadAnew()
  const given = readBlocker(draft)
  const body = blocker && given.success ? changesOfBlocker(blocker, given.data) : undefined
  const isStale = amend.error?.problem.status === 412 || amend.error?.problem.status === 409
  const newest = project.blockers.find((one) => one.id === blocker?.id)?.version
  const run = (on: number | undefined) =>
    void once(async () => {
      if (!given.success) return
      if (blocker === null) await create.run({ params: { id: project.id }, body: given.data })
      else if (on !== undefined && body) await amend.run({ params: { id: blocker.id }, body }, { version: on })
      say({ text: text('projects.blockerSaid') })
      props.onClose()
    }).catch(readAnew) // Shown from the mutations' errors.
  return (
    <FormDialog
      title={text(blocker ? 'projects.amendBlocker' : 'projects.addBlocker')}
      confirm={text('projects.record')}
      onSend={() => run(version)}
      onClose={props.onClose}
      running={create.running || amend.running}
      error={create.error ?? amend.error}
      refused={
        !given.success
          ? text('projects.blockerNeeds')
          : body && Object.keys(body).length === 0
            ? text('projects.nothingChanged')
            : undefined
      }
      onError={
        isStale &&
        newest !== undefined &&
        newest !== version && (
          <Button
            small
            onPress={() => {
              setVersion(newest)
              run(newest)
            }}
          >
            {text('projects.sendOver')}
          </Button>
        )
      }
    >
      {props.promiseOnly ? (
        <>
          <p className="mid">{draft.what}</p>
          <DateField
            label={text('projects.promisedBy')}
            value={draft.promisedBy}
            onChange={(promisedBy) => setDraft((now) => ({ ...now, promisedBy }))}
          />
        </>
      ) : (
        <BlockerFields draft={draft} onChange={(change) => setDraft((now) => ({ ...now, ...change }))} />
      )}
    </FormDialog>
  )
}
