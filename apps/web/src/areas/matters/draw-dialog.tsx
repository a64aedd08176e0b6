import { PlainDate } from '@lantu/kernel/time'
import { DrawScope, samplingEndpoints } from '@lantu/matters/contract'
import { useState } from 'react'
import { useEndpoint, useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ChoiceField, DateField, NumberField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'

/** Draws: from where, and before it is done how many it will be. */
export function DrawDialog(props: { onClose: () => void; onMade: (id: string) => void }) {
  const text = useText()
  const say = useToast()
  const [scope, setScope] = useState('reported')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [share, setShare] = useState('')
  const make = useMutate(samplingEndpoints.draw)
  const days = { from: PlainDate.safeParse(from).data, to: PlainDate.safeParse(to).data }
  const parsed = DrawScope.safeParse({
    scope,
    ...(days.from && { from: days.from }),
    ...(days.to && { to: days.to }),
    ...(share !== '' && { share: Number(share) / 100 }),
  })
  const asked = parsed.success ? parsed.data : undefined
  const preview = useEndpoint(
    samplingEndpoints.preview,
    { query: asked ?? { scope: 'reported' } },
    { enabled: asked !== undefined },
  )
  const seen = asked === undefined ? undefined : preview.data
  const run = () => {
    if (asked === undefined) return
    void make.run({ body: asked }).then(
      ({ id, count }) => {
        say({ text: text('sampling.drawn', { n: count.picked }) })
        props.onMade(id)
      },
      () => undefined, // Shown from make.error.
    )
  }
  const closed = scope === 'closed'
  const refused =
    asked === undefined
      ? text('sampling.daysNeeded')
      : seen?.population === 0
        ? text('sampling.previewNone')
        : undefined
  return (
    <Dialog
      title={text('sampling.make')}
      open
      wide
      onClose={props.onClose}
      foot={
        <>
          <Button kind="main" busy={make.running} refused={refused} onPress={run}>
            {text('sampling.make')}
          </Button>
          <Button kind="plain" onPress={props.onClose}>
            {text('parts.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack-s">
        <p className="mid">{text('sampling.makeSays')}</p>
        <ChoiceField
          label={text('sampling.scope')}
          value={scope}
          onChange={setScope}
          options={[
            { id: 'reported', label: text('sampling.scopeReported') },
            { id: 'closed', label: text('sampling.scopeClosed') },
          ]}
        />
        <div className="fields">
          <DateField
            label={text(closed ? 'sampling.from' : 'sampling.reportedFrom')}
            value={from}
            onChange={setFrom}
            required={closed}
          />
          <DateField label={text('sampling.to')} value={to} onChange={setTo} required={closed} />
          <NumberField
            label={text('sampling.larger')}
            hint={text('sampling.largerHint')}
            value={share}
            onChange={setShare}
          />
        </div>
        {seen && seen.population > 0 && (
          <p role="status">{text('sampling.preview', { ...seen, share: `${Math.round(seen.share * 100)}%` })}</p>
        )}
        {preview.error && <ErrorState error={preview.error} />}
        {make.error && <ErrorState error={make.error} />}
      </div>
    </Dialog>
  )
}
