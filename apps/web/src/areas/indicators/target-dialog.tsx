import {
  type IndicatorDetail,
  IndicatorId,
  type IndicatorRow,
  indicatorEndpoints,
  NewTarget,
  TargetKind,
} from '@lantu/indicators/contract'
import { unitName } from '@lantu/kernel'
import { useState } from 'react'
import { useEndpoint, useMutate, useOnce } from '#api/index.ts'
import { useLanguage, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ComboField, DateField, NumberField, SelectField, TextField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { useToast } from '#parts/toast.tsx'
import { useDay } from '#shell/session.tsx'
import { ownSeries } from './pace-of.ts'
import { targetKindWords } from './words.ts'

/** Sets a target or revises the one in force; the old one stays and both are shown. */
export function TargetDialog(props: {
  rows: readonly IndicatorRow[]
  /** The indicator it is for, where the page is about one. */
  id?: string
  onClose: () => void
}) {
  const text = useText()
  const [chosen, setChosen] = useState<string | null>(props.id ?? null)
  const id = IndicatorId.safeParse(chosen)
  const detail = useEndpoint(
    indicatorEndpoints.get,
    { params: { id: id.success ? id.data : (chosen ?? '') } },
    { enabled: id.success },
  )
  return (
    <Dialog title={text('indicators.setTarget')} open wide onClose={props.onClose}>
      <div className="stack">
        {props.id === undefined && (
          <ComboField
            label={text('indicators.indicator')}
            value={chosen}
            onChange={setChosen}
            options={props.rows.map((row) => ({ id: row.id, label: row.name, note: row.code }))}
            required
          />
        )}
        {detail.error && <ErrorState error={detail.error} onRetry={detail.again} />}
        {chosen !== null && detail.loading && <LoadingState />}
        {detail.data && detail.data.id === chosen && (
          <TargetForm key={detail.data.id} detail={detail.data} onClose={props.onClose} />
        )}
      </div>
    </Dialog>
  )
}

function TargetForm(props: { detail: IndicatorDetail; onClose: () => void }) {
  const { detail } = props
  const text = useText()
  const { language } = useLanguage()
  const day = useDay()
  const say = useToast()
  const once = useOnce()
  const old = detail.target
  const mutate = useMutate(indicatorEndpoints.setTarget, { alsoStale: ['signals', 'board'] })
  const [kind, setKind] = useState<TargetKind>(old?.kind ?? (detail.measure === 'growth' ? 'growth' : 'level'))
  const [year, setYear] = useState(String(old?.year ?? day.today.slice(0, 4)))
  const [value, setValue] = useState(old?.value ?? '')
  const [half, setHalf] = useState(old?.halfValue ?? '')
  const [wording, setWording] = useState('')
  const [instrument, setInstrument] = useState('')
  const [authority, setAuthority] = useState('')
  const [effectiveOn, setEffectiveOn] = useState<string | null>(day.today)
  const [tried, setTried] = useState(false)
  const given = NewTarget.safeParse({
    seriesId: ownSeries(detail)?.id,
    year: Number(year),
    kind,
    value: value === '' ? null : value,
    halfValue: half === '' ? null : half,
    wording,
    bound: kind === 'ceiling' ? 'max' : 'min',
    instrument,
    authority,
    effectiveOn,
  })
  const wrong = (field: string) =>
    tried && !given.success && given.error.issues.some((issue) => issue.path[0] === field)
      ? text('indicators.needed')
      : undefined
  const save = () => {
    setTried(true)
    if (!given.success) return
    void once(async () => {
      await mutate.run({ body: given.data })
      say({ text: text('indicators.targetSaved', { name: detail.name, wording: given.data.wording }) })
      props.onClose()
    }).catch(() => {})
  }
  const unit = kind === 'growth' ? '%' : unitName(detail.unit, language)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {old && (
        <p className="mid">
          {text('indicators.oldTarget', {
            wording: old.wording,
            instrument: old.instrument,
            authority: old.authority,
          })}
        </p>
      )}
      <div className="fields">
        <SelectField
          label={text('indicators.kind')}
          value={kind}
          onChange={(next) => setKind(TargetKind.parse(next))}
          options={TargetKind.options.map((id) => ({ id, label: text(targetKindWords[id]) }))}
        />
        <NumberField label={text('indicators.year')} value={year} onChange={setYear} error={wrong('year')} required />
        <NumberField
          label={text('indicators.targetValue')}
          unit={unit}
          value={value}
          onChange={setValue}
          error={wrong('value')}
        />
        <NumberField
          label={text('indicators.halfValue')}
          unit={unit}
          value={half}
          onChange={setHalf}
          error={wrong('halfValue')}
        />
        <TextField
          label={text('indicators.wording')}
          value={wording}
          onChange={setWording}
          hint={text('indicators.wordingHint')}
          error={wrong('wording')}
          maxLength={100}
          required
        />
        <DateField
          label={text('indicators.effectiveOn')}
          value={effectiveOn}
          onChange={setEffectiveOn}
          error={wrong('effectiveOn')}
          required
        />
        <TextField
          label={text('indicators.instrument')}
          value={instrument}
          onChange={setInstrument}
          hint={text(old ? 'indicators.instrumentHintRevise' : 'indicators.instrumentHint')}
          error={wrong('instrument')}
          maxLength={200}
          required
        />
        <TextField
          label={text('indicators.authority')}
          value={authority}
          onChange={setAuthority}
          error={wrong('authority')}
          maxLength={100}
          required
        />
      </div>
      {mutate.error && <ErrorState error={mutate.error} />}
      <div className="dialog-foot">
        <Button kind="main" type="submit" busy={mutate.running}>
          {text(old ? 'indicators.reviseTarget' : 'indicators.saveTarget')}
        </Button>
        <Button kind="plain" onPress={props.onClose}>
          {text('parts.cancel')}
        </Button>
      </div>
    </form>
  )
}
