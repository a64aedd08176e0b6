import { type BulletinDetail, type BulletinStep, bulletinEndpoints, type Publicity } from '@lantu/bulletins/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ChoiceField, TextField } from '#parts/fields/index.ts'
import { Section } from '#parts/section.tsx'
import { useToast } from '#parts/toast.tsx'
import { EditBar } from './edit-bar.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import type { useSlotEdits } from './slot-edits.tsx'
import { publicityWords, stateWords, stepWords } from './words.ts'

const forward = ['review', 'secrecy', 'sign', 'issue'] as const
type Forward = (typeof forward)[number]

interface ActionsProps {
  readonly bulletin: BulletinDetail
  readonly edits: ReturnType<typeof useSlotEdits>
  readonly editing: boolean
  readonly onEditing: (on: boolean) => void
}

/** The reader's next step, the ways back, and for what they may not, why. */
export function Actions(props: ActionsProps) {
  const { bulletin, editing } = props
  const text = useText()
  const may = new Map(bulletin.may.map((one) => [one.step, one]))
  const step = forward.find((one) => may.has(one))
  return (
    <Section title={text(stateWords[bulletin.state])} note={text(`bulletins.next.${bulletin.state}`)}>
      {editing ? (
        <EditBar {...props} />
      ) : (
        <div className="stack-s">
          {step && <ForwardStep bulletin={bulletin} step={step} why={may.get(step)?.why ?? null} />}
          <OtherSteps {...props} allowed={(one) => may.get(one)?.allowed === true} />
        </div>
      )}
    </Section>
  )
}

function ForwardStep(props: { bulletin: BulletinDetail; step: Forward; why: string | null }) {
  const { bulletin, step } = props
  const text = useText()
  const once = useOnce()
  const say = useToast()
  const mutations = {
    review: useMutate(bulletinEndpoints.review),
    secrecy: useMutate(bulletinEndpoints.secrecy),
    sign: useMutate(bulletinEndpoints.sign),
    issue: useMutate(bulletinEndpoints.issue),
  }
  const [comment, setComment] = useState('')
  const [publicity, setPublicity] = useState<Publicity | null>(null)
  const noted = comment.trim() === '' ? {} : { comment: comment.trim() }
  const params = { id: bulletin.id }
  const version = { version: bulletin.version }
  const take = async () => {
    switch (step) {
      case 'review':
        return mutations.review.run({ params, body: noted }, version)
      case 'secrecy':
        return publicity && mutations.secrecy.run({ params, body: { publicity, ...noted } }, version)
      case 'sign':
        return mutations.sign.run({ params, body: { seen: bulletin.changes?.digest ?? '' } }, version)
      case 'issue':
        return mutations.issue.run({ params }, version)
    }
  }
  const { error, running } = mutations[step]
  const refused =
    props.why !== null
      ? text('bulletins.ownDraft', { step: text(stepWords[step]) })
      : step === 'secrecy' && publicity === null
        ? text('bulletins.publicityNeeded')
        : undefined
  const confirm = () =>
    void once(async () => {
      const done = await take().catch(() => null) // Shown below, from the mutation's error.
      if (done) say({ text: text('bulletins.stepDone', { step: text(stepWords[step]) }) })
    })
  return (
    <>
      {props.why === null && step === 'secrecy' && (
        <ChoiceField
          label={text('bulletins.publicity')}
          value={publicity}
          onChange={(value) => setPublicity(value === 'published' ? 'published' : 'internal')}
          options={(['published', 'internal'] as const).map((one) => ({ id: one, label: text(publicityWords[one]) }))}
        />
      )}
      {props.why === null && (step === 'review' || step === 'secrecy') && (
        <TextField label={text('bulletins.comment')} value={comment} onChange={setComment} rows={2} maxLength={500} />
      )}
      {step === 'sign' && bulletin.changes && bulletin.changes.rows.length > 0 && (
        <p className="mid">{text('bulletins.signSeen', { count: bulletin.changes.rows.length })}</p>
      )}
      <ConfirmBar confirm={text(stepWords[step])} onConfirm={confirm} refused={refused} busy={running} />
      {error && <ErrorState error={error} />}
    </>
  )
}

function OtherSteps(props: ActionsProps & { allowed: (step: BulletinStep) => boolean }) {
  const { bulletin, allowed, onEditing } = props
  const text = useText()
  const navigate = useNavigate()
  const once = useOnce()
  const say = useToast()
  const refresh = useMutate(bulletinEndpoints.refresh)
  const goBack = useMutate(bulletinEndpoints.return)
  const correct = useMutate(bulletinEndpoints.correct)
  const [asking, setAsking] = useState<'return' | 'correct' | null>(null)
  const params = { id: bulletin.id }
  const freeze = () =>
    void once(async () => {
      const done = await refresh.run({ params }, { version: bulletin.version }).catch(() => null)
      if (done) say({ text: text('bulletins.refreshed') })
    })
  const answer = async (reason: string) => {
    if (asking === 'return') await goBack.run({ params, body: { comment: reason } }, { version: bulletin.version })
    else {
      const made = await correct.run({ params, body: { reason } })
      await navigate({ to: `/bulletins/${made.id}` })
    }
    setAsking(null)
  }
  return (
    <>
      <div className="buttons">
        {allowed('edit') && <Button onPress={() => onEditing(true)}>{text('bulletins.stepEdit')}</Button>}
        {allowed('refresh') && (
          <Button onPress={freeze} busy={refresh.running}>
            {text('bulletins.stepRefresh')}
          </Button>
        )}
        {allowed('return') && <Button onPress={() => setAsking('return')}>{text('bulletins.stepReturn')}</Button>}
        {allowed('correct') && <Button onPress={() => setAsking('correct')}>{text('bulletins.stepCorrect')}</Button>}
      </div>
      {refresh.error && <ErrorState error={refresh.error} />}
      {asking && (
        <ReasonDialog
          title={text(asking === 'return' ? 'bulletins.stepReturn' : 'bulletins.stepCorrect')}
          note={text(asking === 'return' ? 'bulletins.returnNote' : 'bulletins.correctNote')}
          error={asking === 'return' ? goBack.error : correct.error}
          busy={goBack.running || correct.running}
          onClose={() => setAsking(null)}
          onReason={answer}
        />
      )}
    </>
  )
}
