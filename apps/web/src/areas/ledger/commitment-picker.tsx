import { type CommitmentSummary, commitmentEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ComboField } from '#parts/fields/index.ts'

type Row = CommitmentSummary

/** Chooses a commitment by words of its title; those of `except` are left out, as is what has ended. */
export function CommitmentPicker(props: {
  label: string
  except: readonly string[]
  onPick: (row: Row) => void
  hint?: string
}) {
  const text = useText()
  const [words, setWords] = useState('')
  const q = words.trim().slice(0, 100)
  const { data } = useEndpoint(commitmentEndpoints.list, {
    query: { ...(q.length > 0 && { q }), recordOnly: 'false', limit: 20, sort: 'due' },
  })
  const rows = (data?.rows ?? []).filter((row) => !props.except.includes(row.id) && !endedStates.has(row.state))
  return (
    <ComboField
      label={props.label}
      hint={props.hint ?? text('ledger.pickHint')}
      options={rows.map((row) => ({ id: row.id, label: row.title, note: row.number ?? text('ledger.noNumber') }))}
      value={null}
      onQuery={setWords}
      onChange={(id) => {
        const row = rows.find((one) => one.id === id)
        if (row) props.onPick(row)
      }}
    />
  )
}

const endedStates: ReadonlySet<string> = new Set(['closed', 'normalised', 'terminated', 'declined'])
