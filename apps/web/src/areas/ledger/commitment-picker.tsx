import { type CommitmentSummary, commitmentEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { TextField } from '#parts/fields/index.ts'

/**
 * Finds a commitment by words of its title; those of `except` are left out, and what has ended where `open` is set. The finds stand
 * below the field, each a button, so that several are taken one after the other with the keyboard alone.
 */
export function CommitmentPicker(props: {
  label: string
  except: readonly string[]
  open?: boolean
  onPick: (row: CommitmentSummary) => void
}) {
  const text = useText()
  const [words, setWords] = useState('')
  const q = words.trim().slice(0, 100)
  const { data } = useEndpoint(
    commitmentEndpoints.list,
    { query: { q, recordOnly: 'false', limit: 20, sort: 'due' } },
    { enabled: q !== '' },
  )
  const rows = (data?.rows ?? [])
    .filter((row) => !props.except.includes(row.id) && !(props.open && endedStates.has(row.state)))
    .slice(0, mostShown)
  return (
    <div>
      <TextField
        label={props.label}
        type="search"
        value={words}
        onChange={setWords}
        placeholder={text('ledger.findPlaceholder')}
        hint={text('ledger.pickHint')}
      />
      {q !== '' && data && (
        <ul className="lg-list lg-found" aria-label={text('ledger.picked')}>
          {rows.map((row) => (
            <li key={row.id}>
              <LinkButton
                onPress={() => {
                  props.onPick(row)
                  setWords('')
                }}
              >
                {row.title}
              </LinkButton>{' '}
              <span className="dim nowrap">{row.number ?? text('ledger.noNumber')}</span>
            </li>
          ))}
          {rows.length === 0 && <li className="dim">{text('parts.noneFoundShort')}</li>}
        </ul>
      )}
    </div>
  )
}

const mostShown = 8
const endedStates: ReadonlySet<string> = new Set(['closed', 'normalised', 'terminated', 'declined'])
