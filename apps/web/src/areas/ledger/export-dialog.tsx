import { columnSetEndpoints, commitmentEndpoints } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, download, type ProblemError, useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { SelectField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { useMay } from '#shell/session.tsx'
import type { queryOf } from './search.ts'

/** 导出台账: the same rows in the columns of one's choice. The set taken last is offered first. */
export function ExportDialog(props: { query: ReturnType<typeof queryOf>; onClose: () => void }) {
  const text = useText()
  const mayEdit = useMay('ledger.columnSets')
  const sets = useEndpoint(columnSetEndpoints.list, {})
  const [chosen, setChosen] = useState(() => localStorage.getItem(keptSet))
  const [error, setError] = useState<ProblemError | null>(null)
  const [busy, setBusy] = useState(false)
  const rows = sets.data?.rows ?? []
  const set = rows.find((one) => one.key === chosen) ?? rows[0]
  const run = () => {
    if (!set) return
    setBusy(true)
    setError(null)
    localStorage.setItem(keptSet, set.key)
    const query = { ...props.query, set: set.key }
    download(commitmentEndpoints.export, { query }, { fallbackName: 'ledger.xlsx' })
      .then(props.onClose)
      .catch((caught: unknown) => setError(asProblem(caught instanceof Error ? caught : new Error(String(caught)))))
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={text('sheets.exportTitle')}
      open
      onClose={props.onClose}
      foot={
        <>
          <Button kind="main" onPress={run} busy={busy}>
            {text('sheets.exportRun')}
          </Button>
          <Button kind="plain" onPress={props.onClose}>
            {text('parts.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {sets.error && <ErrorState error={sets.error} onRetry={sets.again} />}
        {sets.loading && <LoadingState rows={2} />}
        {set && (
          <>
            <SelectField
              label={text('sheets.exportSet')}
              value={set.key}
              onChange={setChosen}
              options={rows.map(({ key, name, own }) => ({
                id: key,
                label: name,
                note: own ? text('sheets.ownSet') : undefined,
              }))}
            />
            <p className="mid">
              {text('sheets.setColumns', {
                n: set.columns.length,
                columns: set.columns.map((column) => column.heading).join('、'),
              })}
            </p>
          </>
        )}
        <p className="note">{text('sheets.exportNote')}</p>
        {mayEdit && (
          <p className="note">
            <Link to="/settings/columns">{text('sheets.exportEdit')}</Link>
          </p>
        )}
        {error && <ErrorState error={error} />}
      </div>
    </Dialog>
  )
}

const keptSet = 'lantu.columnSet'
