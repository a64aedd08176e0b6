import { blueprintEndpoints, type CommitmentBrief, ContinuationKind, type YearNode } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useEndpoint, useMutate } from '#api/index.ts'
import { type TextKey, useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { ChoiceField, TextField } from '#parts/fields/index.ts'
import { ReasonText } from '#parts/lamp.tsx'
import { useToast } from '#parts/toast.tsx'
import { CommitmentPicker } from './commitment-picker.tsx'
import { ShapeDialog } from './shape-dialog.tsx'

export const kindWords: Readonly<Record<ContinuationKind, TextKey>> = {
  continued: 'blueprint.continued',
  raised: 'blueprint.raised',
  lowered: 'blueprint.lowered',
  reached: 'blueprint.reached',
  dropped: 'blueprint.dropped',
}
const ends: ReadonlySet<ContinuationKind> = new Set(['reached', 'dropped'])
const explained: ReadonlySet<ContinuationKind> = new Set(['lowered', 'dropped'])

/** Says what became of a commitment: the likely successors stand ready, any later one can be found by its words. */
export function RelateDialog({ one, onClose }: { one: Pick<YearNode, 'id' | 'title'>; onClose: () => void }) {
  const text = useText()
  const say = useToast()
  const [kind, setKind] = useState<ContinuationKind>('continued')
  const [next, setNext] = useState<Pick<CommitmentBrief, 'id' | 'title'> | null>(null)
  const [reason, setReason] = useState('')
  const found = useEndpoint(blueprintEndpoints.successors, { params: { id: one.id } })
  const add = useMutate(blueprintEndpoints.add, { alsoStale: ['commitments'] })
  const follows = !ends.has(kind)
  const refused =
    follows && next === null
      ? text('blueprint.nextNeeded')
      : explained.has(kind) && reason.trim() === ''
        ? text('blueprint.reasonNeeded')
        : undefined
  const run = () =>
    void add
      .run({
        body: { fromId: one.id, toId: follows ? (next?.id ?? null) : null, kind, reason: reason.trim() || null },
      })
      .then(
        () => {
          say({ text: text('blueprint.done') })
          onClose()
        },
        () => undefined, // Shown from add.error.
      )
  const likely = found.data?.rows ?? []
  return (
    <ShapeDialog
      title={text('blueprint.sayTitle')}
      says={text('blueprint.saySays')}
      confirm={text('blueprint.do')}
      refused={refused}
      running={add.running}
      error={add.error}
      onClose={onClose}
      onDo={run}
    >
      <p>
        <b>{one.title}</b>
      </p>
      <ChoiceField
        label={text('blueprint.kind')}
        value={kind}
        onChange={(value) => setKind(ContinuationKind.parse(value))}
        options={ContinuationKind.options.map((id) => ({ id, label: text(kindWords[id]) }))}
      />
      {follows && (
        <>
          {next && (
            <p role="status">
              {text('blueprint.next')}　<b>{next.title}</b>
            </p>
          )}
          {likely.length > 0 && (
            <ul className="lg-list" aria-label={text('blueprint.likely')}>
              {likely.map(({ one: other, reasons, suggests }) => (
                <li key={other.id}>
                  <LinkButton
                    onPress={() => {
                      setNext(other)
                      setKind(suggests)
                    }}
                  >
                    {other.title}
                  </LinkButton>{' '}
                  <span className="note">
                    {text('blueprint.year', { year: other.year })}　<ReasonText reasons={reasons} />
                  </span>
                </li>
              ))}
            </ul>
          )}
          {found.data && likely.length === 0 && <p className="note">{text('blueprint.likelyNone')}</p>}
          <CommitmentPicker label={text('blueprint.find')} except={[one.id]} onPick={setNext} />
        </>
      )}
      <TextField
        label={text('blueprint.reason')}
        hint={text('blueprint.reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        rows={2}
      />
    </ShapeDialog>
  )
}
