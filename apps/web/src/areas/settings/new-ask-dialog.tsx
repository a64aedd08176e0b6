import { AskBasis, type AskVerdict, askEndpoints, NewAsk, Origin } from '@lantu/asks/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Check, ChoiceField, ComboField, DateField, SelectField, TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useDay, useSession } from '#shell/session.tsx'
import { UnitsField } from '../matters/units-field.tsx'
import { Verdict } from './verdict.tsx'
import { basisKindWords, cadenceWords, originWords } from './words.ts'

interface Draft {
  readonly title: string
  readonly origin: string
  readonly basisKind: string | null
  readonly reference: string
  readonly owner: string | null
  readonly audience: readonly string[]
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly cadence: string
  readonly items: string
  readonly statistical: boolean
  readonly form: {
    readonly number: string
    readonly authority: string
    readonly approval: string
    readonly validTo: string | null
  }
}

/** One item a line, as it is asked of the units. */
const itemsOf = (written: string) =>
  written
    .split('\n')
    .map((label) => label.trim())
    .filter((label) => label !== '')
    .map((label) => ({ label }))

const readDraft = (draft: Draft) =>
  NewAsk.safeParse({
    title: draft.title,
    origin: draft.origin,
    basis: draft.basisKind && draft.reference.trim() ? { kind: draft.basisKind, reference: draft.reference } : null,
    owner: draft.owner,
    audience: draft.audience,
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    cadence: draft.cadence,
    statistical: draft.statistical ? draft.form : null,
    items: itemsOf(draft.items),
  })

/** 登记报送事项: tried first, so that one sees what is known already and whether it would be held. */
export function NewAskDialog(props: { onClose: () => void }) {
  const text = useText()
  const day = useDay()
  const session = useSession()
  const units = useUnits()
  const once = useOnce()
  const say = useToast()
  const navigate = useNavigate()
  const [verdict, setVerdict] = useState<AskVerdict | null>(null)
  const [draft, setDraft] = useState<Draft>({
    title: '',
    origin: 'district',
    basisKind: null,
    reference: '',
    owner: session.roles[0]?.unit ?? null,
    audience: [],
    startsOn: day.today,
    endsOn: null,
    cadence: 'once',
    items: '',
    statistical: false,
    form: { number: '', authority: '', approval: '', validTo: null },
  })
  const set = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change })
    setVerdict(null)
  }
  const setForm = (change: Partial<Draft['form']>) => set({ form: { ...draft.form, ...change } })
  const check = useMutate(askEndpoints.check)
  const register = useMutate(askEndpoints.register)
  const given = readDraft(draft)
  const tryIt = () => {
    if (!given.success) return
    void once(async () => setVerdict(await check.run({ body: given.data }))).catch(() => {})
  }
  const save = () => {
    if (!given.success) return
    void once(async () => {
      const made = await register.run({ body: given.data })
      say({ text: text('settings.askMade', { title: made.title }) })
      props.onClose()
      void navigate({ to: '/settings/asks/$id', params: { id: made.id } })
    }).catch(() => {})
  }
  const problem = register.error ?? check.error
  return (
    <Dialog title={text('settings.newAsk')} open wide grave onClose={props.onClose}>
      <div className="stack">
        <TextField
          label={text('settings.askTitle')}
          value={draft.title}
          onChange={(title) => set({ title })}
          maxLength={200}
          required
        />
        <ChoiceField
          label={text('settings.origin')}
          value={draft.origin}
          onChange={(origin) => set({ origin })}
          options={Origin.options.map((id) => ({ id, label: text(originWords[id]) }))}
        />
        <div className="fields">
          <SelectField
            label={text('settings.basisKind')}
            value={draft.basisKind}
            onChange={(basisKind) => set({ basisKind })}
            options={AskBasis.shape.kind.options.map((id) => ({ id, label: text(basisKindWords[id]) }))}
            hint={text('settings.basisHint')}
          />
          <TextField
            label={text('settings.reference')}
            value={draft.reference}
            onChange={(reference) => set({ reference })}
            maxLength={200}
          />
          <ComboField
            label={text('settings.askOwner')}
            value={draft.owner}
            onChange={(owner) => set({ owner })}
            options={units.options}
            required
          />
          <SelectField
            label={text('settings.cadence')}
            value={draft.cadence}
            onChange={(cadence) => set({ cadence })}
            options={NewAsk.shape.cadence.options.map((id) => ({ id, label: text(cadenceWords[id]) }))}
          />
          <DateField
            label={text('settings.startsOn')}
            value={draft.startsOn}
            onChange={(startsOn) => set({ startsOn })}
            required
          />
          <DateField
            label={text('settings.endsOn')}
            value={draft.endsOn}
            onChange={(endsOn) => set({ endsOn })}
            required
          />
        </div>
        <UnitsField
          label={text('settings.audience')}
          value={draft.audience}
          onChange={(audience) => set({ audience })}
          required
        />
        <TextField
          label={text('settings.items')}
          value={draft.items}
          onChange={(items) => set({ items })}
          rows={4}
          hint={text('settings.itemsHint', { n: itemsOf(draft.items).length })}
          required
        />
        <Check checked={draft.statistical} onChange={(statistical) => set({ statistical })}>
          {text('settings.statistical')}
        </Check>
        {draft.statistical && (
          <div className="fields">
            <TextField
              label={text('settings.formNumber')}
              value={draft.form.number}
              onChange={(number) => setForm({ number })}
              required
            />
            <TextField
              label={text('settings.formAuthority')}
              value={draft.form.authority}
              onChange={(authority) => setForm({ authority })}
              required
            />
            <TextField
              label={text('settings.formApproval')}
              value={draft.form.approval}
              onChange={(approval) => setForm({ approval })}
              required
            />
            <DateField
              label={text('settings.formValidTo')}
              value={draft.form.validTo}
              onChange={(validTo) => setForm({ validTo })}
              required
            />
          </div>
        )}
        {verdict && <Verdict verdict={verdict} />}
        {problem && <ErrorState error={problem} />}
        <ConfirmBar
          says={verdict?.state === 'held' ? text('settings.heldSays') : text('settings.askSays')}
          confirm={text('settings.registerAsk')}
          onConfirm={save}
          busy={register.running}
          refused={given.success ? undefined : text('settings.askNeeds')}
          onCancel={props.onClose}
        >
          {given.success && (
            <Button onPress={tryIt} busy={check.running}>
              {text('settings.checkAsk')}
            </Button>
          )}
        </ConfirmBar>
      </div>
    </Dialog>
  )
}
