import { MergeUnits, unitEndpoints } from '@lantu/identity/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ComboField, DateField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'

/** 合并: the chosen units become one from a day on; what they did stays theirs. */
export function MergeDialog(props: { predecessors: readonly string[]; onClose: () => void; onDone: () => void }) {
  const text = useText()
  const day = useDay()
  const units = useUnits()
  const once = useOnce()
  const say = useToast()
  const [into, setInto] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(day.today)
  const mutate = useMutate(unitEndpoints.merge, { alsoStale: ['appointments', 'commitments', 'matters'] })
  const given = MergeUnits.safeParse({ predecessors: props.predecessors.filter((id) => id !== into), into, from })
  const merge = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ body: given.data })
      say({ text: text('settings.merged', { unit: units.nameOf(into) }) })
      props.onDone()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('settings.mergeTitle', { n: props.predecessors.length })} open grave onClose={props.onClose}>
      <div className="stack">
        <p className="mid">{props.predecessors.map(units.nameOf).join('、')}</p>
        <ComboField
          label={text('settings.mergeInto')}
          value={into}
          onChange={setInto}
          options={units.options}
          required
        />
        <DateField label={text('settings.fromDay')} value={from} onChange={setFrom} required />
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          says={text('settings.mergeSays')}
          confirm={text('settings.merge')}
          onConfirm={merge}
          busy={mutate.running}
          refused={given.success ? undefined : text('settings.mergeNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
