import type { AskVerdict } from '@lantu/asks/contract'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { Figure } from '#parts/figure.tsx'
import { ReasonList } from '#parts/lamp.tsx'
import { Tag } from '#parts/tag.tsx'
import { askStateWords } from './words.ts'

/** What the register found: whether it may go out, and item by item what is known already. */
export function Verdict(props: { verdict: Pick<AskVerdict, 'state' | 'reasons' | 'items' | 'toAsk' | 'spared'> }) {
  const text = useText()
  const { verdict } = props
  return (
    <div className="stack">
      <p>
        <Tag tone={verdict.state === 'held' ? 'ink' : 'blue'}>{text(askStateWords[verdict.state])}</Tag>{' '}
        {text('settings.askCount', { toAsk: verdict.toAsk, spared: verdict.spared })}
      </p>
      {verdict.reasons.length > 0 && <ReasonList reasons={verdict.reasons} />}
      <ul className="set-list">
        {verdict.items.map((item) => (
          <li key={`${item.label} ${JSON.stringify(item.fact)}`}>
            <span>{item.label}</span>
            <span className="more">
              {item.known ? (
                <>
                  {text('settings.known')}{' '}
                  <Figure value={item.known.value} unit={item.known.unit ?? undefined} strong />{' '}
                  <span className="note">
                    <DateText date={item.known.on} /> {item.known.edition}
                  </span>
                </>
              ) : item.askedBy ? (
                <span className="mid">{text('settings.askedAlready')}</span>
              ) : (
                <span className="mid">{text('settings.toFill')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
