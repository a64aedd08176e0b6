import { calendarEndpoints } from '@lantu/ledger/contract'
import { useEndpoint, useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ErrorState } from '#parts/error-state.tsx'
import { Check } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'

/** Whether calendars that leave the house name titles: the district's own choice. */
export function FeedWordsForm() {
  const text = useText()
  const read = useEndpoint(calendarEndpoints.words, {})
  const set = useMutate(calendarEndpoints.setWords)
  const error = read.error ?? set.error
  return (
    <div className="stack-s">
      {read.loading && <LoadingState />}
      {read.data && (
        <Check
          checked={read.data.titles}
          onChange={(titles) =>
            void set.run({ body: { titles } }, { version: read.data?.version ?? 0 }).catch(() => undefined)
          }
        >
          {text('sheets.feedTitles')}
        </Check>
      )}
      {error && <ErrorState error={error} onRetry={read.again} />}
    </div>
  )
}
