import { UnitId } from '@lantu/kernel'
import { LedgerAddress, type SavedView, type ViewShare, viewEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Check, ChoiceField, TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useSession } from '#shell/session.tsx'
import type { LedgerSearch } from './search.ts'

/** Keeps the list as it is shown under a name, or changes the kept view that is shown. */
export function SaveViewDialog(props: { search: LedgerSearch; view: SavedView | undefined; onClose: () => void }) {
  const text = useText()
  const say = useToast()
  const { view, onClose } = props
  const [name, setName] = useState(view?.name ?? '')
  const [share, setShare] = useState<ViewShare['with']>(view?.share.with ?? 'nobody')
  const [isDefault, setDefault] = useState(view?.isDefault ?? false)
  const unit = UnitId.safeParse(useSession().roles[0]?.unit).data
  const make = useMutate(viewEndpoints.make)
  const change = useMutate(viewEndpoints.change)
  const remove = useMutate(viewEndpoints.remove)
  const error = make.error ?? change.error ?? remove.error
  const done = (said: string) => () => {
    say({ text: said })
    onClose()
  }
  const shown = () => undefined // Shown from the error below.
  const run = () => {
    const kept: ViewShare =
      share !== 'unit' ? { with: share } : unit ? { with: 'unit', unitId: unit } : { with: 'nobody' }
    const body = { name: name.trim(), share: kept, isDefault }
    const sent = view
      ? change.run({ params: { id: view.id }, body }, { version: view.version })
      : make.run({ body: { ...body, address: LedgerAddress.parse(props.search) } })
    void sent.then(done(text('ledger.viewKept')), shown)
  }
  return (
    <Dialog
      title={text(view ? 'ledger.viewChange' : 'ledger.viewKeep')}
      open
      onClose={onClose}
      foot={
        <>
          <Button
            kind="main"
            busy={make.running || change.running}
            onPress={run}
            refused={name.trim() === '' ? text('ledger.viewNameNeeded') : undefined}
          >
            {text('ledger.viewSave')}
          </Button>
          {view && (
            <Button
              busy={remove.running}
              onPress={() => void remove.run({ params: { id: view.id } }).then(done(text('ledger.viewRemoved')), shown)}
            >
              {text('ledger.viewRemove')}
            </Button>
          )}
          <Button kind="plain" onPress={onClose}>
            {text('parts.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack-s">
        <TextField
          label={text('ledger.viewName')}
          value={name}
          onChange={setName}
          maxLength={20}
          required
          hint={text('ledger.viewNameHint')}
        />
        <ChoiceField
          label={text('ledger.viewShare')}
          value={share}
          onChange={(value) => setShare(value === 'unit' || value === 'supervision' ? value : 'nobody')}
          options={[
            { id: 'nobody', label: text('ledger.viewShareNobody') },
            ...(unit ? [{ id: 'unit', label: text('ledger.viewShareUnit') }] : []),
            { id: 'supervision', label: text('ledger.viewShareSupervision') },
          ]}
        />
        <Check checked={isDefault} onChange={setDefault}>
          {text('ledger.viewDefault')}
        </Check>
        {error && <ErrorState error={error} />}
      </div>
    </Dialog>
  )
}
