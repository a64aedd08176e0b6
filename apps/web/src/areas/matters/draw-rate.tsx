import type { FindingCount } from '@lantu/matters/contract'
import { useText } from '#language/index.ts'

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** How many were looked at and did not hold, with the interval of the share and n: never a rate alone. */
export function DrawRate({ count, least }: { count: FindingCount; least: number }) {
  const text = useText()
  if (count.looked === 0) return <span className="note">{text('sampling.lookedNone')}</span>
  const looked = text('sampling.looked', { n: count.looked, partly: count.partly, fails: count.fails })
  if (count.interval === null)
    return (
      <span>
        {looked} <span className="note">{text('sampling.tooFew', { least })}</span>
      </span>
    )
  const [low, high] = count.interval
  return (
    <span>
      {looked}{' '}
      <span className="note">
        {text('sampling.rate', {
          share: percent(count.fails / count.looked),
          low: percent(low),
          high: percent(high),
          n: count.looked,
        })}
      </span>
    </span>
  )
}
