import { PlainDate } from '@lantu/kernel/time'
import { Cadence, type CommitmentDetail, commitmentEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ComboField, DateField, SelectField, TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import type { Units } from '#parts/use-units.ts'
import { cadenceWords } from './words.ts'

/** Changes a commitment before 印发. Only what was changed is sent, on the version that was read. */
export function AmendDialog(props: { one: CommitmentDetail; version: number; units: Units; onClose: () => void }) {
  const text = useText()
  const say = useToast()
  const { one, units } = props
  const [title, setTitle] = useState(one.title)
  const [target, setTarget] = useState(one.target ?? '')
  const [lead, setLead] = useState<string | null>(one.leadUnitId)
  const [due, setDue] = useState<string | null>(one.due)
  const [cadence, setCadence] = useState(one.cadence)
  // The version is the one on which this form was filled in, also when the page behind it is read anew.
  const [version, setVersion] = useState(props.version)
  const amend = useMutate(commitmentEndpoints.amend, { alsoStale: ['reconciliations'] })
  const leadUnitId = units.idOf(lead)
  const day = PlainDate.safeParse(due).data
  const body = {
    ...(title !== one.title && { title }),
    ...(target !== (one.target ?? '') && { target: target.trim() === '' ? null : target }),
    ...(leadUnitId && leadUnitId !== one.leadUnitId && { leadUnitId }),
    ...(day && day !== one.due && { due: day }),
    ...(cadence !== one.cadence && { cadence }),
  }
  const changed = Object.keys(body).length > 0
  const run = (on: number) =>
    void amend.run({ params: { id: one.id }, body }, { version: on }).then(
      () => {
        say({ text: text('ledger.amended') })
        props.onClose()
      },
      () => undefined, // Shown from amend.error.
    )
  const isStale = amend.error?.problem.status === 412 || amend.error?.problem.status === 409
  return (
    <Dialog
      title={text('ledger.amendTitle')}
      open
      wide
      onClose={props.onClose}
      foot={
        <>
          <Button
            kind="main"
            busy={amend.running}
            onPress={() => run(version)}
            refused={changed ? undefined : text('ledger.amendNothing')}
          >
            {text('ledger.amendDo')}
          </Button>
          <Button kind="plain" onPress={props.onClose}>
            {text('parts.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack-s">
        <TextField label={text('ledger.title')} value={title} onChange={setTitle} maxLength={200} required />
        <TextField label={text('ledger.target')} value={target} onChange={setTarget} maxLength={500} />
        <div className="fields">
          <ComboField
            key={units.options.length}
            label={text('ledger.lead')}
            options={units.options}
            value={lead}
            onChange={setLead}
            required
          />
          <DateField label={text('ledger.due')} value={due} onChange={setDue} required />
          <SelectField
            label={text('ledger.cadence')}
            value={cadence}
            onChange={(value) => setCadence(Cadence.parse(value))}
            options={Cadence.options.map((id) => ({ id, label: text(cadenceWords[id]) }))}
          />
        </div>
        {amend.error && (
          <ErrorState error={amend.error}>
            {isStale && version !== one.version && (
              <Button
                small
                onPress={() => {
                  setVersion(one.version)
                  run(one.version)
                }}
              >
                {text('ledger.amendOver')}
              </Button>
            )}
          </ErrorState>
        )}
      </div>
    </Dialog>
  )
}
