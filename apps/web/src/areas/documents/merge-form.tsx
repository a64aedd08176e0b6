import { type Candidate, type CommitmentId, commitmentEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ComboField } from '#parts/fields/index.ts'
import { useKey } from '#parts/keys.tsx'
import { ReasonText } from '#parts/lamp.tsx'
import type { FormProps } from './form-props.ts'

const numbered = 9

/** 并入: the commitments that may be meant, best first and each with the reasons; or any other, by its words. */
export function MergeForm(props: FormProps) {
  const text = useText()
  const { view, review } = props
  const into = (commitmentId: CommitmentId) => review.settle(view, { kind: 'mergeInto', commitmentId })
  return (
    <div className="stack-s">
      {view.candidates.length === 0 ? (
        <p className="mid">{text('documents.noCandidates')}</p>
      ) : (
        <ol className="rv-cands" aria-label={text('documents.candidates')}>
          {view.candidates.map((candidate, index) => (
            <CandidateLine key={candidate.commitmentId} candidate={candidate} n={index + 1} onTake={into} />
          ))}
        </ol>
      )}
      <OtherCommitment onTake={into} />
      <div className="buttons">
        <Button kind="plain" keys="Esc" onPress={review.close}>
          {text('parts.cancel')}
        </Button>
      </div>
    </div>
  )
}

function CandidateLine(props: { candidate: Candidate; n: number; onTake: (id: CommitmentId) => void }) {
  const text = useText()
  const { candidate, n } = props
  const take = () => props.onTake(candidate.commitmentId)
  useKey(
    n <= numbered
      ? {
          key: String(n),
          label: text('documents.mergeIntoN', { title: candidate.title }),
          group: text('documents.keys'),
          run: take,
        }
      : null,
  )
  return (
    <li>
      <span className="num dim">{Math.round(candidate.score * 100)}%</span>
      <span>
        {candidate.number && <span className="dim">{candidate.number} </span>}
        <b>{candidate.title}</b>
        <span className="note blk">
          <ReasonText reasons={candidate.reasons} />
        </span>
      </span>
      <Button
        small
        kind={n === 1 ? 'main' : 'line'}
        keys={n <= numbered ? String(n) : undefined}
        onPress={take}
        label={text('documents.mergeIntoN', { title: candidate.title })}
      >
        {text('documents.decideMergeInto')}
      </Button>
    </li>
  )
}

function OtherCommitment(props: { onTake: (id: CommitmentId) => void }) {
  const text = useText()
  const [q, setQ] = useState('')
  const words = q.trim()
  const found = useEndpoint(
    commitmentEndpoints.list,
    { query: { q: words || '—', limit: 20, sort: 'updated' } },
    { enabled: words.length >= 2 },
  )
  const rows = words.length >= 2 ? (found.data?.rows ?? []) : []
  return (
    <ComboField
      label={text('documents.otherCommitment')}
      hint={text('documents.otherCommitmentHint')}
      value={null}
      onQuery={setQ}
      options={rows.map((row) => ({ id: row.id, label: row.title, note: row.number ?? undefined }))}
      onChange={(value) => {
        const row = rows.find((one) => one.id === value)
        if (row) props.onTake(row.id)
      }}
    />
  )
}
