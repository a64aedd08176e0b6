import { AskBasis, type AskDetail, askEndpoints } from '@lantu/asks/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint, useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { DateText, InstantText } from '#parts/date-text.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { SelectField, TextField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { useToast } from '#parts/toast.tsx'
import { useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './settings.css'
import { useUnits } from '#parts/use-units.ts'
import { Verdict } from './verdict.tsx'
import { askStateWords, basisKindWords, cadenceWords, originWords } from './words.ts'

/** One ask: its basis, whom it burdens, and item by item what the record knows already. */
export function AskPage() {
  const text = useText()
  const params: { readonly id?: string } = useParams({ strict: false })
  const read = useEndpoint(askEndpoints.get, { params: { askId: params.id ?? '' } })
  useSheet({ title: read.data?.title ?? text('settings.asks') })
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={read.again} />
  if (!read.data) return <LoadingState rows={6} />
  return <Page ask={read.data} />
}

function Page(props: { ask: AskDetail }) {
  const { ask } = props
  const text = useText()
  const units = useUnits()
  const mayRelease = useMay('asks.release')
  const mayEnd = useMay('asks.register')
  const [open, setOpen] = useState<'basis' | 'end' | null>(null)
  return (
    <>
      <PageTitle
        kicker={
          <>
            <Link to="/settings">{text('shell.settings')}</Link> ·{' '}
            <Link to="/settings/asks">{text('settings.asks')}</Link> · {text(askStateWords[ask.state])}
          </>
        }
        title={ask.title}
        sub={`${text(originWords[ask.origin])}　·　${text(cadenceWords[ask.cadence])}`}
      >
        <div className="row">
          {ask.state === 'held' && mayRelease && (
            <Button kind="main" onPress={() => setOpen('basis')}>
              {text('settings.giveBasis')}
            </Button>
          )}
          {ask.state !== 'ended' && mayEnd && <Button onPress={() => setOpen('end')}>{text('settings.endAsk')}</Button>}
        </div>
      </PageTitle>
      <div className="two">
        <Section title={text('settings.facts')}>
          <dl className="set-facts">
            <dt>{text('settings.basis')}</dt>
            <dd>
              {ask.basis ? `${text(basisKindWords[ask.basis.kind])}　${ask.basis.reference}` : text('settings.noBasis')}
            </dd>
            <dt>{text('settings.askOwner')}</dt>
            <dd>{units.nameOf(ask.owner)}</dd>
            <dt>{text('settings.audience')}</dt>
            <dd>{ask.audience.map(units.nameOf).join('、')}</dd>
            <dt>{text('settings.startsOn')}</dt>
            <dd>
              <DateText date={ask.startsOn} year />
            </dd>
            <dt>{text('settings.endsOn')}</dt>
            <dd>
              <DateText date={ask.endsOn} year />
            </dd>
            {ask.statistical && (
              <>
                <dt>{text('settings.statistical')}</dt>
                <dd>
                  {ask.statistical.number}　{ask.statistical.authority}　{ask.statistical.approval}　
                  {text('settings.until')} <DateText date={ask.statistical.validTo} year />
                </dd>
              </>
            )}
            <dt>{text('settings.registeredAt')}</dt>
            <dd>
              <InstantText at={ask.registeredAt} />
            </dd>
          </dl>
        </Section>
        <Section title={text('settings.items')}>
          <Verdict verdict={ask} />
        </Section>
      </div>
      {open === 'basis' && <BasisDialog ask={ask} onClose={() => setOpen(null)} />}
      {open === 'end' && <EndAskDialog ask={ask} onClose={() => setOpen(null)} />}
    </>
  )
}

function BasisDialog(props: { ask: AskDetail; onClose: () => void }) {
  const text = useText()
  const once = useOnce()
  const say = useToast()
  const [kind, setKind] = useState<string | null>(null)
  const [reference, setReference] = useState('')
  const mutate = useMutate(askEndpoints.giveBasis)
  const given = AskBasis.safeParse({ kind, reference })
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ params: { askId: props.ask.id }, body: given.data }, { version: props.ask.version })
      say({ text: text('settings.basisGiven') })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('settings.giveBasis')} open onClose={props.onClose}>
      <div className="stack">
        <SelectField
          label={text('settings.basisKind')}
          value={kind}
          onChange={setKind}
          options={AskBasis.shape.kind.options.map((id) => ({ id, label: text(basisKindWords[id]) }))}
          required
        />
        <TextField
          label={text('settings.reference')}
          value={reference}
          onChange={setReference}
          maxLength={200}
          required
        />
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          confirm={text('settings.giveBasis')}
          onConfirm={save}
          busy={mutate.running}
          refused={given.success ? undefined : text('settings.basisNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}

function EndAskDialog(props: { ask: AskDetail; onClose: () => void }) {
  const text = useText()
  const once = useOnce()
  const say = useToast()
  const mutate = useMutate(askEndpoints.end)
  const end = () =>
    void once(async () => {
      await mutate.run({ params: { askId: props.ask.id } }, { version: props.ask.version })
      say({ text: text('settings.askIsEnded') })
      props.onClose()
    }).catch(() => {})
  return (
    <Dialog title={text('settings.endAskTitle', { title: props.ask.title })} open grave onClose={props.onClose}>
      <div className="stack">
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          says={text('settings.endAskSays')}
          confirm={text('settings.endAsk')}
          onConfirm={end}
          busy={mutate.running}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}
