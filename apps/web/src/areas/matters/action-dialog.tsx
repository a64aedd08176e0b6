import { type MatterDetail, matterEndpoints } from '@lantu/matters/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { useToast } from '#parts/toast.tsx'
import { type Draft, emptyDraft, FieldInput, inputOf } from './field-inputs.tsx'
import { useMatterNames } from './words.ts'

type Action = MatterDetail['actions'][number]

/**
 * One step with what it needs. It goes into the history and cannot be taken back, so the dialog says so. Changed meanwhile
 * by somebody else (412): the matter is read anew behind the dialog and what was filled in stays.
 */
export function ActionDialog(props: {
  matter: MatterDetail
  action: Action
  onClose: () => void
  onReread: () => void
}) {
  const text = useText()
  const name = useMatterNames()
  const say = useToast()
  const once = useOnce()
  const { matter, action } = props
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [tried, setTried] = useState(false)
  const mutate = useMutate(matterEndpoints.act, { alsoStale: ['notices', 'signals', 'commitments', 'ledger'] })
  const label = name('action', action.action, action)
  const input = inputOf(draft)
  const isMissing = (field: Action['fields'][number]['field']) => !input.success || input.data[field] === undefined
  const missing = action.fields.filter((need) => need.required && isMissing(need.field))
  const changed = mutate.error?.problem.status === 412
  const send = () => {
    setTried(true)
    if (missing.length > 0 || !input.success) return
    const given = input.data
    void once(async () => {
      const done = await mutate.run(
        { params: { matterId: matter.id }, body: { action: action.action, input: given } },
        { version: matter.version },
      )
      say({ text: text('matters.stepDone', { action: label, number: done.number ?? '' }) })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog
      title={text('matters.stepTitle', { action: label, title: matter.title ?? text('matters.erased') })}
      open
      grave
      wide={action.fields.length > 1}
      onClose={props.onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {action.fields.map((need) => (
          <FieldInput
            key={need.field}
            field={need.field}
            required={need.required}
            draft={draft}
            onChange={setDraft}
            missing={tried && need.required && isMissing(need.field)}
          />
        ))}
        {mutate.error && (
          <ErrorState error={mutate.error}>
            {changed && (
              <Button
                small
                kind="main"
                onPress={() => {
                  mutate.reset()
                  props.onReread()
                }}
              >
                {text('matters.rereadKeep')}
              </Button>
            )}
          </ErrorState>
        )}
        <ConfirmBar
          says={text('matters.stepNote')}
          confirm={label}
          onConfirm={send}
          busy={mutate.running}
          onCancel={props.onClose}
        />
      </form>
    </Dialog>
  )
}
