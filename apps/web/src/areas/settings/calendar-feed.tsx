import { feedEndpoints } from '@lantu/identity/contract'
import { calendarEndpoints } from '@lantu/ledger/contract'
import { useState } from 'react'
import { downloadUrl, useEndpoint, useMutate, useOnce } from '#api/index.ts'
import { printInstant, useLanguage, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { useToast } from '#parts/toast.tsx'
import { OnceShown } from './once-shown.tsx'

const addressOf = (token: string): string =>
  new URL(downloadUrl(calendarEndpoints.read, { params: { token } }), location.origin).href

/** 日历订阅: one secret address a person. It is shown when it is made and never again; a new one ends the old. */
export function CalendarFeed() {
  const text = useText()
  const once = useOnce()
  const say = useToast()
  const read = useEndpoint(feedEndpoints.get, {})
  const words = useEndpoint(calendarEndpoints.words, {})
  const make = useMutate(feedEndpoints.make)
  const revoke = useMutate(feedEndpoints.revoke)
  const [address, setAddress] = useState<string | null>(null)
  const [renewing, setRenewing] = useState(false)
  const feed = read.data?.feed
  const shown = () => undefined // Shown from the error below.
  const makeOne = () =>
    void once(async () => {
      const { token } = await make.run({})
      setAddress(addressOf(token))
      setRenewing(false)
    }).catch(shown)
  const end = () =>
    void once(async () => {
      await revoke.run({})
      setAddress(null)
      say({ text: text('sheets.feedRevoked') })
    }).catch(shown)
  const error = read.error ?? make.error ?? revoke.error
  return (
    <div className="stack">
      {error && <ErrorState error={error} onRetry={read.error ? read.again : undefined} />}
      {read.loading && <LoadingState />}
      {address && (
        <>
          <OnceShown note={text('sheets.feedOnce')} value={address} onDone={() => setAddress(null)} />
          <p>
            <a className="btn" href={address.replace(/^https?:/, 'webcal:')}>
              {text('sheets.feedOpen')}
            </a>
          </p>
        </>
      )}
      {read.data && !feed && <p className="mid">{text('sheets.feedNone')}</p>}
      {feed && (
        <p className="mid">
          <Said of="sheets.feedSince" at={feed.madeAt} />
          {'；'}
          {feed.lastUsedAt ? <Said of="sheets.feedUsed" at={feed.lastUsedAt} /> : text('sheets.feedUnused')}
        </p>
      )}
      <p className="note">{text(words.data?.titles ? 'sheets.feedWhatTitles' : 'sheets.feedWhat')}</p>
      {read.data && (
        <div className="buttons">
          <Button onPress={feed ? () => setRenewing(true) : makeOne} busy={make.running}>
            {text(feed ? 'sheets.feedRenew' : 'sheets.feedMake')}
          </Button>
          {feed && (
            <Button onPress={end} busy={revoke.running}>
              {text('sheets.feedRevoke')}
            </Button>
          )}
        </div>
      )}
      {renewing && (
        <Dialog
          title={text('sheets.feedRenewTitle')}
          open
          grave
          onClose={() => setRenewing(false)}
          foot={
            <>
              <Button kind="main" onPress={makeOne} busy={make.running}>
                {text('sheets.feedRenew')}
              </Button>
              <Button kind="plain" onPress={() => setRenewing(false)}>
                {text('parts.cancel')}
              </Button>
            </>
          }
        >
          <p>{text('sheets.feedRenewNote')}</p>
        </Dialog>
      )}
    </div>
  )
}

function Said({ of, at }: { of: 'sheets.feedSince' | 'sheets.feedUsed'; at: string }) {
  const text = useText()
  const { language } = useLanguage()
  return text(of, { at: printInstant(at, language, { year: true }) })
}
