import { type LampReply, type PreviewDetail, type PreviewedLamp, previewEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Check, TextField } from '#parts/fields/index.ts'

interface Props {
  readonly preview: PreviewDetail
  readonly lamp: PreviewedLamp
}
const shown = () => undefined // A refusal is shown from the call's error.

/** 无异议 or 异议说明 of the lead unit. */
export function AnswerForm({ preview, lamp }: Props) {
  const text = useText()
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  const [objective, setObjective] = useState(false)
  const answer = useMutate(previewEndpoints.answer)
  const { unitId, commitmentId } = lamp
  if (unitId === null) return null
  const send = (kind: 'agree' | 'object') => {
    const words = kind === 'agree' ? {} : { objective, reason: reason.trim(), evidence: evidence.trim() || null }
    void answer.run({ params: { id: preview.id }, body: { unitId, commitmentId, kind, ...words } }).catch(shown)
  }
  return (
    <div className="stack-s lg-form">
      <TextField label={text('previews.reason')} value={reason} onChange={setReason} rows={2} maxLength={1000} />
      <TextField label={text('previews.evidence')} value={evidence} onChange={setEvidence} maxLength={500} />
      <Check checked={objective} onChange={setObjective}>
        {text('previews.objective')}
      </Check>
      <div className="buttons">
        <Button kind="main" busy={answer.running} onPress={() => send('agree')}>
          {text('previews.agree')}
        </Button>
        <Button
          busy={answer.running}
          onPress={() => send('object')}
          refused={reason.trim() === '' ? text('previews.reasonNeeded') : undefined}
        >
          {text('previews.object')}
        </Button>
      </div>
      {answer.error && <ErrorState error={answer.error} />}
    </div>
  )
}

/** Supervision's one reply: the facts are judged again, or the lamp stands and why. */
export function ReplyForm({ preview, lamp }: Props) {
  const text = useText()
  const [words, setWords] = useState('')
  const reply = useMutate(previewEndpoints.reply, { alsoStale: ['commitments'] })
  const send = (kind: LampReply['kind']) => {
    const params = { id: preview.id, commitmentId: lamp.commitmentId }
    void reply.run({ params, body: { kind, words: words.trim() } }).catch(shown)
  }
  const refused = words.trim() === '' ? text('previews.replyNeeded') : undefined
  return (
    <div className="stack-s lg-form">
      <TextField label={text('previews.replyWords')} value={words} onChange={setWords} rows={2} maxLength={1000} />
      <div className="buttons">
        <Button kind="main" busy={reply.running} onPress={() => send('rejudged')} refused={refused}>
          {text('previews.rejudge')}
        </Button>
        <Button busy={reply.running} onPress={() => send('explained')} refused={refused}>
          {text('previews.explain')}
        </Button>
      </div>
      {reply.error && <ErrorState error={reply.error} />}
    </div>
  )
}
