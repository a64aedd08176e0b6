import { Basis, matterEndpoints, OpenInput, type PolicyView } from '@lantu/matters/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { newKey, useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ChoiceField, ComboField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useUnits } from '#parts/use-units.ts'
import { type Draft, emptyDraft, FieldInput, inputOf } from './field-inputs.tsx'
import { UnitsField } from './units-field.tsx'
import { basisWords, useMatterNames } from './words.ts'

const kinds = OpenInput.shape.kind.options
type Kind = (typeof kinds)[number]

/** 登记: 批示件, 议定事项 or 督办, each with what its policy asks for at the beginning. */
export function OpenDialog(props: { policies: readonly PolicyView[]; onClose: () => void }) {
  const text = useText()
  const name = useMatterNames()
  const units = useUnits()
  const say = useToast()
  const once = useOnce()
  const navigate = useNavigate()
  const [kind, setKind] = useState<Kind>('instruction')
  const [basis, setBasis] = useState<Basis>('government')
  const [lead, setLead] = useState<string | null>(null)
  const [co, setCo] = useState<readonly string[]>([])
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [tried, setTried] = useState(false)
  // The subject stays the same while the dialog is open, so that sending twice opens one matter.
  const [subjectId] = useState(newKey)
  const mutate = useMutate(matterEndpoints.open)
  const policy = props.policies.find((one) => one.kind === kind)
  const fields = policy?.opening ?? []
  const input = inputOf(draft)
  const isMissing = (field: (typeof fields)[number]['field']) => !input.success || input.data[field] === undefined
  const send = () => {
    setTried(true)
    if (!input.success || fields.some((need) => need.required && isMissing(need.field))) return
    const asked = Object.fromEntries(fields.map(({ field }) => [field, input.data[field]]))
    const given = OpenInput.safeParse({
      ...asked,
      kind,
      basis,
      subject: { subjectKind: kind, subjectId },
      ...((lead || co.length > 0) && { suggested: { ...(lead && { lead }), ...(co.length > 0 && { co }) } }),
    })
    if (!given.success) return
    void once(async () => {
      const opened = await mutate.run({ body: given.data })
      say({ text: text('matters.opened', { title: given.data.title }) })
      props.onClose()
      void navigate({ to: '/matters/$matterId', params: { matterId: opened.id } })
    }).catch(() => {})
  }
  return (
    <Dialog title={text('matters.open')} open wide grave onClose={props.onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <div className="fields">
          <ChoiceField
            label={text('matters.kindLabel')}
            value={kind}
            onChange={(next) => setKind(OpenInput.shape.kind.parse(next))}
            options={kinds.map((id) => ({
              id,
              label: name(
                'kind',
                id,
                props.policies.find((one) => one.kind === id),
              ),
            }))}
          />
          <ChoiceField
            label={text('matters.basis')}
            value={basis}
            onChange={(next) => setBasis(Basis.parse(next))}
            options={Basis.options.map((id) => ({ id, label: text(basisWords[id]) }))}
            hint={text('matters.basisHint')}
          />
        </div>
        {fields.map((need) => (
          <FieldInput
            key={need.field}
            field={need.field}
            required={need.required}
            draft={draft}
            onChange={setDraft}
            missing={tried && need.required && isMissing(need.field)}
          />
        ))}
        <div className="fields">
          <ComboField
            label={text('matters.suggestedLead')}
            value={lead}
            onChange={setLead}
            options={units.options}
            hint={text('matters.suggestedHint')}
          />
          <UnitsField label={text('matters.suggestedCo')} value={co} onChange={setCo} />
        </div>
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          says={text('matters.openNote')}
          confirm={text('matters.register')}
          onConfirm={send}
          busy={mutate.running}
          onCancel={props.onClose}
        />
      </form>
    </Dialog>
  )
}
