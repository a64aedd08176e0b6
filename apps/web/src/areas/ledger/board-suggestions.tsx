import { type BoardDetail, boardEndpoints, CommitmentId } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useEndpoint, useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { NumberField, SelectField, TextField } from '#parts/fields/index.ts'
import { ReasonText } from '#parts/lamp.tsx'
import { Section } from '#parts/section.tsx'
import { useDay } from '#shell/session.tsx'
import { CommitmentPicker } from './commitment-picker.tsx'
import { BriefLink } from './structure-panel.tsx'

/** What may belong on it, by its words and domains, and any other commitment by its title: a person puts it there. */
export function BoardSuggestions({ board }: { board: BoardDetail }) {
  const text = useText()
  const { shown } = useDay()
  const { data, error, again } = useEndpoint(boardEndpoints.suggestions, { params: { boardId: board.id } })
  const change = useMutate(boardEndpoints.members, { alsoStale: ['commitments'] })
  const [year, setYear] = useState(shown.slice(0, 4))
  const [column, setColumn] = useState('0')
  const [target, setTarget] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const put = (id: string) => {
    const one = {
      id: CommitmentId.parse(id),
      slice: board.kind === 'plan' ? Number(year) : 0,
      column: Number(column),
      target: target.trim() === '' ? null : target.trim(),
    }
    void change.run({ params: { boardId: board.id }, body: { add: [one] } }).then(
      ({ results }) => {
        setRefused(results.find((result) => result.outcome === 'refused')?.say ?? null)
        setTarget('')
      },
      () => undefined,
    )
  }
  return (
    <Section title={text('boards.add')} note={text('boards.addNote')}>
      <div className="stack-s lg-form">
        <div className="fields">
          {board.kind === 'plan' && <NumberField label={text('boards.whichYear')} value={year} onChange={setYear} />}
          {board.columns.length > 0 && (
            <SelectField
              label={text('boards.whichColumn')}
              value={column}
              onChange={(value) => setColumn(value)}
              options={[
                { id: '0', label: text('boards.noColumn') },
                ...board.columns.map((name, index) => ({ id: String(index + 1), label: name })),
              ]}
            />
          )}
          {board.kind === 'plan' && (
            <TextField label={text('boards.target')} value={target} onChange={setTarget} maxLength={500} />
          )}
        </div>
        <CommitmentPicker
          label={text('boards.pick')}
          except={board.kind === 'plan' ? [] : board.members.map((one) => one.commitment.id)}
          onPick={(row) => put(row.id)}
        />
        {refused && (
          <p role="alert" className="mid">
            {refused}
          </p>
        )}
        {change.error && <ErrorState error={change.error} />}
        {error && <ErrorState error={error} onRetry={again} />}
        <ul className="lg-list">
          {(data?.rows ?? []).map(({ commitment, reasons }) => (
            <li key={commitment.id}>
              <BriefLink brief={commitment} />{' '}
              <span className="note">
                <ReasonText reasons={reasons} />
              </span>{' '}
              <Button small busy={change.running} onPress={() => put(commitment.id)}>
                {text('boards.put')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
