import { PlainDate } from '@lantu/kernel/time'
import { NewCounted, type ProjectDetail, projectEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { printPeriod, useLanguage, useText } from '#language/index.ts'
import { ComboField, NumberField, SelectField, TextField } from '#parts/fields/index.ts'
import { Money } from '#parts/money.tsx'
import { useToast } from '#parts/toast.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'
import { cumulativePeriods } from './cumulative-periods.ts'
import { FormDialog } from './form-dialog.tsx'
import { findFenOfWan } from './wan.ts'

/** An observation as it was published: period, amount, who measured it and where it stands. The unit held to it is never the source. */
export function CountedDialog({ one, onClose }: { one: ProjectDetail; onClose: () => void }) {
  const text = useText()
  const { language } = useLanguage()
  const say = useToast()
  const once = useOnce()
  const units = useUnits()
  const periods = cumulativePeriods(PlainDate.parse(useDay().today))
  const [of, setOf] = useState<string>(periods[0] ?? '')
  const [wan, setWan] = useState('')
  const [sourceUnit, setSourceUnit] = useState<string | null>(null)
  const [source, setSource] = useState('')
  const send = useMutate(projectEndpoints.counted)
  const amount = findFenOfWan(wan)
  const given = NewCounted.safeParse({ period: of, amount, sourceUnitId: sourceUnit, source })
  const refused = given.success ? undefined : text('projects.countedNeeds')
  const run = () => {
    if (!given.success) return
    void once(async () => {
      await send.run({ params: { id: one.id }, body: given.data })
      say({ text: text('projects.countedSaid') })
      onClose()
    }).catch(() => {}) // Shown from send.error.
  }
  return (
    <FormDialog
      title={text('projects.addCounted')}
      confirm={text('projects.record')}
      says={text('projects.countedNote')}
      onSend={run}
      onClose={onClose}
      running={send.running}
      error={send.error}
      refused={refused}
    >
      <div className="fields">
        <SelectField
          label={text('projects.period')}
          value={of}
          onChange={setOf}
          options={periods.map((id) => ({ id, label: printPeriod(id, language, { year: true }) }))}
          required
        />
        <NumberField
          label={text('projects.amount')}
          unit={text('projects.wan')}
          value={wan}
          onChange={setWan}
          required
          hint={amount && <Money fen={amount} />}
        />
        <ComboField
          key={units.options.length}
          label={text('projects.sourceUnit')}
          value={sourceUnit}
          onChange={setSourceUnit}
          options={units.options.filter((unit) => unit.id !== one.leadUnitId)}
          hint={text('projects.sourceUnitHint')}
          required
        />
        <TextField
          label={text('projects.source')}
          value={source}
          onChange={setSource}
          maxLength={100}
          hint={text('projects.sourceHint')}
          required
        />
      </div>
    </FormDialog>
  )
}
