import { UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { type CommitmentDetail, commitmentEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText, InstantText } from '#parts/date-text.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ChoiceField, ComboField, DateField, TextField } from '#parts/fields/index.ts'
import { Section } from '#parts/section.tsx'
import { Tag } from '#parts/tag.tsx'
import { useToast } from '#parts/toast.tsx'
import type { Units } from '#parts/use-units.ts'
import { useDay, useMay } from '#shell/session.tsx'

/** 征求意见: what the units answered, and the answer of the reader's own unit while it is asked for. */
export function Opinions({ one, units, own }: { one: CommitmentDetail; units: Units; own: readonly string[] }) {
  const text = useText()
  const { isPast } = useDay()
  const asked = one.state === 'consulting' && !isPast
  const mayAnswer = useMay('ledger.opinion') && asked
  const unanswered = own.filter((unit) => !one.opinions.some((opinion) => opinion.unitId === unit))
  const unit = unanswered[0]
  if (!asked && one.opinions.length === 0) return null
  return (
    <Section title={text('ledger.opinions')} note={text('ledger.opinionsNote', { n: one.opinions.length })}>
      {one.opinions.length === 0 && <p className="mid">{text('ledger.noOpinions')}</p>}
      {one.opinions.map((opinion) => (
        <article className="lg-report" key={`${opinion.unitId} ${opinion.at}`}>
          <header>
            <b>{units.nameOf(opinion.unitId)}</b>
            <Tag tone={opinion.kind === 'agree' ? 'ink' : 'blue'}>
              {text(opinion.kind === 'agree' ? 'ledger.agrees' : 'ledger.objects')}
            </Tag>
            <span className="note">
              <InstantText at={opinion.at} />
            </span>
          </header>
          {opinion.reason && <p>{opinion.reason}</p>}
          {opinion.proposedLead && <p>{text('ledger.proposesLead', { unit: units.nameOf(opinion.proposedLead) })}</p>}
          {opinion.proposedDue && (
            <p>
              {text('ledger.proposesDue')}
              <DateText date={opinion.proposedDue} />
            </p>
          )}
        </article>
      ))}
      {mayAnswer && unit && <OpinionForm key={unit} one={one} unit={unit} units={units} />}
    </Section>
  )
}

function OpinionForm({ one, unit, units }: { one: CommitmentDetail; unit: string; units: Units }) {
  const text = useText()
  const say = useToast()
  const [kind, setKind] = useState<'agree' | 'object'>('agree')
  const [reason, setReason] = useState('')
  const [lead, setLead] = useState<string | null>(null)
  const [due, setDue] = useState<string | null>(null)
  const send = useMutate(commitmentEndpoints.opinion)
  const run = () => {
    const proposedLead = units.idOf(lead)
    const proposedDue = due === null ? null : PlainDate.parse(due)
    const body = { unitId: UnitId.parse(unit), kind, reason: reason.trim() || null, proposedLead, proposedDue }
    void send.run({ params: { id: one.id }, body }).then(
      () => say({ text: text('ledger.opinionSent') }),
      () => undefined, // Shown from send.error.
    )
  }
  return (
    <form
      className="stack-s lg-form"
      aria-label={text('ledger.opinionOf', { unit: units.nameOf(unit) })}
      onSubmit={(event) => event.preventDefault()}
    >
      <ChoiceField
        label={text('ledger.opinionOf', { unit: units.nameOf(unit) })}
        value={kind}
        onChange={(value) => setKind(value === 'object' ? 'object' : 'agree')}
        options={[
          { id: 'agree', label: text('ledger.agrees') },
          { id: 'object', label: text('ledger.objects') },
        ]}
      />
      {kind === 'object' && (
        <>
          <TextField
            label={text('ledger.opinionReason')}
            required
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={setReason}
            hint={text('ledger.opinionReasonHint')}
          />
          <div className="fields">
            <ComboField
              key={units.options.length}
              label={text('ledger.otherLead')}
              options={units.options}
              value={lead}
              onChange={setLead}
            />
            <DateField label={text('ledger.otherDue')} value={due} onChange={setDue} />
          </div>
        </>
      )}
      <div className="buttons">
        <Button
          kind="main"
          onPress={run}
          busy={send.running}
          refused={kind === 'object' && reason.trim() === '' ? text('ledger.opinionReasonNeeded') : undefined}
        >
          {text('ledger.opinionSend')}
        </Button>
      </div>
      {send.error && <ErrorState error={send.error} />}
    </form>
  )
}
